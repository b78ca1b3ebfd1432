package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.input;
import static cn.qingshen.expert.ExpertClient.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.AtOnce;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.SystemJob;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Each expert of the pool is reviewed once a year; until they are, it is due. */
@IntegrationTest
class YearlyReviewTest {

    @LocalServerPort
    int port;

    @Autowired
    ReviewReminders reminders;

    @Autowired
    PlatformTransactionManager transactions;

    LocalDate today;
    LocalDate newYear;
    String name;
    String id;
    ExpertClient province;

    @BeforeEach
    void admit() {
        today = TestEnvironment.today();
        newYear = today.withDayOfYear(1);
        province = ExpertClient.of(port, ISSUER.province());
        id = PoolFixture.admitted(port, "试验研究院" + UUID.randomUUID(), false, Speciality.METHOD);
        name = province.expert(id, "name").get("name").asString();
        cameIn(newYear.minusDays(1));
    }

    @AfterEach
    void dueAtTheEndOfTheYear() {
        Superuser.change("update statutory_rule set value = 12 where code = 'EXPERT_REVIEW'");
    }

    private void cameIn(LocalDate day) {
        Superuser.change(
                "update expert set applied_on = ?, admitted_on = ? where id = ?", day, day, UUID.fromString(id));
        Superuser.change(
                "update expert_assessment set held_on = ? where kind = 'ADMISSION' and expert_id = ?",
                day,
                UUID.fromString(id));
    }

    private Map<String, Object> review(LocalDate heldOn, boolean passed) {
        return with(assessment(id, passed), "heldOn", heldOn.toString());
    }

    private Map<String, Object> correction(LocalDate heldOn, boolean passed) {
        return with(review(heldOn, passed), "reason", "录入有误");
    }

    private @Nullable String dueOn(ExpertClient client) {
        return client.expert(id, "reviewDueOn").get("reviewDueOn").asStringOpt().orElse(null);
    }

    private boolean isFoundDue(ExpertClient client, boolean due) {
        var found = client.api()
                .data(
                        "query($filter: ExpertFilter) { experts(filter: $filter) { totalCount nodes { id } } }",
                        Map.of("filter", Map.of("text", name, "reviewDue", due)))
                .get("experts");
        assertThat(found.get("totalCount").asInt()).isEqualTo(found.get("nodes").size());
        return found.get("nodes").size() == 1;
    }

    @Test
    void isHeldOnceAYear() {
        province.done("Review", review(today, true));
        assertThat(province.refusals("Review", review(newYear, true))).containsExactly("REVIEWED_ALREADY heldOn");
        province.done("Review", review(newYear.minusDays(1), true));
        assertThat(province.refusals("Review", review(newYear.minusDays(1), true)))
                .containsExactly("REVIEWED_ALREADY heldOn");
    }

    @Test
    void isHeldOnceWhereTwoAreEnteredAtOnce() throws Exception {
        var payloads = AtOnce.all(Stream.<Callable<JsonNode>>of(
                () -> province.act("Review", review(today, true)), () -> province.act("Review", review(today, false))));
        assertThat(payloads.stream().flatMap(one -> RegisterClient.refusals(one).stream()))
                .containsExactly("REVIEWED_ALREADY heldOn");
        assertThatThrownBy(() -> Superuser.change(
                        "insert into expert_assessment (expert_id, kind, held_on, passed) values (?, 'YEARLY', ?, true)",
                        UUID.fromString(id),
                        today))
                .hasMessageContaining("expert_assessment_one_a_year");
    }

    @Test
    void isCorrectedWhereEverybodySeesIt() {
        assertThat(province.refusals("ReviewCorrect", correction(today, true))).containsExactly("NOT_FOUND null");
        province.done("Review", review(today, true));
        var before = newYear.minusDays(1);
        assertThat(province.refusals("ReviewCorrect", correction(before, true))).containsExactly("OUT_OF_RANGE heldOn");
        assertThat(province.refusals("ReviewCorrect", with(correction(today, false), "reason", " ")))
                .containsExactly("REQUIRED reason");
        assertThat(province.done("ReviewCorrect", with(correction(newYear, false), "remark", "未完成学时"))
                        .get("state")
                        .asString())
                .isEqualTo("SUSPENDED");
        assertThat(province.done("ReviewCorrect", correction(today, true))
                        .get("state")
                        .asString())
                .as("a correction lifts no suspension")
                .isEqualTo("SUSPENDED");
        var kept = province.expert(id, "assessments { kind passed replaced }").get("assessments");
        assertThat(kept.toString().split("YEARLY")).hasSize(4);
        assertThat(kept.toString().split("\"replaced\":true")).hasSize(3);
        assertThat(Superuser.value(
                        "select action || ' ' || reason || ' ' || (before->>'remark') || ' ' || (after->>'remark')"
                                + " from journal where object_id = ? order by seq desc limit 1",
                        UUID.fromString(id)))
                .isEqualTo("expert.correctReview 录入有误 未完成学时 考核记录");
        assertThat(province.refusals("Review", review(today, true))).containsExactly("REVIEWED_ALREADY heldOn");
    }

