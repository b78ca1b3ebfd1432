--liquibase formatted sql

--changeset qingshen:0191-senior-titles
alter table expert add column senior_title boolean not null default false;
comment on column expert.senior_title is 'Has a senior professional title 高级职称, as the application says: deputy senior or above.';

--changeset qingshen:0191-applicants-say-whether splitStatements:false
create or replace function keep_to_own_facts() returns trigger
    language plpgsql as
$$
declare
    own text[] := case old.state
        when 'APPLIED' then array ['version', 'changed_at', 'employer', 'employer_code', 'name', 'title', 'senior_title', 'working_since',
                                   'specialities']
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

--changeset qingshen:0191-conditions-of-the-pool
--comment The plan wants the conditions of entry to be clear, and names none: titles and certificates are asked for once the authority says so.
alter table statutory_rule drop constraint statutory_rule_code_known;
alter table statutory_rule add constraint statutory_rule_code_known check (code in
    ('LIST_PROPOSAL', 'DISCLOSURE', 'AUDIT_START', 'AUDIT_FINISH', 'ROUND_INTERVAL', 'ANNUAL_REPORT', 'EXPERT_EXPERIENCE',
     'EXPERT_SENIOR_TITLE', 'EXPERT_CERTIFICATES', 'EXPERT_INTEREST', 'EXPERT_LOAD', 'EXPERT_TRAINING', 'EXPERT_REVIEW',
     'OFFER_ANSWER', 'PANEL_REVEAL', 'PANEL_STANDARD', 'PANEL_SIMPLIFIED', 'CORRECTION', 'RECTIFY_MINOR', 'RECTIFY_MODERATE',
     'RECTIFY_SEVERE'));
alter table statutory_rule drop constraint statutory_rule_value_positive;
alter table statutory_rule add constraint statutory_rule_value_positive check
    (value > 0 or value = 0 and code in ('EXPERT_TRAINING', 'EXPERT_SENIOR_TITLE', 'EXPERT_CERTIFICATES'));
insert into statutory_rule (code, article, value, unit, valid_from)
values ('EXPERT_SENIOR_TITLE', '甘肃省清洁生产审核实施方案四（三）（数值待主管部门确认）', 0, 'COUNT', '2021-12-08'),
       ('EXPERT_CERTIFICATES', '甘肃省清洁生产审核实施方案四（三）（数值待主管部门确认）', 0, 'COUNT', '2021-12-08');
