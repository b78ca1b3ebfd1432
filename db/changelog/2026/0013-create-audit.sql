--liquibase formatted sql

--changeset qingshen:0013-audit
create table audit
(
    id                  uuid        not null default uuidv7() constraint audit_pk primary key,
    version             int         not null default 1,
    enterprise_id       uuid        not null constraint audit_enterprise_fk references enterprise,
    jurisdiction_code   text        not null constraint audit_jurisdiction_fk references jurisdiction,
    annual_list_item_id uuid        not null constraint audit_item_fk references annual_list_item
        constraint audit_item_unique unique,
    year                int         not null,
    announced_on        date        not null,
    state               text        not null default 'ANNOUNCED',
    reviewed_by         text        not null constraint audit_reviewed_by_known check (reviewed_by in ('PROVINCE', 'CITY')),
    review_ground       text constraint audit_review_ground_known check (review_ground in
        ('THERMAL_POWER', 'STEEL', 'NON_FERROUS', 'PETROLEUM', 'CHEMICALS', 'HAZARDOUS_WASTE')),
    track               text        not null constraint audit_track_known check (track in ('STANDARD', 'SIMPLIFIED')),
    mode                text constraint audit_mode_known check (mode in ('SELF', 'CONSULTANCY')),
    consultancy_id      uuid constraint audit_consultancy_fk references consultancy,
    phase               text,
    disclosed_on        date,
    started_on          date,
    reported_on         date,
    ended_on            date,
    changed_at          timestamptz not null default now(),
    constraint audit_state_known check (state in ('ANNOUNCED', 'AUDITING', 'REPORTED', 'EVALUATED', 'ACCEPTED',
        'SUSPENDED', 'WITHDRAWN', 'CLOSED')),
    constraint audit_phase_known check (phase in ('PREPARATION', 'PRE_AUDIT', 'AUDIT', 'OPTION_GENERATION',
        'OPTION_DECISION', 'IMPLEMENTATION', 'CONTINUOUS')),
    constraint audit_ended_has_day check ((state in ('ACCEPTED', 'WITHDRAWN', 'CLOSED')) = (ended_on is not null)),
    constraint audit_mode_names_consultancy check ((mode is not distinct from 'CONSULTANCY') = (consultancy_id is not null)),
    constraint audit_province_has_ground check ((reviewed_by = 'PROVINCE') = (review_ground is not null)),
    constraint audit_started_whole check (num_nulls(started_on, mode, phase) in (0, 3)),
    constraint audit_order check (announced_on <= started_on and started_on <= reported_on and announced_on <= disclosed_on
        and announced_on <= ended_on)
);
comment on table audit is 'One round at one enterprise 审核; it begins with the publication of its list.';
comment on column audit.reviewed_by is 'Who evaluates and accepts it, by plan 3.5 and the facts on the day of publication.';
comment on column audit.review_ground is 'On the provincial key-discharger catalogue, and in this industry; null: the city reviews.';
comment on column audit.track is 'SIMPLIFIED: for small and micro enterprises (plan 3.6).';
comment on column audit.phase is 'Of the seven the one that it is in; null: not begun.';
create unique index audit_one_open on audit (enterprise_id) where ended_on is null;
create index audit_enterprise on audit (enterprise_id, ended_on desc);
create index audit_city on audit (jurisdiction_code, year, id);
create index audit_year on audit (year, id);
create index audit_consultancy on audit (consultancy_id) where consultancy_id is not null;
-- What is due and overdue is worked out from the day of publication; of open rounds there are few such days.
create index audit_open_by_publication on audit (announced_on, jurisdiction_code) where ended_on is null;
call protect('audit',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party()',
             public => 'exists (select from annual_list_item i where i.id = annual_list_item_id)');
create policy own_work on audit for update to qingshen_party
    using (enterprise_id = asking_party()) with check (enterprise_id = asking_party());