    @Test
    void isDueOfWhoCameInBeforeTheYear() {
        assertThat(dueOn(province)).isEqualTo(today.getYear() + "-12-31");
        assertThat(isFoundDue(province, true)).isTrue();
        assertThat(isFoundDue(province, false)).isFalse();
        province.done("Suspend", input(id, "reason", "核查"));
        assertThat(dueOn(province)).as("suspended").isNotNull();
        cameIn(newYear);
        assertThat(dueOn(province)).isNull();
        assertThat(isFoundDue(province, true)).isFalse();
        assertThat(isFoundDue(province, false)).isTrue();
    }

    @Test
    void isDueUntilItIsHeld() {
        province.done("Review", review(newYear.minusDays(1), true));
        assertThat(dueOn(province)).isNotNull();
        province.done("Review", review(today, true));
        assertThat(dueOn(province)).isNull();
        assertThat(isFoundDue(province, false)).isTrue();
        province.done("ReviewCorrect", correction(newYear, true));
        assertThat(dueOn(province)).isNull();
    }

    @Test
    void isDueOfNobodyWhoLeft() {
        province.done("Remove", input(id, "reason", "本人退出"));
        assertThat(dueOn(province)).isNull();
        province.done("Readmit", input(id, "reason", "本人申请"));
        assertThat(dueOn(province)).as("since today").isNull();
    }

    @Test
    void isOverdueWhereLastYearHadNone() {
        cameIn(newYear.minusYears(1).minusDays(1));
        assertThat(dueOn(province)).isEqualTo((today.getYear() - 1) + "-12-31");
        cameIn(newYear.minusYears(1));
        assertThat(dueOn(province)).as("in their first year").isEqualTo(today.getYear() + "-12-31");
        cameIn(newYear.minusYears(3));
        province.done("Review", review(newYear.minusDays(1), true));
        assertThat(dueOn(province)).isEqualTo(today.getYear() + "-12-31");
    }

    @Test
    void isDueWhenTheRuleSays() {
        Superuser.change("update statutory_rule set value = 6 where code = 'EXPERT_REVIEW'");
        assertThat(dueOn(province)).isEqualTo(today.getYear() + "-06-30");
    }

    @Test
    void isShownToOfficersAndThemselvesAlone() {
        assertThat(dueOn(ExpertClient.of(port, ISSUER.city("620900")))).isNotNull();
        assertThat(dueOn(ExpertClient.of(port, PoolFixture.tokenOf(id)))).isNotNull();
        var program = ExpertClient.of(port, ISSUER.openData());
        assertThat(dueOn(program)).isNull();
        assertThat(isFoundDue(program, true)).isFalse();
    }

    @Test
    void takesOneStatementMoreForAnyNumber() {
        PoolFixture.admitted(port, "试验研究院" + UUID.randomUUID(), false, Speciality.METHOD);
        assertThat(statements(2)).isEqualTo(statements(1)).isEqualTo(4);
    }

    private int statements(int first) {
        var document = "query($first: Int!) { experts(first: $first) { nodes { name reviewDueOn } } }";
        return StatementLog.during(() -> province.api().data(document, Map.of("first", first)))
                .statements()
                .size();
    }

    /** How many of them the province was told of, by kind and day. */
    private Map<String, Integer> told(LocalDate day) {
        Superuser.change("delete from inbox_message where kind like 'EXPERT_REVIEWS_%'");
        // Twice, and said once.
        remind(day);
        remind(day);
        var told = new HashMap<String, Integer>();
        for (var kind : new String[] {"EXPERT_REVIEWS_SOON", "EXPERT_REVIEWS_OVERDUE"}) {
            for (var year : new int[] {today.getYear() - 1, today.getYear()}) {
                var many = Superuser.value(
                        "select string_agg(args->0->>'value', ' ') from inbox_message where kind = ? and audience = 'PROVINCE'"
                                + " and args->1->>'value' = ? and link = '/experts?reviewDue=yes'",
                        kind,
                        year + "-12-31");
                if (many != null) {
                    told.put(kind + " " + (year - today.getYear()), Integer.valueOf(many));
                }
            }
        }
        return told;
    }

    private void remind(LocalDate day) {
        SystemJob.run(
                "expert-review-reminders",
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> reminders.send(day)));
    }

    @Test
    void remindsTheProvinceOnceOfAllTogether() {
        var lastDay = LocalDate.of(today.getYear(), 12, 31);
        var overdue = newYear.minusYears(2);
        assertThat(told(lastDay.minusDays(31))).doesNotContainKey("EXPERT_REVIEWS_SOON 0");
        var soon = told(lastDay.minusDays(30)).get("EXPERT_REVIEWS_SOON 0");
        assertThat(soon).isPositive();
        cameIn(newYear);
        var fewer = told(lastDay.minusDays(30)).getOrDefault("EXPERT_REVIEWS_SOON 0", 0);
        assertThat(fewer).isEqualTo(soon - 1);
        cameIn(overdue);
        assertThat(told(newYear).get("EXPERT_REVIEWS_OVERDUE -1"))
                .as("on the day after")
                .isPositive();
    }
}
