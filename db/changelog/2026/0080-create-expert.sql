--liquibase formatted sql

--changeset qingshen:0080-expert
create table expert
(
    id                uuid   not null default uuidv7() constraint expert_pk primary key,
    version           int    not null default 1,
    name              text   not null,
    title             text   not null,
    employer          text   not null,
    employer_code     text,
    jurisdiction_code text   not null constraint expert_jurisdiction_fk references jurisdiction,
    working_since     int    not null,
    specialities      text[] not null,
    may_lead          boolean not null default false,
    state             text   not null default 'APPLIED' constraint expert_state_known check (state in
        ('APPLIED', 'REJECTED', 'ADMITTED', 'SUSPENDED', 'REMOVED')),
    applied_on        date   not null,
    admitted_on       date,
    subject           text constraint expert_subject_unique unique,
    account           text   not null default 'NONE' constraint expert_account_known check (account in
        ('NONE', 'WANTED', 'READY', 'LOCK_WANTED', 'LOCKED')),
    changed_at        timestamptz not null default now(),
    constraint expert_specialities_known check (cardinality(specialities) > 0 and specialities <@ array
        ['METHOD', 'ENVIRONMENT', 'ENERGY_SAVING', 'FINANCE', 'ENERGY', 'METALLURGY', 'COKING', 'BUILDING_MATERIALS', 'NON_FERROUS',
         'CHEMICALS', 'DYEING', 'PAPER', 'ACTIVE_PHARMACEUTICALS', 'ELECTROPLATING', 'FOOD_PROCESSING', 'INDUSTRIAL_COATING',
         'PACKAGING_PRINTING', 'HAZARDOUS_WASTE']),
    constraint expert_admitted_has_day check ((state in ('ADMITTED', 'SUSPENDED', 'REMOVED')) = (admitted_on is not null)),
    constraint expert_employer_code_shape check (employer_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$')
);
comment on table expert is 'The experts'' pool 专家库 (plan 4.3): who applied, and who was admitted.';
comment on column expert.jurisdiction_code is 'Where they work; 620000: for the province as a whole.';
comment on column expert.working_since is 'The year in which they began to work in their field.';
comment on column expert.may_lead is 'Has what the leader of a panel needs; found at the assessment.';
comment on column expert.subject is 'Keycloak''s id of them; null: they have no account yet.';
comment on column expert.account is 'What became, or is to become, of their account in Keycloak.';
create index expert_by_name on expert (name collate "zh-x-icu", id);
create index expert_account_due on expert (id) where account in ('WANTED', 'LOCK_WANTED');
call protect('expert', public => 'state = ''ADMITTED''');
create policy reader on expert for select to qingshen_city using (asking_subject() is not null);
create policy applicant on expert for insert to qingshen_city
    with check (jurisdiction_code = asking_jurisdiction() and state = 'APPLIED' and subject is null);
create policy applicants on expert for update to qingshen_city
    using (jurisdiction_code = asking_jurisdiction()) with check (jurisdiction_code = asking_jurisdiction());
create policy own on expert for select to qingshen_expert using (subject = asking_subject());
create policy own_application on expert for insert to qingshen_expert
    with check (subject = asking_subject() and state = 'APPLIED');
create policy own_facts on expert for update to qingshen_expert
    using (subject = asking_subject()) with check (subject = asking_subject());

--changeset qingshen:0080-protect-part-of-expert splitStatements:false
--comment What belongs to an expert: officers read it, their own city's and themselves write it, nobody else sees it.
create procedure protect_part_of_expert(protected regclass)
    language plpgsql as
$$
begin
    call protect(protected);
    execute format('create policy reader on %s for select to qingshen_city using (asking_subject() is not null)', protected);
    execute format('create policy city on %s to qingshen_city using (exists (select from expert e where e.id = expert_id'
                       || ' and e.jurisdiction_code = asking_jurisdiction()))', protected);
    execute format('create policy own on %s to qingshen_expert using (exists (select from expert e where e.id = expert_id))', protected);
end
$$;

--changeset qingshen:0080-expert-identity
create table expert_identity
(
    expert_id uuid  not null constraint expert_identity_pk primary key constraint expert_identity_expert_fk references expert,
    digest    bytea not null constraint expert_identity_unique unique,
    cipher    bytea not null,
    phone     text,
    email     text
);
comment on table expert_identity is 'One person is one expert: the identity number, encrypted, and its keyed digest. Nobody is ever shown either.';
call protect('expert_identity');
create policy city on expert_identity to qingshen_city
    using (exists (select from expert e where e.id = expert_id and e.jurisdiction_code = asking_jurisdiction()));
create policy own on expert_identity to qingshen_expert using (exists (select from expert e where e.id = expert_id));

--changeset qingshen:0080-expert-interest
create table expert_interest
(
    id         uuid    not null default uuidv7() constraint expert_interest_pk primary key,
    expert_id  uuid    not null constraint expert_interest_expert_fk references expert,
    kind       text    not null constraint expert_interest_kind_known check (kind in
        ('EMPLOYED', 'SHAREHOLDER', 'FAMILY', 'CONSULTED', 'SAME_ROUND', 'OTHER')),
    party      text    not null,
    party_code text,
    ended_on   date,
    note       text,
    source     text    not null constraint expert_interest_source_known check (source in ('DECLARED', 'OFFER', 'FOUND')),
    removed    boolean not null default false
);
comment on table expert_interest is 'What ties an expert to an enterprise, a consultancy or a park: they are never drawn for it (domain rule 4). Removed ones stay for the trail.';
comment on column expert_interest.party is 'Its name, as entered; it is found by its credit code or by any of its names.';
comment on column expert_interest.ended_on is 'Null: it lasts. So many years afterwards, by rule EXPERT_INTEREST, it still counts.';
comment on column expert_interest.source is 'DECLARED: by them or at the application; OFFER: when a seat was offered; FOUND: by an officer.';
create index expert_interest_expert on expert_interest (expert_id) where not removed;
call protect_part_of_expert('expert_interest');

--changeset qingshen:0080-expert-certificate
create table expert_certificate
(
    id        uuid    not null default uuidv7() constraint expert_certificate_pk primary key,
    expert_id uuid    not null constraint expert_certificate_expert_fk references expert,
    name      text    not null,
    number    text,
    file_id   uuid constraint expert_certificate_file_fk references stored_file
);
create index expert_certificate_expert on expert_certificate (expert_id);
create index expert_certificate_file on expert_certificate (file_id);
call protect_part_of_expert('expert_certificate');

--changeset qingshen:0080-expert-assessment
create table expert_assessment
(
    id        uuid    not null default uuidv7() constraint expert_assessment_pk primary key,
    expert_id uuid    not null constraint expert_assessment_expert_fk references expert,
    kind      text    not null constraint expert_assessment_kind_known check (kind in ('ADMISSION', 'YEARLY')),
    held_on   date    not null,
    passed    boolean not null,
    remark    text
);
comment on table expert_assessment is 'ADMISSION: the province''s assessment before an expert is admitted; YEARLY: its review of each year (plan 4.3).';
create index expert_assessment_expert on expert_assessment (expert_id);
call protect_part_of_expert('expert_assessment');

--changeset qingshen:0080-expert-training
create table expert_training
(
    id        uuid          not null default uuidv7() constraint expert_training_pk primary key,
    expert_id uuid          not null constraint expert_training_expert_fk references expert,
    topic     text          not null,
    held_on   date          not null,
    hours     numeric(6, 1) not null constraint expert_training_hours_positive check (hours > 0)
);
create index expert_training_expert on expert_training (expert_id);
call protect_part_of_expert('expert_training');

--changeset qingshen:0080-files-of-experts
create policy expert on stored_file for select to qingshen_expert
    using (exists (select from expert_certificate c where c.file_id = stored_file.id));

--changeset qingshen:0080-rules-of-experts
--comment Numbers that count, not only times. All of them are plausible and to be confirmed by the authority.
alter table statutory_rule drop constraint statutory_rule_code_known;
alter table statutory_rule add constraint statutory_rule_code_known check (code in
    ('LIST_PROPOSAL', 'DISCLOSURE', 'AUDIT_START', 'AUDIT_FINISH', 'ROUND_INTERVAL', 'ANNUAL_REPORT', 'EXPERT_EXPERIENCE',
     'EXPERT_INTEREST', 'EXPERT_LOAD', 'OFFER_ANSWER', 'PANEL_REVEAL', 'PANEL_STANDARD', 'PANEL_SIMPLIFIED'));
alter table statutory_rule drop constraint statutory_rule_unit_known;
alter table statutory_rule add constraint statutory_rule_unit_known check (unit in
    ('DAY', 'WORKING_DAY', 'MONTH', 'YEAR', 'END_OF_MONTH', 'COUNT'));
insert into statutory_rule (code, article, value, unit, valid_from)
values ('EXPERT_EXPERIENCE', '甘肃省清洁生产审核实施方案四（三）（数值待主管部门确认）', 5, 'YEAR', '2021-12-08'),
       ('EXPERT_INTEREST', '甘肃省清洁生产审核实施方案四（三）（数值待主管部门确认）', 3, 'YEAR', '2021-12-08'),
       ('EXPERT_LOAD', '甘肃省清洁生产审核实施方案四（三）（数值待主管部门确认）', 6, 'COUNT', '2021-12-08'),
       ('OFFER_ANSWER', '甘肃省清洁生产审核实施方案三（五）（数值待主管部门确认）', 2, 'WORKING_DAY', '2021-12-08'),
       ('PANEL_REVEAL', '甘肃省清洁生产审核实施方案三（五）（数值待主管部门确认）', 1, 'DAY', '2021-12-08'),
       ('PANEL_STANDARD', '清洁生产审核评估与验收指南（数值待主管部门确认）', 5, 'COUNT', '2018-04-17'),
       ('PANEL_SIMPLIFIED', '甘肃省清洁生产审核实施方案三（六）（数值待主管部门确认）', 3, 'COUNT', '2021-12-08');

--changeset qingshen:0080-experts-append-to-the-journal splitStatements:false
create or replace function journal_check_asker(chain text) returns void
    language plpgsql stable as
$$
begin
    -- current_user is the owner in here; the setting still says as whom the transaction acts.
    if asking_subject() is null
        or not (case current_setting('role')
            when 'qingshen_province' then true
            when 'qingshen_job' then true
            when 'qingshen_city' then asking_jurisdiction() is not distinct from chain
            when 'qingshen_party' then exists
                (select from audit a where a.enterprise_id = asking_party() and a.jurisdiction_code = chain)
            when 'qingshen_consultancy' then exists
                (select from audit a where a.consultancy_id = asking_party() and a.jurisdiction_code = chain)
            -- Whoever applies names where they work, and whoever answers an offer is of any city: the services say which.
            when 'qingshen_expert' then true
            else false end) then
        raise exception 'nobody entitled is asking' using errcode = 'insufficient_privilege';
    end if;
end
$$;
