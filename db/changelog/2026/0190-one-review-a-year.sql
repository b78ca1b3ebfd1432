--liquibase formatted sql

--changeset qingshen:0190-one-review-a-year
--comment Of an expert and a year one review counts. One that was wrong is kept, and says that another took its place.
alter table expert_assessment add column replaced boolean not null default false;
comment on column expert_assessment.replaced is 'It was wrong, and another of the same year took its place.';
update expert_assessment former set replaced = true
where kind = 'YEARLY' and exists
    (select from expert_assessment a where a.expert_id = former.expert_id and a.kind = 'YEARLY' and a.id > former.id
     and extract(year from a.held_on) = extract(year from former.held_on));
create unique index expert_assessment_one_a_year on expert_assessment (expert_id, extract(year from held_on))
    where kind = 'YEARLY' and not replaced;

--changeset qingshen:0190-when-the-review-of-a-year-is-due
--comment The plan asks for dynamic management and sets no day: the year's end is plausible, and to be confirmed by the authority.
alter table statutory_rule drop constraint statutory_rule_code_known;
alter table statutory_rule add constraint statutory_rule_code_known check (code in
    ('LIST_PROPOSAL', 'DISCLOSURE', 'AUDIT_START', 'AUDIT_FINISH', 'ROUND_INTERVAL', 'ANNUAL_REPORT', 'EXPERT_EXPERIENCE',
     'EXPERT_INTEREST', 'EXPERT_LOAD', 'EXPERT_TRAINING', 'EXPERT_REVIEW', 'OFFER_ANSWER', 'PANEL_REVEAL', 'PANEL_STANDARD',
     'PANEL_SIMPLIFIED', 'CORRECTION', 'RECTIFY_MINOR', 'RECTIFY_MODERATE', 'RECTIFY_SEVERE'));
insert into statutory_rule (code, article, value, unit, valid_from)
values ('EXPERT_REVIEW', '甘肃省清洁生产审核实施方案四（三）（数值待主管部门确认）', 12, 'END_OF_MONTH', '2021-12-08');
