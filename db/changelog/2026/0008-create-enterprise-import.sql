--liquibase formatted sql

--changeset qingshen:0008-enterprise-import
create table enterprise_import
(
    id                uuid        not null default uuidv7() constraint enterprise_import_pk primary key,
    jurisdiction_code text        not null constraint enterprise_import_jurisdiction_fk references jurisdiction,
    file_id           uuid        not null constraint enterprise_import_file_fk references stored_file,
    state             text        not null,
    refusal           text,
    refusal_args      text[]      not null default '{}',
    rows_done         int         not null default 0,
    rows_total        int,
    added             int         not null default 0,
    changed           int         not null default 0,
    unchanged         int         not null default 0,
    problem_count     int         not null default 0,
    started_by        text        not null,
    started_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    constraint enterprise_import_state_known check (state in
        ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED', 'FAILED', 'DISCARDED'))
);
create index enterprise_import_recent on enterprise_import (jurisdiction_code, started_at desc);
call protect('enterprise_import', city => 'jurisdiction_code = asking_jurisdiction()');

--changeset qingshen:0008-enterprise-import-row
--comment What each row of a checked sheet would change, kept until it is applied or discarded.
create table enterprise_import_row
(
    import_id   uuid  not null constraint enterprise_import_row_import_fk references enterprise_import,
    asking_code text  not null,
    row_number  int   not null,
    change      jsonb not null,
    constraint enterprise_import_row_pk primary key (import_id, row_number)
);
comment on column enterprise_import_row.asking_code is 'The jurisdiction of who imports (620000: the province), as in enterprise_import.';
call protect('enterprise_import_row', city => 'asking_code = asking_jurisdiction()');
grant delete on enterprise_import_row to qingshen_rights;

create table enterprise_import_problem
(
    import_id   uuid   not null constraint enterprise_import_problem_import_fk references enterprise_import,
    asking_code text   not null,
    seq         int    not null,
    row_number  int    not null,
    column_name text   not null,
    code        text   not null,
    value       text   not null,
    args        text[] not null default '{}',
    constraint enterprise_import_problem_pk primary key (import_id, seq)
);
call protect('enterprise_import_problem', city => 'asking_code = asking_jurisdiction()');
grant delete on enterprise_import_problem to qingshen_rights;
