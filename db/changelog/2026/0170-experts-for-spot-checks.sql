--liquibase formatted sql

--changeset qingshen:0170-experts-for-spot-checks
alter table review_panel add column check_id uuid constraint review_panel_check_fk references spot_check;
comment on column review_panel.check_id is 'The spot check that its experts go along to (plan 3.9); null: it reviews the round.';
alter table review_panel drop constraint review_panel_kind_known;
alter table review_panel add constraint review_panel_kind_known check (kind in ('EVALUATION', 'ACCEPTANCE', 'SPOT_CHECK'));
alter table review_panel add constraint review_panel_check_has_one check ((kind = 'SPOT_CHECK') = (check_id is not null));
drop index review_panel_one_open;
create unique index review_panel_one_open on review_panel (audit_id, kind)
    where check_id is null and state not in ('DONE', 'CANCELLED');
create unique index review_panel_one_of_check on review_panel (check_id)
    where check_id is not null and state not in ('DONE', 'CANCELLED');
create index review_panel_check on review_panel (check_id) where check_id is not null;

--changeset qingshen:0170-checks-come-unannounced
--comment Whoever is checked learns of the experts who went along when they may see the check, and not before.
create policy unannounced on review_panel as restrictive for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (check_id is null or exists (select from spot_check c where c.id = check_id));
