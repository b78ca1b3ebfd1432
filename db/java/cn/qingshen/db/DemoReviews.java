package cn.qingshen.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/**
 * Panels of Lanzhou in every state, such that {@code expert-01} has something of each: one that failed a report and one that passed it when it
 * was mended; one that waits for corrections; one that is being seated; one that scores; one that meets next week; one
 * expert who goes along to tomorrow's spot check.
 */
final class DemoReviews {

    private static final String CALENDAR = """
            create function pg_temp.working_days_after(day date, count int) returns date language sql stable
            return (select d::date
                    from generate_series(day + 1, day + 60, interval '1 day') d left join calendar_day c on c.day = d::date
                    where coalesce(c.kind = 'WORKDAY', extract(isodow from d) < 6) order by d offset count - 1 limit 1)""";

    /** Of those whom no check concerns, so that the demo shows either by itself. */
    private static final String WAITING = """
            select a.id from audit a
            where a.jurisdiction_code = '620100' and a.reviewed_by = 'CITY' and a.state = '%s' and a.track = '%s'
                and a.reported_on < (now() at time zone 'Asia/Shanghai')::date - %d
                and not exists (select from spot_check c where c.enterprise_id = a.enterprise_id)
                and not exists (select from review_panel p where p.audit_id = a.id)
            order by a.consultancy_id is distinct from '0192f0c0-0000-7000-8000-000000000201', a.year, a.enterprise_id
            limit 1""";

    private final DemoWriter to;

    private DemoReviews(DemoWriter to) {
        this.to = to;
    }

    /** After the audits, the experts and the checks, and before the journal is written. */
    static void fill(DemoWriter to) throws SQLException {
        to.write(CALENDAR);
        var reviews = new DemoReviews(to);
        reviews.corrected();
        reviews.failedThenPassed();
        reviews.seated();
        reviews.scoring();
        reviews.meetsNextWeek();
        reviews.goesAlong();
    }

    /** Rather one that {@code consultancy-01} helps with. */
    private UUID audit(String state, String track, int reportedDaysAgo) throws SQLException {
        var found = new ArrayList<UUID>();
        to.read(WAITING.formatted(state, track, reportedDaysAgo), row -> found.add(row.getObject(1, UUID.class)));
        return found.getFirst();
    }

    private void corrected() throws SQLException {
        new DemoPanel(to, 1, audit("REPORTED", "STANDARD", 35), "EVALUATION", 5)
                .planned(34, 12)
                .drawn(32, 1)
                .accepted(31)
                .met("听取汇报，查看生产现场和环保设施，抽查三个月的生产台账和用水记录。")
                .scored(78)
                .concluded("PASS_AFTER_CORRECTION", "审核过程总体真实，方案可行，个别数据依据不足，整改后通过。", """
                        1. 补充全厂水平衡测试数据，更正新鲜水用量；
                        2. 中高费方案补充投资估算依据和实施进度；
                        3. 十大指标中的挥发性有机物按实测数据核算。""")
                .askedToCorrect();
    }

    private void failedThenPassed() throws SQLException {
        var audit = audit("EVALUATED", "STANDARD", 100);
        new DemoPanel(to, 2, audit, "EVALUATION", 5)
                .planned(98, 84)
                .drawn(96, 1)
                .declined(96, "与其他会议时间冲突", 1)
                .accepted(95)
                .met("听取企业和咨询服务机构汇报，查看现场和台账，质询物料平衡和中高费方案。")
                .scored(60)
                .concluded("FAIL", "物料平衡与生产台账不符，预审核未识别主要排污环节，审核重点依据不足。", null)
                .decided("兰环清审评〔%d〕7号", false);
        to.on(60, 11);
        to.act("620100", DemoPerson.CONSULTANT, "audit.handIn", "audit", audit, Map.of("state", "REPORTED"), null);
        to.write("update audit set reported_on = ? where id = ?", to.today(), audit);
        new DemoPanel(to, 3, audit, "EVALUATION", 5)
                .planned(56, 40)
                .drawn(53, 1, 2)
                .accepted(52)
                .met("企业逐条说明了上次评估意见的落实情况，专家组查看了补充监测数据和修改后的物料平衡。")
                .scored(86)
                .concluded("PASS", "审核过程真实，方法合理，物料平衡已按监测数据更正，中高费方案可行，同意通过评估。", null)
                .decided("兰环清审评〔%d〕12号", true);
    }

    private void seated() throws SQLException {
        new DemoPanel(to, 4, audit("REPORTED", "STANDARD", 7), "EVALUATION", 5)
                .planned(6, -12)
                .drawn(1, 1, 2)
                .declined(1, "出差", 1, 2)
                .accepted(1, 1, 2);
    }

    private void scoring() throws SQLException {
        new DemoPanel(to, 5, audit("REPORTED", "SIMPLIFIED", 21), "EVALUATION", 3)
                .planned(20, 1)
                .drawn(18, 1, 3)
                .accepted(17)
                .scored(84, 1, 3);
    }

    private void meetsNextWeek() throws SQLException {
        new DemoPanel(to, 6, audit("EVALUATED", "STANDARD", 9), "ACCEPTANCE", 5)
                .planned(8, -6)
                .drawn(6, 1, 4)
                .accepted(5);
    }

    private void goesAlong() throws SQLException {
        var check = DemoWriter.id(603);
        var audits = new ArrayList<UUID>();
        to.read(
                "select audit_id from spot_check where id = '%s'".formatted(check),
                row -> audits.add(row.getObject(1, UUID.class)));
        new DemoPanel(to, 7, audits.getFirst(), check, "SPOT_CHECK", 1)
                .planned(4, -1)
                .drawn(2)
                .accepted(1);
    }
}