create policy consultancy on audit for select to qingshen_consultancy using (consultancy_id = asking_party());
create policy clients_work on audit for update to qingshen_consultancy
    using (consultancy_id = asking_party()) with check (consultancy_id = asking_party());

--changeset qingshen:0013-protect-audit splitStatements:false
--comment What belongs to an audit: its enterprise and its consultancy work on it too, and nobody else sees it.
create procedure protect_part_of_audit(protected regclass)
    language plpgsql as
$$
begin
    call protect(protected, city => 'jurisdiction_code = asking_jurisdiction()');
    execute format('create policy party on %s to qingshen_party using (enterprise_id = asking_party())'
                       || ' with check (enterprise_id = asking_party())', protected);
    execute format('create policy consultancy on %s to qingshen_consultancy'
                       || ' using (exists (select from audit a where a.id = audit_id))'
                       || ' with check (exists (select from audit a where a.id = audit_id))', protected);
end
$$;

--changeset qingshen:0013-audit-disclosure
create table audit_disclosure
(
    audit_id          uuid   not null constraint audit_disclosure_pk primary key
        constraint audit_disclosure_audit_fk references audit,
    enterprise_id     uuid   not null constraint audit_disclosure_enterprise_fk references enterprise,
    jurisdiction_code text   not null constraint audit_disclosure_jurisdiction_fk references jurisdiction,
    contents          text[] not null,
    place             text   not null,
    link              text,
    file_id           uuid constraint audit_disclosure_file_fk references stored_file,
    disclosed_on      date   not null,
    constraint audit_disclosure_contents_known check (cardinality(contents) > 0 and contents <@ array
        ['IDENTITY', 'RAW_MATERIALS', 'DISCHARGES', 'TOXIC_MATERIALS', 'HAZARDOUS_WASTE', 'RISK_CONTROL', 'ENERGY'])
);
comment on table audit_disclosure is 'What a listed enterprise published about itself, where and when 信息公布 (审核办法 art. 11).';
call protect_part_of_audit('audit_disclosure');
-- It is public by its nature.
create policy public on audit_disclosure for select to qingshen_public using (exists (select from audit a where a.id = audit_id));

--changeset qingshen:0013-audit-phase
create table audit_phase
(
    audit_id          uuid not null constraint audit_phase_audit_fk references audit,
    phase             text not null,
    enterprise_id     uuid not null constraint audit_phase_enterprise_fk references enterprise,
    jurisdiction_code text not null constraint audit_phase_jurisdiction_fk references jurisdiction,
    finished_on       date not null,
    note              text,
    constraint audit_phase_pk primary key (audit_id, phase)
);
comment on table audit_phase is 'The phases of a round that are finished, with a word on each.';
call protect_part_of_audit('audit_phase');

--changeset qingshen:0013-audit-option
create table audit_option
(
    id                       uuid    not null default uuidv7() constraint audit_option_pk primary key,
    audit_id                 uuid    not null constraint audit_option_audit_fk references audit,
    enterprise_id            uuid    not null constraint audit_option_enterprise_fk references enterprise,
    jurisdiction_code        text    not null constraint audit_option_jurisdiction_fk references jurisdiction,
    version                  int     not null default 1,
    cost                     text    not null constraint audit_option_cost_known check (cost in ('NO_LOW', 'MEDIUM_HIGH')),
    name                     text    not null,
    description              text,
    investment_wan_yuan      numeric(14, 4) not null constraint audit_option_investment_positive check (investment_wan_yuan >= 0),
    benefit_wan_yuan         numeric(14, 4) not null,
    planned_finish_on        date    not null,
    finished_on              date,
    effects                  jsonb   not null default '{}' constraint audit_option_effects_object check (jsonb_typeof(effects) = 'object'),
    removed                  boolean not null default false
);
comment on table audit_option is 'A measure found in an audit 清洁生产方案. Removed ones stay for the trail.';
comment on column audit_option.benefit_wan_yuan is 'Economic benefit a year.';
comment on column audit_option.effects is 'What it saves or avoids a year, by indicator: numbers in the indicator''s own unit.';
create index audit_option_audit on audit_option (audit_id, id) where not removed;
call protect_part_of_audit('audit_option');

