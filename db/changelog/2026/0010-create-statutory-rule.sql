--liquibase formatted sql

--changeset qingshen:0010-statutory-rule
create table statutory_rule
(
    id         uuid not null default uuidv7() constraint statutory_rule_pk primary key,
    code       text not null,
    article    text not null,
    value      int  not null,
    unit       text not null,
    valid_from date not null,
    valid_to   date,
    constraint statutory_rule_code_known check (code in
        ('LIST_PROPOSAL', 'DISCLOSURE', 'AUDIT_START', 'AUDIT_FINISH', 'ROUND_INTERVAL', 'ANNUAL_REPORT')),
    constraint statutory_rule_unit_known check (unit in ('DAY', 'WORKING_DAY', 'MONTH', 'YEAR', 'END_OF_MONTH')),
    constraint statutory_rule_value_positive check (value > 0),
    constraint statutory_rule_month_known check (unit <> 'END_OF_MONTH' or value <= 12),
    constraint statutory_rule_order check (valid_from < valid_to),
    constraint statutory_rule_one_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on table statutory_rule is 'The numbers of the law and the plan; a changed one begins a new row, so that what was due can be told of any day.';
comment on column statutory_rule.value is 'How many units; of END_OF_MONTH the month, 1 to 12.';
grant select on statutory_rule to qingshen_rights;
grant insert, update (valid_to) on statutory_rule to qingshen_province;

--changeset qingshen:0010-rules-of-2021
insert into statutory_rule (code, article, value, unit, valid_from)
values ('LIST_PROPOSAL', '甘肃省清洁生产审核实施方案三（二）', 12, 'END_OF_MONTH', '2021-12-08'),
       ('ANNUAL_REPORT', '甘肃省清洁生产审核实施方案四（一）', 2, 'END_OF_MONTH', '2021-12-08'),
       ('DISCLOSURE', '清洁生产审核办法第十一条', 1, 'MONTH', '2016-07-01'),
       ('AUDIT_START', '清洁生产审核办法第十二条', 2, 'MONTH', '2016-07-01'),
       ('AUDIT_FINISH', '清洁生产审核办法（条款待核定）', 1, 'YEAR', '2016-07-01'),
       ('ROUND_INTERVAL', '清洁生产审核办法第十二条', 5, 'YEAR', '2016-07-01');

--changeset qingshen:0010-calendar-day
create table calendar_day
(
    day  date not null constraint calendar_day_pk primary key,
    kind text not null constraint calendar_day_kind_known check (kind in ('HOLIDAY', 'WORKDAY')),
    name text not null
);
comment on table calendar_day is 'Days on which work differs from the week: public holidays, and weekend days worked in exchange.';
grant select on calendar_day to qingshen_rights;
grant insert, update, delete on calendar_day to qingshen_province;

--changeset qingshen:0010-holidays-of-2025-and-2026
--comment As the State Council arranged them; later years are entered on the page for it.
insert into calendar_day (day, kind, name)
select day::date, 'HOLIDAY', name
from (values ('2025-01-01', '2025-01-01', '元旦'), ('2025-01-28', '2025-02-04', '春节'), ('2025-04-04', '2025-04-06', '清明节'),
             ('2025-05-01', '2025-05-05', '劳动节'), ('2025-05-31', '2025-06-02', '端午节'),
             ('2025-10-01', '2025-10-08', '国庆节、中秋节'),
             ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'),
             ('2026-05-01', '2026-05-05', '劳动节'), ('2026-06-19', '2026-06-21', '端午节'),
             ('2026-09-25', '2026-09-27', '中秋节'), ('2026-10-01', '2026-10-07', '国庆节')) holiday (first, last, name),
     generate_series(first::date, last::date, interval '1 day') day;
insert into calendar_day (day, kind, name)
values ('2025-01-26', 'WORKDAY', '春节调休'), ('2025-02-08', 'WORKDAY', '春节调休'), ('2025-04-27', 'WORKDAY', '劳动节调休'),
       ('2025-09-28', 'WORKDAY', '国庆节调休'), ('2025-10-11', 'WORKDAY', '国庆节调休'),
       ('2026-01-04', 'WORKDAY', '元旦调休'), ('2026-02-14', 'WORKDAY', '春节调休'), ('2026-02-28', 'WORKDAY', '春节调休'),
       ('2026-05-09', 'WORKDAY', '劳动节调休'), ('2026-09-20', 'WORKDAY', '国庆节调休'), ('2026-10-10', 'WORKDAY', '国庆节调休');
