--liquibase formatted sql

--changeset qingshen:0150-sanction
create table sanction
(
    id                uuid not null default uuidv7() constraint sanction_pk primary key,
    number            text constraint sanction_number_unique unique,
    kind              text not null constraint sanction_kind_known check (kind in
        ('CIRCULAR_CRITICISM', 'RECTIFY_BY_DATE', 'LEGAL_ACTION', 'ORDER_CORRECTION', 'PUBLISH_NAME', 'BAR')),
    enterprise_id     uuid constraint sanction_enterprise_fk references enterprise,
    consultancy_id    uuid constraint sanction_consultancy_fk references consultancy,
    subject_name      text not null,
    check_id          uuid not null constraint sanction_check_fk references spot_check,
    jurisdiction_code text not null constraint sanction_jurisdiction_fk references jurisdiction,
    city_code         text constraint sanction_city_fk references jurisdiction,
    state             text not null default 'PROPOSED' constraint sanction_state_known check (state in
        ('PROPOSED', 'REJECTED', 'WITHDRAWN', 'APPROVED', 'FULFILLED', 'REVOKED')),
    dated_on          date not null,
    article           text not null,
    due_on            date,
    ended_on          date,
    constraint sanction_fits_enterprise check
        ((kind in ('CIRCULAR_CRITICISM', 'RECTIFY_BY_DATE', 'LEGAL_ACTION')) = (enterprise_id is not null)),
    constraint sanction_fits_consultancy check ((kind in ('ORDER_CORRECTION', 'PUBLISH_NAME', 'BAR')) = (consultancy_id is not null)),
    constraint sanction_due check ((kind in ('RECTIFY_BY_DATE', 'ORDER_CORRECTION')) = (due_on is not null)),
    constraint sanction_numbered_from_approval check ((number is not null) = (state in ('APPROVED', 'FULFILLED', 'REVOKED'))),
    constraint sanction_fulfilled_by_a_day check (state <> 'FULFILLED' or due_on is not null),
    constraint sanction_ended check ((ended_on is not null) = (state in ('FULFILLED', 'REVOKED')))
);
comment on table sanction is 'What a bureau decides of an enterprise or a consultancy after a check 处理 (plan 4.4): what of it may become public.';
comment on column sanction.number is 'Of the decision; null: none was made.';
comment on column sanction.subject_name is 'As it was called when the sanction was proposed: a decision names whom it was made of.';
comment on column sanction.jurisdiction_code is 'Of the bureau that checked: it proposes and decides.';
comment on column sanction.city_code is 'Where the enterprise is that was checked; null: a consultancy was.';
comment on column sanction.dated_on is 'When it was proposed; from its approval on, when it took effect.';
create index sanction_latest on sanction (dated_on desc, id desc);
create index sanction_city on sanction (jurisdiction_code, dated_on desc, id desc);
create index sanction_check on sanction (check_id);
create index sanction_enterprise on sanction (enterprise_id) where enterprise_id is not null;
create index sanction_consultancy on sanction (consultancy_id) where consultancy_id is not null;

create table sanction_statement
(
    sanction_id       uuid not null constraint sanction_statement_pk primary key constraint sanction_statement_sanction_fk references sanction,
    jurisdiction_code text not null constraint sanction_statement_jurisdiction_fk references jurisdiction,
    facts             text not null,
    revoked_reason    text
);
comment on table sanction_statement is 'What only those learn whom a sanction concerns.';

create table sanction_ground
(
    sanction_id       uuid not null constraint sanction_ground_sanction_fk references sanction,
    finding_id        uuid not null constraint sanction_ground_finding_fk references finding,
    jurisdiction_code text not null constraint sanction_ground_jurisdiction_fk references jurisdiction,
    constraint sanction_ground_pk primary key (sanction_id, finding_id)
);
comment on table sanction_ground is 'What of a check a sanction stands on.';

create table sanction_handling
(
    sanction_id       uuid        not null constraint sanction_handling_pk primary key constraint sanction_handling_sanction_fk references sanction,
    jurisdiction_code text        not null constraint sanction_handling_jurisdiction_fk references jurisdiction,
    proposed_by       text        not null,
    proposed_by_name  text        not null,
    proposed_at       timestamptz not null,
    decided_by        text,
    decided_by_name   text,
    decided_at        timestamptz,
    decided_reason    text,
    ended_by_name     text,
    ended_at          timestamptz,
    ended_reason      text,
    constraint sanction_handling_decided_whole check (num_nulls(decided_by, decided_by_name, decided_at) in (0, 3)),
    constraint sanction_handling_two_people check (decided_by <> proposed_by),
    constraint sanction_handling_ended_whole check (num_nulls(ended_by_name, ended_at) in (0, 2))
);
comment on table sanction_handling is 'Who proposed, decided and ended a sanction, and why: the bureau''s own.';

--changeset qingshen:0150-rights-on-sanctions splitStatements:false
--comment A bureau sees all of its own; the subject and its city what took effect, without who handled it; programs that somebody was criticised or named.
call protect('sanction', city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'number is not null and enterprise_id = asking_party()',
             public => 'state = ''APPROVED'' and kind in (''CIRCULAR_CRITICISM'', ''PUBLISH_NAME'')');
create policy concerned on sanction for select to qingshen_city using (number is not null and city_code = asking_jurisdiction());
create policy consultancy on sanction for select to qingshen_consultancy
    using (number is not null and consultancy_id = asking_party());
call protect('sanction_statement', city => 'jurisdiction_code = asking_jurisdiction()');
create policy concerned on sanction_statement for select to qingshen_city, qingshen_party, qingshen_consultancy
    using (exists (select from sanction s where s.id = sanction_id));
call protect('sanction_ground', city => 'jurisdiction_code = asking_jurisdiction()');
create policy concerned on sanction_ground for select to qingshen_city, qingshen_party, qingshen_consultancy
    using (exists (select from sanction s where s.id = sanction_id));
call protect('sanction_handling', city => 'jurisdiction_code = asking_jurisdiction()');
