package cn.qingshen.rule;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rules and calendar as programs meet them. */
@IntegrationTest
class RuleTest {

    private static final String CHANGE = """
            mutation($input: StatutoryRuleChangeInput!) { statutoryRuleChange(input: $input) {
              statutoryRules { code value unit article validFrom validTo } userErrors { code field message } } }""";
    private static final String ARRANGE = """
            mutation($input: CalendarArrangeInput!) { calendarArrange(input: $input) {
              userErrors { code field message } } }""";
    private static final String DEADLINE = """
            query($rule: StatutoryRuleCode!, $from: Date!) { deadline(rule: $rule, from: $from) {
              dueOn countedTo explanation rule { article } } }""";

    @LocalServerPort
    int port;

    GraphQlClient administrator;

    @BeforeEach
    void signIn() {
        administrator = new GraphQlClient(port, ISSUER.administrator());
    }

    /** Changes that follow one another, so that tests can run in any order. */
    private static String nextFirstDay() {
        var latest = Superuser.value("select max(valid_from) from statutory_rule where code = 'ANNUAL_REPORT'");
        return LocalDate.parse(latest).plusDays(1).toString();
    }

    private static Map<String, Object> change() {
        return new HashMap<>(Map.of(
                "code",
                RuleCode.ANNUAL_REPORT,
                "article",
                "方案四（一）",
                "value",
                3,
                "unit",
                RuleUnit.END_OF_MONTH,
                "validFrom",
                nextFirstDay(),
                "reason",
                "省厅通知改期"));
    }

    private JsonNode changed(Map<String, ?> input) {
        return administrator.data(CHANGE, Map.of("input", input)).get("statutoryRuleChange");
    }

    private JsonNode arranged(Map<String, ?> input) {
        return administrator.data(ARRANGE, Map.of("input", input)).get("calendarArrange");
    }

    private JsonNode deadline(RuleCode rule, String from) {
        return administrator.data(DEADLINE, Map.of("rule", rule, "from", from)).get("deadline");
    }

    @Test
    void saysWhyADeadlineIsThatDay() {
        var start = deadline(RuleCode.AUDIT_START, "2026-01-15");
        assertThat(start.get("dueOn").asString()).isEqualTo("2026-03-16");
        assertThat(start.get("explanation").asString())
                .isEqualTo("名单公布之日（2026年1月15日）起 2 个月内，《清洁生产审核办法》第十二条；2026年3月15日是星期日，顺延至2026年3月16日（《民法典》第二百零三条）");
        assertThat(deadline(RuleCode.DISCLOSURE, "2026-01-17")
                        .get("explanation")
                        .asString())
                .contains("2026年2月17日是春节，顺延至2026年2月24日");
    }

