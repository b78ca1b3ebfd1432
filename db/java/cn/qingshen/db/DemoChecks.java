package cn.qingshen.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Three spot checks that Lanzhou's two inspectors are sent to: two on the day on which the data are made, one on the next. */
final class DemoChecks {

    /** Whoever was never signed in cannot be sent. */
    private static final String INSPECTORS = """
            insert into person (subject, name, role, scope, jurisdiction_code, last_seen_at)
            select ('0192f0c0-0000-7000-8000-000000000' || number), name, 'INSPECTOR', 'CITY', city, now()
            from (values ('103', '赵文博', '620100'), ('109', '孙海燕', '620100'), ('104', '杨丽娟', '620900'), ('124', '罗建平', '620000')) p (number, name, city)""";

    /** The province's officers go themselves. */
    private static final String OFFICERS = """
            insert into person (subject, name, role, scope, jurisdiction_code, last_seen_at)
            select ('0192f0c0-0000-7000-8000-000000000' || number), name, 'PROVINCE_OFFICER', 'PROVINCE', '620000', now()
            from (values ('100', '张明远'), ('123', '顾长青')) p (number, name)""";

    private static final String CHECKS = """
            insert into spot_check (id, number, subject_kind, enterprise_id, audit_id, jurisdiction_code, ground, reason, planned_on,
                                    template_id, planned_at)
            select ('0192f0c0-0000-7000-8000-' || lpad((600 + n)::text, 12, '0'))::uuid,
                   format('620100-%s-%s', extract(year from today), lpad(n::text, 3, '0')), 'ENTERPRISE', e.id, e.audit_id, '620100',
                   'DIRECTED', (array ['审核报告与在线监测数据不一致', '中高费方案实施情况需现场核实', '群众举报废水排放异常'])[n],
                   today + (n - 1) / 2,
                   ('0192f0c0-0000-7000-8000-00000000050' || n)::uuid, now() - interval '1 day'
            from (select a.enterprise_id as id, a.id as audit_id, (row_number() over (order by a.enterprise_id))::int as n,
                         (now() at time zone 'Asia/Shanghai')::date as today
                  from audit a join enterprise e on e.id = a.enterprise_id
                  where a.jurisdiction_code = '620100' and a.state in ('REPORTED', 'EVALUATED') and a.ended_on is null) e
            where n <= 3""";

    private static final String SENT = """
            insert into spot_check_inspector (check_id, jurisdiction_code, subject, name, assigned_at)
            select c.id, c.jurisdiction_code, p.subject, p.name, c.planned_at
            from spot_check c join person p on p.role = 'INSPECTOR' and p.jurisdiction_code = c.jurisdiction_code""";

    /** Every question of some checks that are over is answered by somebody, yes but for some; there was no signal where a location is required. */
    static final String ANSWERS = """
            insert into spot_check_answer (check_id, item, jurisdiction_code, command_id, choice, no_position, answered_by, answered_at)
            select c.id, i.code, c.jurisdiction_code, uuidv7(), case when i.code = any (array [%2$s]) then 'NO' else 'YES' end,
                   case when i.location_required then '车间内无卫星信号' end, '%3$s', c.started_at
            from spot_check c join checklist_item i on i.template_id = c.template_id and i.kind = 'YES_NO_NA'
            where %1$s""";

    /** Whoever was checked did not sign. */
    static final String REFUSED = """
            insert into spot_check_signature (id, check_id, jurisdiction_code, role, name, refusal, signed_at)
            select uuidv7(), c.id, c.jurisdiction_code, 'WITNESS', '园区管委会工作人员', '负责人外出，不便签字', c.finished_at
            from spot_check c where %s""";

    private static final String TRAIL = """
            insert into act (chain, at, actor, role, action, object_type, object_id, before, after, reason)
            select jurisdiction_code, planned_at, '王建国', 'CITY_OFFICER', 'check.plan', 'check', id, null,
                   jsonb_build_object('plannedOn', planned_on), reason
            from spot_check""";

    private DemoChecks() {}

    /** After the audits, and before the journal is written. */
    static void fill(Statement statement) throws SQLException {
        for (var sql : List.of(INSPECTORS, OFFICERS, CHECKS, SENT, TRAIL)) {
            statement.execute(sql);
        }
    }
}
