--liquibase formatted sql

--changeset qingshen:0060-inbox-of-consultancies
create policy consultancy on inbox_message for select to qingshen_consultancy
    using (audience = 'PARTY' and party = asking_party());

--changeset qingshen:0060-files-of-consultancies
alter policy consultancy on stored_file using (party_id = asking_party() or is_evidence_in_sight(id));
create policy consultancy_upload on stored_file for insert to qingshen_consultancy with check (party_id = asking_party());
create policy consultancy on upload to qingshen_consultancy
    using (started_by = asking_subject()) with check (started_by = asking_subject());

--changeset qingshen:0060-proofs-of-notices splitStatements:false
--comment A proof of service is read by whoever reads its notice.
create or replace function is_evidence_in_sight(stored_file_id uuid) returns boolean
    language sql stable
    return exists (select from evidence where file_id = stored_file_id)
        or exists (select from audit_file f where f.file_id = stored_file_id)
        or exists (select from audit_disclosure d where d.file_id = stored_file_id)
        or exists (select from consultancy_bar b where b.file_id = stored_file_id)
        or exists (select from notice n where n.proof_file_id = stored_file_id);