    @Test
    void saysItInEnglishToWhoeverAsksForIt() {
        var request = administrator
                .request()
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"query\": \"{ deadline(rule: DISCLOSURE, from: \\\"2026-03-02\\\") { explanation } }\"}"));
        assertThat(administrator.send(request).body())
                .contains("Within 1 months of the list's publication (2 Mar 2026): 《清洁生产审核办法》第十一条");
    }

    @Test
    void changesARuleFromADayOnAndKeepsTheFormer() {
        var input = change();
        var payload = changed(input);
        assertThat(refusals(payload)).isEmpty();
        var versions = payload.get("statutoryRules")
                .valueStream()
                .filter(rule -> rule.get("code").asString().equals("ANNUAL_REPORT"))
                .toList();
        assertThat(versions.getFirst().get("value").asInt()).isEqualTo(3);
        assertThat(versions.getFirst().get("validTo").isNull()).isTrue();
        assertThat(versions.get(1).get("validTo").asString()).isEqualTo(input.get("validFrom"));
        assertThat(Superuser.value("select action || ' ' || reason || ' ' || acting_role from journal"
                        + " where chain = '620000' and object_type = 'rule' order by seq desc limit 1"))
                .isEqualTo("rule.change 省厅通知改期 ADMINISTRATOR");
    }

    @ParameterizedTest
    @CsvSource({
        "value, 13, OUT_OF_RANGE value",
        "value, 0, OUT_OF_RANGE value",
        "value, -1, OUT_OF_RANGE value",
        "article, '  ', REQUIRED article",
        "article, a\u202eb, INVALID_CHARACTERS article",
        "reason, '', REQUIRED reason",
        "validFrom, 2016-07-01, OUT_OF_RANGE validFrom",
        "validFrom, 9999-01-01, OUT_OF_RANGE validFrom",
        "validFrom, , REQUIRED validFrom",
    })
    void refusesAChangeThatCannotBe(String field, String value, String refusal) {
        var before = Superuser.value("select count(*) from statutory_rule");
        Object typed = field.equals("value") ? Integer.valueOf(value) : value;
        assertThat(refusals(changed(with(change(), field, typed)))).containsExactly(refusal);
        assertThat(Superuser.value("select count(*) from statutory_rule")).isEqualTo(before);
    }

    @Test
    void letsTheHoursOfTrainingBeNone() {
        var training = with(with(change(), "code", RuleCode.EXPERT_TRAINING), "unit", RuleUnit.COUNT);
        assertThat(refusals(changed(with(training, "value", -1)))).containsExactly("OUT_OF_RANGE value");
        assertThat(refusals(changed(with(with(training, "value", 0), "validFrom", "2090-01-01"))))
                .isEmpty();
    }

    @Test
    void letsASeniorTitleBeAskedForOrNot() {
        var title = with(with(change(), "code", RuleCode.EXPERT_SENIOR_TITLE), "unit", RuleUnit.COUNT);
        assertThat(refusals(changed(with(title, "value", 2)))).containsExactly("OUT_OF_RANGE value");
        assertThat(refusals(changed(with(with(title, "value", 1), "validFrom", "2090-01-01"))))
                .isEmpty();
    }

    @Test
    void arrangesDaysAndTakesThemBack() {
        assertThat(deadline(RuleCode.DISCLOSURE, "2031-02-03").get("dueOn").asString())
                .isEqualTo("2031-03-03");
        assertThat(refusals(arranged(
                        Map.of("first", "2031-03-03", "last", "2031-03-05", "kind", DayKind.HOLIDAY, "name", "试假"))))
                .isEmpty();
        assertThat(deadline(RuleCode.DISCLOSURE, "2031-02-03").get("dueOn").asString())
                .isEqualTo("2031-03-06");
        assertThat(administrator
                        .data("{ calendarDays(year: 2031) { day name } }")
                        .get("calendarDays"))
                .hasSize(3);
        assertThat(refusals(arranged(Map.of("first", "2031-03-03", "last", "2031-03-05"))))
                .isEmpty();
        assertThat(deadline(RuleCode.DISCLOSURE, "2031-02-03").get("dueOn").asString())
                .isEqualTo("2031-03-03");
    }

    @Test
    void refusesDaysThatCannotBeArranged() {
        var good = Map.<String, Object>of("first", "2032-01-01", "kind", DayKind.HOLIDAY, "name", "元旦");
        assertThat(refusals(arranged(with(good, "first", null)))).containsExactly("REQUIRED first");
        assertThat(refusals(arranged(with(good, "last", "2031-12-31")))).containsExactly("OUT_OF_RANGE last");
        assertThat(refusals(arranged(with(good, "last", "2032-02-01")))).containsExactly("OUT_OF_RANGE last");
        assertThat(refusals(arranged(with(good, "name", " ")))).containsExactly("REQUIRED name");
        assertThat(Superuser.value("select count(*) from calendar_day where day >= '2032-01-01'"))
                .isEqualTo("0");
    }

    @Test
    void refusesADayThatNoDeadlineIsCountedFrom() {
        assertThat(administrator.code(DEADLINE, Map.of("rule", RuleCode.DISCLOSURE, "from", "9999-12-31")))
                .isEqualTo("OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"province-officer", "city-officer", "inspector", "enterprise", "api-client"})
    void letsOthersReadAndChangeNothing(String role) {
        var other = new GraphQlClient(
                port,
                ISSUER.token(
                        claims -> claims.claim("roles", java.util.List.of(role)).claim("jurisdiction", "620100")));
        assertThat(other.data("{ statutoryRules { code } calendarDays(year: 2026) { day } }")
                        .get("statutoryRules"))
                .isNotEmpty();
        assertThat(other.code(CHANGE, Map.of("input", change()))).isEqualTo("FORBIDDEN");
        assertThat(other.code(ARRANGE, Map.of("input", Map.of("first", "2033-01-01"))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void readsRulesAndCalendarOnceHoweverManyDeadlines() {
        var sent = StatementLog.during(() -> deadline(RuleCode.DISCLOSURE, "2026-01-15"));
        assertThat(sent.statements()).hasSize(2);
    }
}
