--liquibase formatted sql

--changeset qingshen:0122-spot-check
create table spot_check
(
    id                uuid        not null default uuidv7() constraint spot_check_pk primary key,
    number            text        not null constraint spot_check_number_unique unique,
    subject_kind      text        not null constraint spot_check_subject_kind_known check (subject_kind in
        ('ENTERPRISE', 'CONSULTANCY', 'CITY')),
    enterprise_id     uuid constraint spot_check_enterprise_fk references enterprise,
    consultancy_id    uuid constraint spot_check_consultancy_fk references consultancy,
    city_code         text constraint spot_check_city_fk references jurisdiction,
    audit_id          uuid constraint spot_check_audit_fk references audit,
    jurisdiction_code text        not null constraint spot_check_jurisdiction_fk references jurisdiction,
    ground            text        not null constraint spot_check_ground_known check (ground in ('DIRECTED', 'CAMPAIGN')),
    reason            text,
    planned_on        date        not null,
    template_id       uuid        not null constraint spot_check_template_fk references checklist_template,
    state             text        not null default 'PLANNED' constraint spot_check_state_known check (state in
        ('PLANNED', 'STARTED', 'FINISHED', 'REPORTED', 'CLOSED', 'CANCELLED')),
    planned_at        timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    reported_at       timestamptz,
    constraint spot_check_one_subject check (num_nonnulls(enterprise_id, consultancy_id, city_code) = 1
        and (subject_kind = 'ENTERPRISE') = (enterprise_id is not null)
        and (subject_kind = 'CONSULTANCY') = (consultancy_id is not null)),
    constraint spot_check_audit_is_of_enterprise check (audit_id is null or enterprise_id is not null),
    constraint spot_check_directed_has_reason check (ground <> 'DIRECTED' or reason is not null),
    constraint spot_check_order check (started_at is not null or finished_at is null)
);
comment on table spot_check is 'A check on site of how an audit was done 监督检查 (plan 3.9, 4.4).';
comment on column spot_check.jurisdiction_code is 'Whose check it is: of the bureau that planned it.';
comment on column spot_check.ground is 'DIRECTED: for a reason; CAMPAIGN: drawn 双随机.';
create index spot_check_city on spot_check (jurisdiction_code, planned_on desc, id desc);
create index spot_check_latest on spot_check (planned_on desc, id desc);
create index spot_check_enterprise on spot_check (enterprise_id) where enterprise_id is not null;
create index spot_check_consultancy on spot_check (consultancy_id) where consultancy_id is not null;

create table spot_check_inspector
(
    check_id          uuid        not null constraint spot_check_inspector_check_fk references spot_check,
    jurisdiction_code text        not null constraint spot_check_inspector_jurisdiction_fk references jurisdiction,
    subject           text        not null,
    name              text        not null,
    assigned_at       timestamptz not null,
    left_at           timestamptz,
    left_reason       text,
    constraint spot_check_inspector_pk primary key (check_id, subject, assigned_at),
    constraint spot_check_inspector_left_whole check (num_nulls(left_at, left_reason) in (0, 2))
);
comment on table spot_check_inspector is 'Who checks, two at least; one who hands over leaves with a reason.';
create unique index spot_check_inspector_once on spot_check_inspector (check_id, subject) where left_at is null;
create index spot_check_inspector_own on spot_check_inspector (subject, check_id) where left_at is null;

--changeset qingshen:0122-what-a-check-found
create table spot_check_answer
(
    check_id          uuid        not null constraint spot_check_answer_check_fk references spot_check,
    item              text        not null,
    jurisdiction_code text        not null constraint spot_check_answer_jurisdiction_fk references jurisdiction,
    command_id        uuid        not null,
    choice            text,
    number            numeric,
    text              text,
    note              text,
    position          jsonb,
    answered_by       text        not null,
    answered_at       timestamptz not null,
    constraint spot_check_answer_pk primary key (check_id, item),
    constraint spot_check_answer_one_kind check (num_nonnulls(choice, number, text) <= 1)
);
comment on table spot_check_answer is 'What stands now; what stood before is in field_command. No value: it was taken back.';
comment on column spot_check_answer.answered_at is 'As the tablet has it.';

create table spot_check_photo
(
    id                uuid        not null constraint spot_check_photo_pk primary key constraint spot_check_photo_file_fk references stored_file,
    check_id          uuid        not null constraint spot_check_photo_check_fk references spot_check,
    jurisdiction_code text        not null constraint spot_check_photo_jurisdiction_fk references jurisdiction,
    item              text,
    finding_id        uuid,
    name              text        not null,
    sha256            text        not null,
    original_sha256   text        not null,
    taken_at          timestamptz not null,
    position          jsonb,
    sent_by           text        not null,
    removed_reason    text
);
comment on table spot_check_photo is 'The file of the same id, and what the tablet says of how it came about.';
comment on column spot_check_photo.original_sha256 is 'Of the picture before the tablet shrank it.';
create index spot_check_photo_check on spot_check_photo (check_id);

