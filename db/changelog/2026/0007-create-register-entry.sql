--liquibase formatted sql

--changeset qingshen:0007-register-entry
create table register_entry
(
    id                uuid   not null default uuidv7() constraint register_entry_pk primary key,
    enterprise_id     uuid   not null constraint register_entry_enterprise_fk references enterprise,
    jurisdiction_code text   not null constraint register_entry_jurisdiction_fk references jurisdiction,
    bases             text[] not null,
    entered_on        date   not null,
    enter_reason      text,
    left_on           date,
    leave_reason      text,
    constraint register_entry_bases_known check (cardinality(bases) > 0 and bases <@ array
        ['EXCEEDS_STANDARD', 'EXCEEDS_TOTAL', 'USES_TOXIC', 'DISCHARGES_TOXIC', 'HIGH_ENERGY']),
    constraint register_entry_order check (entered_on <= left_on),
    constraint register_entry_leave_has_reason check ((left_on is null) = (leave_reason is null)),
    -- One entry at a time: the days of two entries of one enterprise never overlap (domain rule 1).
    constraint register_entry_one_at_a_time exclude using gist
        (enterprise_id with =, daterange(entered_on, left_on) with &&)
);
create unique index register_entry_open on register_entry (enterprise_id) where left_on is null;
create index register_entry_enterprise on register_entry (enterprise_id, entered_on);
create index register_entry_city_open on register_entry (jurisdiction_code, enterprise_id) where left_on is null;
call protect('register_entry',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party()',
             public => 'exists (select from enterprise e where e.id = enterprise_id)');

--changeset qingshen:0007-register-entry-is-kept splitStatements:false
--comment An entry is closed once and otherwise never changed.
create function register_entry_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a register entry is only ever closed' using errcode = 'restrict_violation';
end
$$;
create trigger register_entry_only_closed before update on register_entry
    for each row when (old.left_on is not null
        or (old.id, old.enterprise_id, old.jurisdiction_code, old.bases, old.entered_on, old.enter_reason)
            is distinct from (new.id, new.enterprise_id, new.jurisdiction_code, new.bases, new.entered_on, new.enter_reason))
    execute function register_entry_refuse_change();
create trigger register_entry_kept before delete on register_entry
    for each statement execute function register_entry_refuse_change();

--changeset qingshen:0007-evidence
create table evidence
(
    id                uuid not null default uuidv7() constraint evidence_pk primary key,
    register_entry_id uuid not null constraint evidence_register_entry_fk references register_entry,
    enterprise_id     uuid not null constraint evidence_enterprise_fk references enterprise,
    jurisdiction_code text not null constraint evidence_jurisdiction_fk references jurisdiction,
    purpose           text not null constraint evidence_purpose_known check (purpose in ('ENTER', 'LEAVE')),
    kind              text not null,
    reference         text not null,
    dated             date not null,
    file_id           uuid constraint evidence_file_fk references stored_file,
    constraint evidence_kind_known check (kind in
        ('SUPERVISORY_MONITORING', 'ONLINE_MONITORING', 'DAILY_INSPECTION', 'ON_SITE_SUPERVISION',
         'POLLUTION_CENSUS', 'PERMIT_REGISTRATION'))
);
create index evidence_register_entry on evidence (register_entry_id, dated, id);
create index evidence_file on evidence (file_id) where file_id is not null;
call protect('evidence',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party()');

--changeset qingshen:0007-protect-stored-file
--comment A file is whose jurisdiction uploaded it, and whose evidence it is: the province may attach one to a city's enterprise.
create function is_evidence_in_sight(stored_file_id uuid) returns boolean
    language sql stable
    return exists (select from evidence where file_id = stored_file_id);
call protect('stored_file',
             city => 'jurisdiction_code = asking_jurisdiction() or is_evidence_in_sight(id)',
             party => 'is_evidence_in_sight(id)');

--changeset qingshen:0007-keep-what-was
--comment What was, and what it rested on, is added to and never changed.
revoke update on enterprise_history, enterprise_former_name, evidence from qingshen_rights;