--changeset qingshen:0013-audit-result
create table audit_result
(
    audit_id          uuid           not null constraint audit_result_audit_fk references audit,
    indicator         text           not null,
    enterprise_id     uuid           not null constraint audit_result_enterprise_fk references enterprise,
    jurisdiction_code text           not null constraint audit_result_jurisdiction_fk references jurisdiction,
    planned           numeric(18, 6) not null,
    achieved          numeric(18, 6),
    constraint audit_result_pk primary key (audit_id, indicator),
    constraint audit_result_planned_positive check (planned >= 0),
    constraint audit_result_achieved_positive check (achieved >= 0),
    constraint audit_result_indicator_known check (indicator in ('SO2', 'NOX', 'DUST', 'CO2', 'VOCS', 'COD', 'NH3_N', 'TN',
        'TP', 'HEAVY_METALS', 'WATER', 'ENERGY', 'BENEFIT'))
);
comment on table audit_result is 'What a round is to reach and has reached a year (plan 3.8): tonnes; HEAVY_METALS in kg, WATER in m3, ENERGY in tce, BENEFIT in 10,000 yuan.';
call protect_part_of_audit('audit_result');

--changeset qingshen:0013-audit-file
create table audit_file
(
    audit_id          uuid        not null constraint audit_file_audit_fk references audit,
    file_id           uuid        not null constraint audit_file_file_fk references stored_file,
    enterprise_id     uuid        not null constraint audit_file_enterprise_fk references enterprise,
    jurisdiction_code text        not null constraint audit_file_jurisdiction_fk references jurisdiction,
    kind              text        not null constraint audit_file_kind_known check (kind in ('REPORT', 'MONITORING', 'CAPACITY', 'OTHER')),
    attached_at       timestamptz not null default now(),
    removed           boolean     not null default false,
    constraint audit_file_pk primary key (audit_id, file_id)
);
comment on column audit_file.kind is 'REPORT: the audit report; MONITORING: measurements; CAPACITY: proof of the consultancy or of the enterprise''s own people.';
create index audit_file_file on audit_file (file_id);
call protect_part_of_audit('audit_file');

--changeset qingshen:0013-files-of-audits splitStatements:false
create or replace function is_evidence_in_sight(stored_file_id uuid) returns boolean
    language sql stable
    return exists (select from evidence where file_id = stored_file_id)
        or exists (select from audit_file f where f.file_id = stored_file_id)
        or exists (select from audit_disclosure d where d.file_id = stored_file_id)
        or exists (select from consultancy_bar b where b.file_id = stored_file_id);
create policy consultancy on stored_file for select to qingshen_consultancy using (is_evidence_in_sight(id));

--changeset qingshen:0013-enterprises-of-clients
create policy consultancy on enterprise for select to qingshen_consultancy
    using (exists (select from audit a where a.enterprise_id = enterprise.id));
create policy consultancy on enterprise_former_name for select to qingshen_consultancy
    using (exists (select from audit a where a.enterprise_id = enterprise_former_name.enterprise_id));
create policy consultancy on annual_list_item for select to qingshen_consultancy
    using (exists (select from audit a where a.annual_list_item_id = annual_list_item.id));
create policy consultancy on annual_list for select to qingshen_consultancy using (state = 'PUBLISHED');

--changeset qingshen:0013-journal-of-audits splitStatements:false
--comment Enterprises and consultancies act too: on the chain of their audit's city. They read of the trail what is their audits'.
create policy reader on audit for select to qingshen_owner using (true);
create policy audits on journal for select to qingshen_party, qingshen_consultancy
    using (object_type = 'audit' and exists (select from audit a where a.id = object_id));
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
            else false end) then
        raise exception 'nobody entitled is asking' using errcode = 'insufficient_privilege';
    end if;
end
$$;
