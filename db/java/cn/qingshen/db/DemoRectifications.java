package cn.qingshen.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Three checks in Lanzhou whose results were issued, each with an order to mend what was found: one under way, of the enterprise of
 * {@code enterprise-01}; one overdue, and a finding of its check in no order yet; one closed.
 */
final class DemoRectifications {

    private static final String CHECKS = """
            insert into spot_check (id, number, subject_kind, enterprise_id, audit_id, jurisdiction_code, ground, reason, planned_on,
                                    template_id, state, planned_at, started_at, finished_at, reported_at)
            select ('0192f0c0-0000-7000-8000-' || lpad((610 + n)::text, 12, '0'))::uuid,
                   format('620100-%s-%s', extract(year from on_day), lpad((3 + n)::text, 3, '0')), 'ENTERPRISE', e.id,
                   (select a.id from audit a where a.enterprise_id = e.id order by a.announced_on desc limit 1), '620100',
                   'DIRECTED', (array ['核实审核报告真实性', '中高费方案逾期未实施', '日常监督检查'])[n], on_day,
                   '0192f0c0-0000-7000-8000-000000000501', case n when 3 then 'CLOSED' else 'REPORTED' end,
                   on_day - interval '2 days', (on_day + time '09:30') at time zone 'Asia/Shanghai',
                   (on_day + time '11:20') at time zone 'Asia/Shanghai', on_day + interval '1 day'
            from (select id, n, today - (array [6, 50, 90])[n] as on_day
                  from (select id, (row_number() over (order by id))::int as n, (now() at time zone 'Asia/Shanghai')::date as today
                        from enterprise e where jurisdiction_code = '620100'
                            and not exists (select from spot_check c where c.enterprise_id = e.id)) e
                  where n <= 3) e""";

    private static final String SENT = """
            insert into spot_check_inspector (check_id, jurisdiction_code, subject, name, assigned_at)
            select c.id, c.jurisdiction_code, p.subject, p.name, c.planned_at
            from spot_check c join person p on p.role = 'INSPECTOR' and p.jurisdiction_code = c.jurisdiction_code
            where c.state in ('REPORTED', 'CLOSED')""";

    private static final String OVER = "c.state in ('REPORTED', 'CLOSED')";

    private static final String FINDINGS = """
            insert into finding (id, check_id, jurisdiction_code, command_id, severity, article, text, item, found_by, found_at)
            select ('0192f0c0-0000-7000-8000-' || lpad((620 + 3 * n + which)::text, 12, '0'))::uuid, c.id, c.jurisdiction_code, uuidv7(),
                   f.severity, f.article, f.text, f.item, '孙海燕', c.started_at + interval '40 minutes'
            from (values (1, 0, 'MODERATE', '清洁生产促进法第三十九条', '审核报告中的产量与生产台账不一致，抽查三个月相差约百分之八', 'A06'),
                         (1, 1, 'MINOR', null, '审核小组会议签到记录缺两次', 'A13'),
                         (2, 0, 'SEVERE', '清洁生产促进法第二十八条', '报告所列废水回用装置未建成', 'A09'),
                         (2, 1, 'MODERATE', '清洁生产促进法第三十九条', '用水量与缴费单据不一致', 'A07'),
                         (2, 2, 'MINOR', '清洁生产审核办法第十一条', '厂区公示栏的公开信息未更新', 'A01'),
                         (3, 0, 'MINOR', null, '培训记录未归档', 'A13')) f (n, which, severity, article, text, item)
            join spot_check c on c.id = ('0192f0c0-0000-7000-8000-' || lpad((610 + n)::text, 12, '0'))::uuid""";

    private static final String ORDERS = """
            insert into rectification_order (id, number, check_id, enterprise_id, jurisdiction_code, city_code, state, issued_on, issued_by,
                                             ended_at)
            select ('0192f0c0-0000-7000-8000-' || lpad((30 + right(id::text, 3)::int)::text, 12, '0'))::uuid, number || '-1', id,
                   enterprise_id, jurisdiction_code, jurisdiction_code, case state when 'CLOSED' then 'CLOSED' else 'OPEN' end,
                   planned_on + 2, '王建国', case state when 'CLOSED' then planned_on + interval '40 days' end
            from spot_check where state in ('REPORTED', 'CLOSED')""";

