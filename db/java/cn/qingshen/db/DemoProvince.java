package cn.qingshen.db;

import cn.qingshen.draw.DrawSeed;
import cn.qingshen.inspection.campaign.FrozenCampaign;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the province checks: a double-random campaign of how cities do their work, drawn with the product's own algorithm; the work of Lanzhou and
 * an enterprise there, for a reason. And a check of a consultancy by Lanzhou whose result waits to be issued.
 */
final class DemoProvince {

    private static final String PROVINCE = "620000";
    private static final UUID CHECKLIST = DemoWriter.id(501);
    private static final UUID CAMPAIGN = DemoWriter.id(703);

    private static final String FROZEN = """
            insert into check_campaign (id, jurisdiction_code, name, subject_kind, cities, key_industries, number, inspectors_each, recent_months,
                                        checks_from, checks_to, template_id, source, checks, frozen_hash, frozen_at, frozen_by)
            values (?, '620000', '市州清洁生产审核工作双随机抽查', 'CITY', '{}', '{}', 2, 2, 12, ?, ?, ?, ?, 2, '', ?, ?)""";

    private static final String OBJECTS = """
            insert into check_campaign_candidate (campaign_id, kind, candidate, name)
            select ?, 'OBJECT', code, name_zh from jurisdiction where code <> '620000'""";

    private static final String INSPECTORS = """
            insert into check_campaign_candidate (campaign_id, kind, candidate, name)
            select ?, 'INSPECTOR', subject, name from person where jurisdiction_code = '620000'""";

    private static final String CHECK = """
            insert into spot_check (id, number, subject_kind, enterprise_id, consultancy_id, city_code, jurisdiction_code, ground, reason,
                                    campaign_id, planned_on, template_id, state, planned_at, started_at, finished_at, reported_at)
            select ?, prefix || lpad((select count(*) + 1 from spot_check where number like prefix || '%')::text, 3, '0'), ?, ?, ?, ?, bureau,
                   ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            from (select bureau, format('%s-%s-', bureau, ?::text) as prefix from (select ?::text as bureau) b) p""";

    private static final String SENT = """
            insert into spot_check_inspector (check_id, jurisdiction_code, subject, name, assigned_at)
            select c.id, c.jurisdiction_code, p.subject, p.name, c.planned_at from spot_check c join person p on p.subject = ? where c.id = ?""";

    private static final String FINDING = """
            insert into finding (id, check_id, jurisdiction_code, command_id, severity, article, text, item, found_by, found_at)
            select ?, id, jurisdiction_code, uuidv7(), ?, ?, ?, ?, ?, started_at from spot_check where id = ?""";

    private final DemoWriter to;

    private DemoProvince(DemoWriter to) {
        this.to = to;
    }

    /** After all other checks, and before the journal is written. */
    static void fill(DemoWriter to) throws SQLException {
        var province = new DemoProvince(to);
        province.campaign();
        province.directed();
        var own = "c.jurisdiction_code = '620000'";
        to.write(DemoChecks.ANSWERS.formatted(own, "'A01', 'A13'", DemoPerson.PROVINCE_INSPECTOR.name()));
        to.write(DemoChecks.REFUSED.formatted(own));
        var waiting = "c.state = 'FINISHED'";
        to.write(DemoChecks.ANSWERS.formatted(waiting, "'A11'", DemoPerson.WITNESS.name()));
        to.write(DemoChecks.REFUSED.formatted(waiting));
    }

    private void campaign() throws SQLException {
        to.on(75, 15);
        var source = "SSQ " + DemoWriter.issue(to.day(72));
        to.write(FROZEN, CAMPAIGN, to.day(66), to.day(52), CHECKLIST, source, to.now(), DemoPerson.PROVINCE.subject());
        to.write(OBJECTS, CAMPAIGN);
        to.write(INSPECTORS, CAMPAIGN);
        var frozen = new FrozenCampaign(
                CAMPAIGN,
                "CITY",
                source,
                2,
                2,
                candidates("OBJECT"),
                candidates("INSPECTOR"),
                List.of(),
                List.of(),
                List.of());
        to.write("update check_campaign set frozen_hash = ? where id = ?", frozen.hash(), CAMPAIGN);
        act(DemoPerson.PROVINCE, "campaign.freeze", Map.of("checks", 2, "hash", frozen.hash()));
        var first = DemoCampaigns.share(to, PROVINCE, CAMPAIGN, 1, DemoPerson.PROVINCE);
        var second = DemoCampaigns.share(to, PROVINCE, CAMPAIGN, 2, DemoPerson.PROVINCE_INSPECTOR);
        to.on(72, 9);
        var value = DemoWriter.values(703).findFirst().orElseThrow();
        act(DemoPerson.PROVINCE, "campaign.value", Map.of("value", value));
        var seed = DrawSeed.of(frozen.hash(), first, second, value);
        to.write(
                "update check_campaign set state = 'DRAWN', value = ?, value_by = ?, drawn_at = ? where id = ?",
                value,
                DemoPerson.PROVINCE.subject(),
                to.now(),
                CAMPAIGN);
        act(DemoPerson.PROVINCE_INSPECTOR, "campaign.draw", Map.of("value", value, "seed", seed.hex()));
        for (var drawn : frozen.checks(seed)) {
            var check = new Check(730 + drawn.number(), PROVINCE, "CITY", drawn.object(), "CLOSED", drawn.inspectors());
            planned(check, null, 67 - 7 * drawn.number());
        }
    }

