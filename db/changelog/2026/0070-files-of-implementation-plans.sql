--liquibase formatted sql

--changeset qingshen:0070-annual-list-file
create table annual_list_file
(
    annual_list_id    uuid        not null constraint annual_list_file_list_fk references annual_list,
    file_id           uuid        not null constraint annual_list_file_file_fk references stored_file,
    jurisdiction_code text        not null constraint annual_list_file_jurisdiction_fk references jurisdiction,
    attached_at       timestamptz not null default now(),
    removed           boolean     not null default false,
    constraint annual_list_file_pk primary key (annual_list_id, file_id)
);
comment on table annual_list_file is 'What a city files with its implementation plan (plan 3.2). Removed ones stay for the trail.';
create index annual_list_file_file on annual_list_file (file_id);
call protect('annual_list_file', city => 'jurisdiction_code = asking_jurisdiction()');
create trigger annual_list_file_published before insert or update on annual_list_file
    for each row execute function annual_list_item_refuse_change();

--changeset qingshen:0070-files-in-sight splitStatements:false
create or replace function is_evidence_in_sight(stored_file_id uuid) returns boolean
    language sql stable
    return exists (select from evidence where file_id = stored_file_id)
        or exists (select from audit_file f where f.file_id = stored_file_id)
        or exists (select from audit_disclosure d where d.file_id = stored_file_id)
        or exists (select from consultancy_bar b where b.file_id = stored_file_id)
        or exists (select from notice n where n.proof_file_id = stored_file_id)
        or exists (select from annual_list_file l where l.file_id = stored_file_id);
