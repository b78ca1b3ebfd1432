--liquibase formatted sql

--changeset qingshen:0020-stored-file-of-a-party
--comment A party's own people upload too; a sheet for import may be of any kind, so it is no evidence.
alter table stored_file
    add party_id uuid,
    add purpose  text not null default 'EVIDENCE',
    alter jurisdiction_code drop not null,
    add constraint stored_file_has_owner check (num_nonnulls(jurisdiction_code, party_id) > 0),
    add constraint stored_file_purpose_known check (purpose in ('EVIDENCE', 'IMPORT'));
comment on column stored_file.party_id is 'Whose people uploaded it; null: officers did.';
create index stored_file_party on stored_file (party_id) where party_id is not null;
alter table stored_file no force row level security;
alter table enterprise_import no force row level security;
update stored_file set purpose = 'IMPORT' where id in (select file_id from enterprise_import);
alter table stored_file force row level security;
alter table enterprise_import force row level security;
alter table stored_file alter purpose drop default;
alter policy party on stored_file using (party_id = asking_party() or is_evidence_in_sight(id));
create policy party_upload on stored_file for insert to qingshen_party with check (party_id = asking_party());

--changeset qingshen:0020-upload
create table upload
(
    id           uuid        not null default uuidv7() constraint upload_pk primary key,
    purpose      text        not null,
    name         text        not null,
    size_bytes   bigint      not null,
    offset_bytes bigint      not null default 0,
    chunk_count  int         not null default 0,
    sha256       text,
    started_by   text        not null,
    expires_at   timestamptz not null,
    constraint upload_purpose_known check (purpose in ('EVIDENCE', 'IMPORT')),
    constraint upload_size_positive check (size_bytes > 0),
    constraint upload_offset_range check (offset_bytes between 0 and size_bytes),
    constraint upload_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table upload is 'Files on their way; one that has arrived becomes the stored_file of the same id.';
comment on column upload.offset_bytes is 'How much has arrived; the bytes are chunks 0 to chunk_count - 1 in the blob store.';
comment on column upload.sha256 is 'What the sender says the whole is; null: nothing.';
comment on column upload.expires_at is 'Past: it has ended, by arriving, by a refusal, or because nobody went on; a job forgets its chunks.';
create index upload_expiry on upload (expires_at);
create index upload_person on upload (started_by);
call protect('upload', city => 'started_by = asking_subject()');
-- Nobody goes on with what another began, not even in the same office.
alter policy province on upload using (started_by = asking_subject()) with check (started_by = asking_subject());
create policy party on upload to qingshen_party using (started_by = asking_subject()) with check (started_by = asking_subject());
grant delete on upload to qingshen_rights;
