--liquibase formatted sql

--changeset qingshen:0092-training-hours-of-experts
--comment Plausible, and to be confirmed by the authority; 0 asks for none.
alter table statutory_rule drop constraint statutory_rule_code_known;
alter table statutory_rule add constraint statutory_rule_code_known check (code in
    ('LIST_PROPOSAL', 'DISCLOSURE', 'AUDIT_START', 'AUDIT_FINISH', 'ROUND_INTERVAL', 'ANNUAL_REPORT', 'EXPERT_EXPERIENCE',
     'EXPERT_INTEREST', 'EXPERT_LOAD', 'EXPERT_TRAINING', 'OFFER_ANSWER', 'PANEL_REVEAL', 'PANEL_STANDARD', 'PANEL_SIMPLIFIED'));
alter table statutory_rule drop constraint statutory_rule_value_positive;
alter table statutory_rule add constraint statutory_rule_value_positive check (value > 0 or code = 'EXPERT_TRAINING' and value = 0);
insert into statutory_rule (code, article, value, unit, valid_from)
values ('EXPERT_TRAINING', '甘肃省清洁生产审核实施方案四（三）（数值待主管部门确认）', 8, 'COUNT', '2021-12-08');
