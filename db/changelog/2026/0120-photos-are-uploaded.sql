--liquibase formatted sql

--changeset qingshen:0120-photos-are-uploaded
--comment Photos of spot checks are no evidence of a register entry: they are pictures only, and many at once.
alter table stored_file drop constraint stored_file_purpose_known,
    add constraint stored_file_purpose_known check (purpose in ('EVIDENCE', 'IMPORT', 'PHOTO'));
alter table upload drop constraint upload_purpose_known,
    add constraint upload_purpose_known check (purpose in ('EVIDENCE', 'IMPORT', 'PHOTO'));