create table finding
(
    id                uuid        not null constraint finding_pk primary key,
    check_id          uuid        not null constraint finding_check_fk references spot_check,
    jurisdiction_code text        not null constraint finding_jurisdiction_fk references jurisdiction,
    command_id        uuid        not null,
    severity          text        not null constraint finding_severity_known check (severity in ('MINOR', 'MODERATE', 'SEVERE')),
    article           text,
    text              text        not null,
    item              text,
    found_by          text        not null,
    found_at          timestamptz not null,
    withdrawn_reason  text
);
comment on table finding is 'A problem found on site 问题.';
create index finding_check on finding (check_id);

create table spot_check_signature
(
    id                uuid        not null constraint spot_check_signature_pk primary key,
    check_id          uuid        not null constraint spot_check_signature_check_fk references spot_check,
    jurisdiction_code text        not null constraint spot_check_signature_jurisdiction_fk references jurisdiction,
    role              text        not null constraint spot_check_signature_role_known check (role in
        ('REPRESENTATIVE', 'INSPECTOR', 'WITNESS')),
    name              text        not null,
    inspector         text,
    photo_id          uuid constraint spot_check_signature_file_fk references stored_file,
    refusal           text,
    signed_at         timestamptz not null,
    replaced          boolean     not null default false,
    constraint spot_check_signature_of_inspector check ((role = 'INSPECTOR') = (inspector is not null)),
    constraint spot_check_signature_witness_says_why check ((role = 'WITNESS') = (refusal is not null)),
    constraint spot_check_signature_is_drawn check (role = 'WITNESS' or photo_id is not null)
);
comment on table spot_check_signature is 'Who signed; a WITNESS signs that the representative refused to.';
create unique index spot_check_signature_one_each on spot_check_signature (check_id, role, coalesce(inspector, '')) where not replaced;

--changeset qingshen:0122-field-command
create table field_command
(
    id                uuid        not null constraint field_command_pk primary key,
    check_id          uuid        not null,
    jurisdiction_code text        not null constraint field_command_jurisdiction_fk references jurisdiction,
    subject           text        not null,
    content           jsonb       not null,
    received_at       timestamptz not null,
    outcome           jsonb
);
comment on table field_command is 'What tablets sent, with what they were told: written in the transaction of the effect, so the same command again gets the same answer.';
comment on column field_command.check_id is 'As the tablet says: it may be of no check at all.';
create index field_command_check on field_command (check_id, received_at);

--changeset qingshen:0122-rights-on-checks splitStatements:false
--comment A bureau sees its own checks; those who were checked, and their city, the result once it is reported; nobody else anything.
call protect('spot_check', city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party() and state in (''REPORTED'', ''CLOSED'')');
create policy consultancy on spot_check for select to qingshen_consultancy
    using (consultancy_id = asking_party() and state in ('REPORTED', 'CLOSED'));
create policy concerned on spot_check for select to qingshen_city
    using (state in ('REPORTED', 'CLOSED') and (city_code = asking_jurisdiction()
        or exists (select from enterprise e where e.id = enterprise_id and e.jurisdiction_code = asking_jurisdiction())));
call protect('spot_check_inspector', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('spot_check_answer', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('spot_check_photo', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('spot_check_signature', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('finding', city => 'jurisdiction_code = asking_jurisdiction()');
create policy concerned on finding for select to qingshen_city, qingshen_party, qingshen_consultancy
    using (withdrawn_reason is null and exists (select from spot_check c where c.id = check_id and c.state in ('REPORTED', 'CLOSED')));
call protect('field_command', city => 'jurisdiction_code = asking_jurisdiction()');

--changeset qingshen:0122-who-may-check splitStatements:false
--comment Nobody reads who works elsewhere; whoever plans a check must know who can be sent, and no more of them than that.
create function inspectors_of(jurisdiction text) returns table (subject text, name text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select p.subject, p.name from person p
where p.jurisdiction_code = jurisdiction and p.role in ('INSPECTOR', 'CITY_OFFICER', 'PROVINCE_OFFICER')
    and p.last_seen_at > now() - interval '1 year'
    and (current_setting('role') = 'qingshen_province' or jurisdiction = asking_jurisdiction())
order by p.role desc, p.name, p.subject
$$;
revoke execute on function inspectors_of from public;
grant execute on function inspectors_of to qingshen_province, qingshen_city;

--changeset qingshen:0122-statistics-of-checks splitStatements:false
--comment Programs see how many checks there were and what they found, of no one in particular.
create policy counter on spot_check for select to qingshen_owner using (true);
create policy counter on finding for select to qingshen_owner using (true);
create function spot_check_counts() returns table
    (year int, jurisdiction_code text, subject_kind text, checks bigint, with_findings bigint, minor bigint, moderate bigint, severe bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select extract(year from c.planned_on)::int, c.jurisdiction_code, c.subject_kind, count(*), count(*) filter (where f.found > 0),
       sum(f.minor)::bigint, sum(f.moderate)::bigint, sum(f.severe)::bigint
from spot_check c
cross join lateral (
    select count(*) as found, count(*) filter (where severity = 'MINOR') as minor,
           count(*) filter (where severity = 'MODERATE') as moderate, count(*) filter (where severity = 'SEVERE') as severe
    from finding where check_id = c.id and withdrawn_reason is null) f
where c.state in ('REPORTED', 'CLOSED')
group by 1, 2, 3
order by 1 desc, 2, 3
$$;
revoke execute on function spot_check_counts from public;
grant execute on function spot_check_counts to qingshen_rights;
