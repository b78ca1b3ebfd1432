package cn.qingshen.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Four sanctions by Lanzhou after its checks: one waits for {@code lanzhou-2}; {@code enterprise-01} is criticised in a circular; a
 * consultancy has to correct something; one was fulfilled.
 */
final class DemoSanctions {

    /** The consultancy is one that audited the enterprise of the check. */
    private static final String SANCTIONS = """
            insert into sanction (id, number, kind, enterprise_id, consultancy_id, subject_name, check_id, jurisdiction_code, city_code,
                                  state, dated_on, article, due_on, ended_on)
            select ('0192f0c0-0000-7000-8000-' || lpad((650 + s.n)::text, 12, '0'))::uuid,
                   case when s.state <> 'PROPOSED' then format('620100-%s-%s', extract(year from day.on_day),
                       lpad((row_number() over (partition by s.state <> 'PROPOSED', extract(year from day.on_day)
                                                order by day.on_day))::text, 3, '0')) end,
                   s.kind, case when o.id is null then e.id end, o.id, coalesce(o.name, e.name), c.id, c.jurisdiction_code,
                   e.jurisdiction_code, s.state, day.on_day, s.article,
                   case when s.days > 0 then day.on_day + s.days end,
                   case when s.state = 'FULFILLED' then day.on_day + s.days - 5 end
            from (values (1, 2, false, 'LEGAL_ACTION', 'PROPOSED', 44, 0, '《清洁生产促进法》第三十九条'),
                         (2, 1, false, 'CIRCULAR_CRITICISM', 'APPROVED', 4, 0, '《甘肃省清洁生产审核实施方案》四（四）'),
                         (3, 3, false, 'RECTIFY_BY_DATE', 'FULFILLED', 5, 30, '《清洁生产审核办法》第十一条'),
                         (4, 2, true, 'ORDER_CORRECTION', 'APPROVED', 20, 60, '《清洁生产审核办法》第十六条'))
                s (n, of_check, of_consultancy, kind, state, after, days, article)
            join spot_check c on c.id = ('0192f0c0-0000-7000-8000-' || lpad((610 + s.of_check)::text, 12, '0'))::uuid
            join enterprise e on e.id = c.enterprise_id
            cross join lateral (select c.planned_on + s.after as on_day) day
            left join lateral (select y.id, y.name from consultancy y where s.of_consultancy and y.id in
                (select a.consultancy_id from audit a where a.enterprise_id = e.id) order by y.id limit 1) o on true
            where o.id is not null or not s.of_consultancy""";

    private static final String STATEMENTS = """
            insert into sanction_statement (sanction_id, jurisdiction_code, facts)
            select id, jurisdiction_code, case kind
                when 'LEGAL_ACTION' then '审核报告所列废水回用装置未建成，报告却载明已投入运行；'
                    || '用水量与缴费单据不一致。上述情况已由现场照片和台账复印件固定。'
                when 'CIRCULAR_CRITICISM' then '审核报告载明的产量与生产台账不一致，抽查三个月相差约百分之八，企业未能说明原因。'
                when 'RECTIFY_BY_DATE' then '清洁生产审核培训记录长期未归档，检查时不能提供。'
                else '受托编制的审核报告将未建成的废水回用装置列为已实施方案，未到现场核实。' end
            from sanction""";

    private static final String GROUNDS = """
            insert into sanction_ground (sanction_id, finding_id, jurisdiction_code)
            select s.id, f.id, s.jurisdiction_code from sanction s join finding f on f.check_id = s.check_id
            where f.severity <> 'MINOR' or s.kind = 'RECTIFY_BY_DATE'""";

    private static final String HANDLED = """
            insert into sanction_handling (sanction_id, jurisdiction_code, proposed_by, proposed_by_name, proposed_at, decided_by,
                                           decided_by_name, decided_at, ended_by_name, ended_at, ended_reason)
            select id, jurisdiction_code, '0192f0c0-0000-7000-8000-000000000101', '王建国',
                   (dated_on - case when number is null then 0 else 1 end + time '15:00') at time zone 'Asia/Shanghai',
                   case when number is not null then '0192f0c0-0000-7000-8000-000000000110' end,
                   case when number is not null then '许文静' end,
                   case when number is not null then (dated_on + time '09:30') at time zone 'Asia/Shanghai' end,
                   case when ended_on is not null then '王建国' end,
                   case when ended_on is not null then (ended_on + time '16:00') at time zone 'Asia/Shanghai' end,
                   case when ended_on is not null then '培训记录已补齐并归档' end
            from sanction""";

    private static final String TRAIL = """
            insert into act (chain, at, actor, role, action, object_type, object_id, before, after, reason)
            select s.jurisdiction_code, step.at, step.actor, 'CITY_OFFICER', step.action, 'sanction', s.id, null::jsonb, step.after, step.reason
            from sanction s join sanction_handling h on h.sanction_id = s.id
            cross join lateral (
                select h.proposed_at as at, h.proposed_by_name as actor, 'sanction.propose' as action,
                       jsonb_build_object('kind', s.kind) as after, null as reason
                union all
                select h.decided_at, h.decided_by_name, 'sanction.approve', jsonb_build_object('number', s.number), null
                union all
                select h.ended_at, h.ended_by_name, 'sanction.fulfil', null, h.ended_reason) step
            where step.at is not null""";

    private DemoSanctions() {}

    /** After the checks whose results were issued, and before the journal is written. */
    static void fill(Statement statement) throws SQLException {
        for (var sql : List.of(SANCTIONS, STATEMENTS, GROUNDS, HANDLED, TRAIL)) {
            statement.execute(sql);
        }
    }
}
