--liquibase formatted sql

--changeset qingshen:0171-experts-for-every-spot-check
--comment A spot check may be of an enterprise that has no round, of a consultancy, or of a city's work: its panel hangs on the check.
alter table review_panel alter column audit_id drop not null;
alter table review_panel alter column enterprise_id drop not null;
alter table review_panel add column consultancy_id uuid constraint review_panel_consultancy_fk references consultancy;
alter table review_panel add column city_code text constraint review_panel_city_fk references jurisdiction;
alter table review_panel add constraint review_panel_review_has_round check (kind = 'SPOT_CHECK' or audit_id is not null);
alter table review_panel add constraint review_panel_one_subject check (num_nonnulls(enterprise_id, consultancy_id, city_code) = 1);
alter table review_panel add constraint review_panel_round_is_of_enterprise check (audit_id is null or enterprise_id is not null);
comment on column review_panel.audit_id is 'The round that it reviews, or that the spot check looks into; null: the check looks into none.';
comment on column review_panel.consultancy_id is 'The consultancy that is checked; its experts could not read of whom the check is.';
comment on column review_panel.city_code is 'The city whose work is checked.';

--changeset qingshen:0171-whoever-is-checked-sees-with-the-check
--comment Of a check the policy unannounced decides: whoever sees the check may see who went along.
alter policy revealed on review_panel using (state in ('COMPLETE', 'CORRECTING', 'DONE') and is_revealed(revealed_on)
    and (check_id is not null or exists (select from audit a where a.id = audit_id)));

--changeset qingshen:0171-a-city-that-was-checked-sees-it-too
--comment It sees the province's check once the result is issued, and who went along as others who were checked do.
create policy checked on review_panel for select to qingshen_city using (city_code = asking_jurisdiction()
    and state in ('COMPLETE', 'DONE') and exists (select from spot_check c where c.id = check_id));
create policy checked on draw for select to qingshen_city using (state in ('DRAWN', 'VOID')
    and exists (select from review_panel p where p.id = panel_id and p.city_code = asking_jurisdiction()));
create policy checked on seat_event for select to qingshen_city using (exists
    (select from draw d join review_panel p on p.id = d.panel_id where d.id = draw_id and p.city_code = asking_jurisdiction()));
create policy checked on assignment for select to qingshen_city using (state in ('ACCEPTED', 'DONE')
    and exists (select from review_panel p where p.id = panel_id and p.city_code = asking_jurisdiction()));
