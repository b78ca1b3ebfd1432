--liquibase formatted sql

--changeset qingshen:0192-past-employers
--comment Where an applicant worked before is an interest like any other: one that began and ended.
alter table expert_interest add column started_on date;
alter table expert_interest add constraint expert_interest_started_before_ended check (started_on <= ended_on);
comment on column expert_interest.started_on is 'Null: not known.';

--changeset qingshen:0192-applicants-correct-past-employers
--comment What an applicant told of where they worked they take back with a correction, until they are admitted; no other interest.
create policy own_past_employer on expert_interest for update to qingshen_expert
    using (kind = 'EMPLOYED' and source = 'DECLARED' and started_on is not null and ended_on is not null
        and exists (select from expert e where e.id = expert_id and e.state = 'APPLIED'))
    with check (removed and kind = 'EMPLOYED' and source = 'DECLARED');
