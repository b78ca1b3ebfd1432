--liquibase formatted sql

--changeset qingshen:0180-campaigns-of-each-kind
alter table check_campaign
    add subject_kind text not null default 'ENTERPRISE' constraint check_campaign_subject_kind_known check (subject_kind in
        ('ENTERPRISE', 'CONSULTANCY', 'CITY'));
alter table check_campaign alter subject_kind drop default;
alter table check_campaign add constraint check_campaign_filter_is_of_enterprises
    check (subject_kind = 'ENTERPRISE' or (key_industries = '{}' and list_year is null));
alter table check_campaign add constraint check_campaign_of_cities_is_the_province_s
    check (subject_kind <> 'CITY' or jurisdiction_code = '620000');
comment on column check_campaign.subject_kind is 'What it draws; before kinds were kept, enterprises.';
comment on column check_campaign.cities is 'Whose enterprises, where the consultancies have rounds, or whose work; empty: of all that the bureau is in charge of.';
create index spot_check_work_of_city on spot_check (city_code) where city_code is not null;

--changeset qingshen:0180-interests-in-each-kind
alter table inspector_interest
    add name             text,
    add subject_kind     text not null default 'ENTERPRISE' constraint inspector_interest_subject_kind_known check (subject_kind in
        ('ENTERPRISE', 'CONSULTANCY', 'CITY')),
    add consultancy_id   uuid constraint inspector_interest_consultancy_fk references consultancy,
    add city_code        text constraint inspector_interest_city_fk references jurisdiction,
    add withdrawn_at     timestamptz,
    add withdrawn_by     text,
    add withdrawn_reason text;
alter table inspector_interest alter enterprise_id drop not null;
alter table inspector_interest alter subject_kind drop default;
alter table inspector_interest no force row level security;
update inspector_interest set name = coalesce((select p.name from person p where p.subject = inspector_interest.subject), subject);
alter table inspector_interest force row level security;
alter table inspector_interest alter name set not null;
alter table inspector_interest
    add object text not null generated always as (coalesce(enterprise_id::text, consultancy_id::text, city_code)) stored;
alter table inspector_interest add constraint inspector_interest_one_subject
    check (num_nonnulls(enterprise_id, consultancy_id, city_code) = 1
        and (subject_kind = 'ENTERPRISE') = (enterprise_id is not null)
        and (subject_kind = 'CONSULTANCY') = (consultancy_id is not null));
alter table inspector_interest add constraint inspector_interest_withdrawn_whole
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3));
alter table inspector_interest drop constraint inspector_interest_once;
drop index inspector_interest_enterprise;
create unique index inspector_interest_once on inspector_interest (object, subject) where withdrawn_at is null;
create index inspector_interest_latest on inspector_interest (jurisdiction_code, id desc);
comment on table inspector_interest is 'Whom somebody must not check, as they or their bureau declared.';
comment on column inspector_interest.name is 'Of the inspector, when it was declared.';
comment on column inspector_interest.object is 'As the pools of campaigns name it.';
comment on column inspector_interest.withdrawn_at is 'From then on it keeps nobody from anything; what was frozen before stays as it is.';

--changeset qingshen:0180-own-interests splitStatements:false
--comment An inspector sees and declares their own; officers their bureau's.
create policy own on inspector_interest as restrictive to qingshen_city
    using (current_setting('qingshen.acting_role', true) is distinct from 'INSPECTOR' or subject = asking_subject());
