--liquibase formatted sql

--changeset qingshen:0093-files-of-experts
--comment Experts belong to no office and no party: what they upload is theirs, by who they are.
alter table stored_file drop constraint stored_file_has_owner;
create policy expert_upload on stored_file for insert to qingshen_expert
    with check (uploaded_by = asking_subject() and num_nonnulls(jurisdiction_code, party_id) = 0);
alter policy expert on stored_file using (uploaded_by = asking_subject()
    or exists (select from expert_certificate c where c.file_id = stored_file.id)
    or exists (select from audit_file f where f.file_id = stored_file.id and not f.removed)
    or exists (select from audit_disclosure d where d.file_id = stored_file.id));
create policy expert on upload to qingshen_expert
    using (started_by = asking_subject()) with check (started_by = asking_subject());

--changeset qingshen:0093-certificates-of-applicants
--comment Who is in the pool asks the bureau. The bureau of where they work, which assesses with the province, reads the scans.
drop policy own on expert_certificate;
create policy own on expert_certificate for select to qingshen_expert
    using (exists (select from expert e where e.id = expert_id));
create policy own_application on expert_certificate for insert to qingshen_expert
    with check (exists (select from expert e where e.id = expert_id and e.state = 'APPLIED'));
create policy certificate on stored_file for select to qingshen_city
    using (exists (select from expert_certificate c join expert e on e.id = c.expert_id
                   where c.file_id = stored_file.id and e.jurisdiction_code = asking_jurisdiction()));