    private static final String ITEMS = """
            insert into rectification_item (order_id, finding_id, enterprise_id, jurisdiction_code, due_on, state)
            select o.id, f.id, o.enterprise_id, o.jurisdiction_code,
                   o.issued_on + case f.severity when 'SEVERE' then 15 when 'MODERATE' then 30 else 60 end,
                   case when o.state = 'CLOSED' then 'CONFIRMED' when f.severity = 'MINOR' then 'HANDED_IN'
                        when f.severity = 'SEVERE' then 'RETURNED' when f.text like '用水量%' then 'CONFIRMED' else 'OPEN' end
            from rectification_order o join finding f on f.check_id = o.check_id
            where f.text not like '厂区公示栏%'""";

    private static final String SAID = """
            insert into rectification_answer (item_id, enterprise_id, jurisdiction_code, text, handed_in_by, handed_in_at, accepted,
                                              decided_by, decided_at, reason)
            select i.id, i.enterprise_id, i.jurisdiction_code,
                   case i.state when 'RETURNED' then '装置已订购，预计两个月内到货。' else '已补齐有关记录并重新归档，今后由专人管理。' end,
                   '企业经办人', o.issued_on + interval '1 day 10 hours',
                   case i.state when 'CONFIRMED' then true when 'RETURNED' then false end,
                   case when i.state <> 'HANDED_IN' then '王建国' end,
                   case when i.state <> 'HANDED_IN' then o.issued_on + interval '2 days 10 hours' end,
                   case i.state when 'RETURNED' then '尚未安装，不能视为完成整改' end
            from rectification_item i join rectification_order o on o.id = i.order_id
            where i.state <> 'OPEN'""";

    private static final String TRAIL = """
            insert into act (chain, at, actor, role, action, object_type, object_id, before, after, reason)
            select jurisdiction_code, planned_at, '王建国', 'CITY_OFFICER', 'check.plan', 'check', id, null::jsonb,
                   jsonb_build_object('plannedOn', planned_on), reason
            from spot_check where state in ('REPORTED', 'CLOSED')
            union all
            select jurisdiction_code, reported_at, '王建国', 'CITY_OFFICER', 'check.report', 'check', id, null, null, null
            from spot_check where state in ('REPORTED', 'CLOSED')
            union all
            select jurisdiction_code, (issued_on + time '10:00') at time zone 'Asia/Shanghai', '王建国', 'CITY_OFFICER', 'rectification.issue',
                   'rectification', id, null, jsonb_build_object('number', number), null
            from rectification_order
            union all
            select o.jurisdiction_code, a.handed_in_at, a.handed_in_by, 'ENTERPRISE', 'rectification.handIn', 'rectification', o.id, null,
                   jsonb_build_object('text', a.text), null
            from rectification_answer a join rectification_item i on i.id = a.item_id join rectification_order o on o.id = i.order_id
            union all
            select o.jurisdiction_code, a.decided_at, a.decided_by, 'CITY_OFFICER',
                   case when a.accepted then 'rectification.confirm' else 'rectification.return' end, 'rectification', o.id, null, null,
                   a.reason
            from rectification_answer a join rectification_item i on i.id = a.item_id join rectification_order o on o.id = i.order_id
            where a.decided_at is not null
            union all
            select jurisdiction_code, ended_at, '王建国', 'CITY_OFFICER', 'rectification.close', 'rectification', id, null, null, null
            from rectification_order where state = 'CLOSED'
            union all
            select jurisdiction_code, planned_on + interval '41 days', '王建国', 'CITY_OFFICER', 'check.close', 'check', id, null, null,
                   '整改已全部核实'
            from spot_check where state = 'CLOSED'""";

    private DemoRectifications() {}

    /** After the checks that are planned, and before the journal is written. */
    static void fill(Statement statement) throws SQLException {
        for (var sql : List.of(
                CHECKS,
                SENT,
                DemoChecks.ANSWERS.formatted(OVER, "'A06'", "赵文博"),
                DemoChecks.REFUSED.formatted(OVER),
                FINDINGS,
                ORDERS,
                ITEMS,
                SAID,
                TRAIL)) {
            statement.execute(sql);
        }
    }
}
