--liquibase formatted sql

--changeset qingshen:0005-stored-file
create table stored_file
(
    id                uuid        not null default uuidv7() constraint stored_file_pk primary key,
    sha256            text        not null,
    name              text        not null,
    size_bytes        bigint      not null constraint stored_file_size_positive check (size_bytes > 0),
    content_type      text        not null,
    jurisdiction_code text        not null constraint stored_file_jurisdiction_fk references jurisdiction,
    uploaded_by       text        not null,
    uploaded_at       timestamptz not null default now(),
    constraint stored_file_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table stored_file is 'What people uploaded; the bytes are in the blob store under their hash.';
create index stored_file_jurisdiction on stored_file (jurisdiction_code);
