--liquibase formatted sql

--changeset qingshen:0085-experts-read-what-they-review splitStatements:false
--comment Who has taken the seat reads the report and what was put into the round; who is only asked sees whose round it is.
create function is_reviewed_by_asker(reviewed uuid) returns boolean
    language sql stable
    return exists (select from review_panel p join assignment a on a.panel_id = p.id
                   where p.audit_id = reviewed and a.state in ('ACCEPTED', 'DONE'));

create policy reviewed on audit_disclosure for select to qingshen_expert using (is_reviewed_by_asker(audit_id));
create policy reviewed on audit_phase for select to qingshen_expert using (is_reviewed_by_asker(audit_id));
create policy reviewed on audit_option for select to qingshen_expert using (is_reviewed_by_asker(audit_id));
create policy reviewed on audit_result for select to qingshen_expert using (is_reviewed_by_asker(audit_id));
create policy reviewed on audit_file for select to qingshen_expert using (is_reviewed_by_asker(audit_id));
alter policy expert on stored_file using (exists (select from expert_certificate c where c.file_id = stored_file.id)
    or exists (select from audit_file f where f.file_id = stored_file.id and not f.removed)
    or exists (select from audit_disclosure d where d.file_id = stored_file.id));
