--liquibase formatted sql

--changeset qingshen:0090-what-experts-may-change splitStatements:false
--comment Whatever the application does: an expert never changes how they stand to the pool, nor, once in it, what they were admitted for.
create function keep_to_own_facts() returns trigger
    language plpgsql as
$$
declare
    own text[] := case old.state
        when 'APPLIED' then array ['version', 'changed_at', 'employer', 'employer_code', 'name', 'title', 'working_since', 'specialities']
        when 'REJECTED' then array ['state', 'changed_at', 'applied_on']
        when 'REMOVED' then array []::text[]
        else array ['version', 'changed_at', 'employer', 'employer_code'] end;
begin
    if to_jsonb(new) - own <> to_jsonb(old) - own or old.state = 'REJECTED' and new.state <> 'APPLIED' then
        raise exception 'an expert may not change that of themselves' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger expert_keep_to_own_facts before update on expert
    for each row when (current_user = 'qingshen_expert') execute function keep_to_own_facts();

--changeset qingshen:0090-applications-begin-with-nothing
alter policy applicant on expert with check (jurisdiction_code = asking_jurisdiction() and subject is null
    and state = 'APPLIED' and not may_lead and account = 'NONE');
alter policy own_application on expert with check (subject = asking_subject()
    and state = 'APPLIED' and not may_lead and account = 'NONE');

--changeset qingshen:0090-identities-stay
--comment Who somebody is never changes, whoever asks; how to reach them does.
revoke update on expert_identity from qingshen_rights;
grant update (phone, email) on expert_identity to qingshen_rights;