    private List<String> candidates(String kind) throws SQLException {
        var found = new ArrayList<String>();
        to.read(
                "select candidate from check_campaign_candidate where campaign_id = '%s' and kind = '%s'"
                        .formatted(CAMPAIGN, kind),
                row -> found.add(row.getString(1)));
        return found;
    }

    private void directed() throws SQLException {
        var two = List.of(DemoPerson.PROVINCE.subject(), DemoPerson.PROVINCE_INSPECTOR.subject());
        planned(new Check(640, PROVINCE, "CITY", "620100", "REPORTED", two), "年度名单公布滞后，需核实工作落实情况", 20);
        found(640, 643, "MODERATE", "《甘肃省清洁生产审核实施方案》三（二）", "年度名单未在上年底前提出", "A01", DemoPerson.PROVINCE_INSPECTOR);
        planned(new Check(641, PROVINCE, "ENTERPRISE", DemoWriter.id(1).toString(), "REPORTED", two), "核实审核开展情况", 14);
        found(641, 644, "MINOR", null, "会议和培训记录不完整", "A13", DemoPerson.PROVINCE_INSPECTOR);
        var lanzhou = List.of(DemoPerson.WITNESS.subject(), DemoWriter.id(109).toString());
        planned(
                new Check(642, DemoPanel.CITY, "CONSULTANCY", DemoWriter.id(202).toString(), "FINISHED", lanzhou),
                "核实技术人员和检测能力",
                2);
        found(642, 645, "MODERATE", "清洁生产审核办法第十六条", "两份审核报告的物料平衡部分相同", "A11", DemoPerson.WITNESS);
    }

    private record Check(int id, String bureau, String kind, String subject, String state, List<String> inspectors) {

        UUID uuid() {
            return DemoWriter.id(id);
        }

        @Nullable UUID of(String wanted) {
            return kind.equals(wanted) ? UUID.fromString(subject) : null;
        }
    }

    private void planned(Check check, @Nullable String reason, int daysAgo) throws SQLException {
        var day = to.day(daysAgo);
        var isReported = !check.state().equals("FINISHED");
        var isDrawn = reason == null;
        to.on(day.minusDays(1), 10);
        to.write(
                CHECK,
                check.uuid(),
                check.kind(),
                check.of("ENTERPRISE"),
                check.of("CONSULTANCY"),
                check.kind().equals("CITY") ? check.subject() : null,
                isDrawn ? "CAMPAIGN" : "DIRECTED",
                reason,
                isDrawn ? CAMPAIGN : null,
                day,
                CHECKLIST,
                check.state(),
                to.now(),
                DemoWriter.at(day, 9),
                DemoWriter.at(day, 11),
                isReported ? DemoWriter.at(day.plusDays(1), 10) : null,
                String.valueOf(day.getYear()),
                check.bureau());
        for (var inspector : check.inspectors()) {
            to.write(SENT, inspector, check.uuid());
        }
        var officer = check.bureau().equals(PROVINCE) ? DemoPerson.PROVINCE : DemoPerson.OFFICER;
        to.act(check.bureau(), officer, isDrawn ? "check.draw" : "check.plan", "check", check.uuid(), Map.of(), reason);
        to.on(day.plusDays(1), 10);
        if (isReported) {
            to.act(check.bureau(), officer, "check.report", "check", check.uuid(), Map.of(), null);
        }
        if (check.state().equals("CLOSED")) {
            to.act(check.bureau(), officer, "check.close", "check", check.uuid(), Map.of(), "未发现问题");
        }
    }

    private void found(
            int check, int id, String severity, @Nullable String article, String text, String item, DemoPerson who)
            throws SQLException {
        to.write(FINDING, DemoWriter.id(id), severity, article, text, item, who.name(), DemoWriter.id(check));
    }

    private void act(DemoPerson who, String action, Map<String, ?> after) throws SQLException {
        to.act(PROVINCE, who, action, "campaign", CAMPAIGN, after, null);
    }
}
