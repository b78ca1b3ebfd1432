package cn.qingshen.rectification;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.Asker;
import cn.qingshen.account.OnBehalf;
import cn.qingshen.account.Role;
import cn.qingshen.account.SystemJob;
import cn.qingshen.inspection.ReportedCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From what a check found to what was mended. */
@IntegrationTest
class RectificationTest extends ReportedCheck {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    RectificationReminders reminders;

    @Autowired
    RectificationService rectifications;

    RectificationClient officer;
    RectificationClient owner;

    @BeforeEach
    void people() {
        officer = new RectificationClient(officerApi());
        owner = RectificationClient.of(port(), enterpriseToken());
    }

    private Map<String, Object> draft(UUID... findings) {
        return of(
                "checkId",
                checkId(),
                "items",
                List.of(findings).stream().map(one -> of("findingId", one)).toList());
    }

    private String issued() {
        return officer.done("rectificationIssue", draft(moderate, severe))
                .get("id")
                .asString();
    }

    private String evidence() {
        return new FileClient(port(), enterpriseToken())
                .upload("照片.pdf", PDF)
                .json()
                .get("id")
                .asString();
    }

    private void handedIn(String item) {
        owner.done("rectificationHandIn", of("itemId", item, "text", "已补齐台账", "files", List.of(evidence())));
    }

    private long told(String order, String kind) {
        return Long.parseLong(Superuser.value(
                "select count(*) from inbox_message where object_id = ? and kind = ?", UUID.fromString(order), kind));
    }

    private List<String> actions(RectificationClient reader, String order) {
        return reader.order(order, "journal { nodes { action } }")
                .at("/journal/nodes")
                .valueStream()
                .map(one -> one.get("action").asString().substring("rectification.".length()))
                .toList();
    }

    private static void dueOn(String order, LocalDate day) {
        Superuser.change("update rectification_item set due_on = ? where order_id = ?", day, UUID.fromString(order));
    }

    @Test
    void ordersWithTheDaysOfTheRulesAndTellsTheEnterprise() {
        var id = issued();
        var order = owner.order(
                id,
                "number state issuedBy overdue dueOn enterprise { name } items { severity text article dueOn state }");
        assertThat(order.get("number").asString()).matches(CITY_CODE + "-[0-9]{4}-[0-9]{3,}-1");
        assertThat(order.get("state").asString()).isEqualTo("OPEN");
        assertThat(order.at("/items/0/severity").asString()).isEqualTo("SEVERE");
        assertThat(order.at("/items/0/article").asString()).isEqualTo("水污染防治法第三十九条");
        assertThat(order.at("/items/0/dueOn").asString()).isEqualTo(ruled("RECTIFY_SEVERE"));
        assertThat(order.at("/items/1/dueOn").asString()).isEqualTo(ruled("RECTIFY_MODERATE"));
        assertThat(order.get("dueOn").asString()).isEqualTo(ruled("RECTIFY_SEVERE"));
        assertThat(order.get("overdue").asBoolean()).isFalse();
        assertThat(told(id, "RECTIFICATION_ORDERED")).isEqualTo(1);
        assertThat(actions(owner, id)).containsExactly("issue");
    }

    private String ruled(String code) {
        return officer.api()
                .data("{ deadline(rule: %s, from: \"%s\") { dueOn } }".formatted(code, TestEnvironment.today()))
                .at("/deadline/dueOn")
                .asString();
    }

    @Test
    void refusesAnOrderThatCannotBe() {
        assertThat(officer.refusals("rectificationIssue", draft())).containsExactly("REQUIRED items");
        assertThat(officer.refusals("rectificationIssue", draft(UUID.randomUUID())))
                .containsExactly("UNKNOWN_VALUE items");
        var late = of("findingId", moderate, "dueOn", TestEnvironment.today().minusDays(1));
        assertThat(officer.refusals("rectificationIssue", of("checkId", checkId(), "items", List.of(late))))
                .containsExactly("OUT_OF_RANGE dueOn");
        issued();
        assertThat(officer.refusals("rectificationIssue", draft(moderate))).containsExactly("ALREADY_ORDERED items");
        Superuser.change("update spot_check set state = 'FINISHED' where id = ?", UUID.fromString(checkId()));
        assertThat(officer.refusals("rectificationIssue", draft(moderate))).containsExactly("WRONG_STATE null");
    }

    @Test
    void isMendedReturnedMendedAgainAndClosed() {
        var id = issued();
        var bad = officer.item(id, 0);
        var small = officer.item(id, 1);
        assertThat(owner.refusals("rectificationHandIn", of("itemId", bad, "text", " ")))
                .containsExactly("REQUIRED text");
        assertThat(owner.refusals(
                        "rectificationHandIn", of("itemId", bad, "text", "已改", "files", List.of(UUID.randomUUID()))))
                .containsExactly("FILE_NOT_FOUND files");
        assertThat(officer.refusals("rectificationConfirm", of("itemId", bad))).containsExactly("WRONG_STATE null");
        handedIn(bad);
        assertThat(told(id, "RECTIFICATION_HANDED_IN")).isEqualTo(1);
        assertThat(owner.refusals("rectificationHandIn", of("itemId", bad, "text", "又改")))
                .containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("rectificationReturn", of("itemId", bad))).containsExactly("REQUIRED reason");
        officer.done("rectificationReturn", of("itemId", bad, "reason", "照片不清"));
        assertThat(told(id, "RECTIFICATION_RETURNED")).isEqualTo(1);
        handedIn(bad);
        officer.done("rectificationConfirm", of("itemId", bad, "note", "属实"));
        assertThat(refusalsOfClosing()).containsExactly("ORDERS_OPEN null");
        handedIn(small);
        var closed = officer.done("rectificationConfirm", of("itemId", small));
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
        assertThat(told(id, "RECTIFICATION_CLOSED")).isEqualTo(1);
        var said = owner.order(id, "items { state answers { accepted reason files { name } } }")
                .at("/items/0");
        assertThat(said.get("answers").toString())
                .isEqualTo("[{\"accepted\":false,\"reason\":\"照片不清\",\"files\":[{\"name\":\"照片.pdf\"}]},"
                        + "{\"accepted\":true,\"reason\":\"属实\",\"files\":[{\"name\":\"照片.pdf\"}]}]");
        assertThat(actions(owner, id))
                .containsExactly("close", "confirm", "handIn", "confirm", "handIn", "return", "handIn", "issue");
        assertThat(refusalsOfClosing()).isEmpty();
    }

    @Test
    void letsTheBureauReadTheEvidenceAndNobodyElse() {
        var id = issued();
        handedIn(officer.item(id, 0));
        var file = owner.order(id, "items { answers { files { id } } }")
                .at("/items/0/answers/0/files/0/id")
                .asString();
        assertThat(status(ISSUER.city(CITY_CODE), "/files/" + file)).isEqualTo(200);
        assertThat(status(ISSUER.city("620900"), "/files/" + file)).isEqualTo(404);
        assertThat(status(ISSUER.enterprise(UUID.randomUUID()), "/files/" + file))
                .isEqualTo(404);
    }

    private int status(String token, String path) {
        return new FileClient(port(), token).get(path).statusCode();
    }

    @Test
    void isPrintedForThoseWhomItConcerns() throws IOException {
        var id = officer.done("rectificationIssue", with(draft(severe), "demand", "整改期间不得排水。"))
                .get("id")
                .asString();
        var path = "/rectifications/" + id + ".pdf";
        var answer = new FileClient(port(), enterpriseToken()).get(path);
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("定西市生态环境局整改通知〔", "整改通知书")
                    .contains("1.废水直排（依据：水污染防治法第三十九条）。整改期限：", "整改期间不得排水。");
        }
        assertThat(status(ISSUER.city("620900"), path)).isEqualTo(404);
        assertThat(status(ISSUER.openData(), path)).isEqualTo(404);
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        var changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    @Test
    void withdrawsAndOrdersAnew() {
        var id = issued();
        assertThat(officer.refusals("rectificationWithdraw", of("id", id))).containsExactly("REQUIRED reason");
        var item = officer.item(id, 0);
        officer.done("rectificationWithdraw", of("id", id, "reason", "期限有误"));
        assertThat(owner.order(id, "withdrawnReason").get("withdrawnReason").asString())
                .isEqualTo("期限有误");
        assertThat(owner.refusals("rectificationHandIn", of("itemId", item, "text", "已改")))
                .containsExactly("WRONG_STATE null");
        assertThat(told(id, "RECTIFICATION_WITHDRAWN")).isEqualTo(1);
        assertThat(officer.done("rectificationIssue", draft(severe))
                        .get("number")
                        .asString())
                .endsWith("-2");
    }

    @Test
    void isOverdueOnListsAndInTheStatisticsAndSaidOnce() {
        var id = issued();
        var before = overdueCounted();
        dueOn(id, TestEnvironment.today().plusDays(3));
        remind();
        remind();
        assertThat(told(id, "RECTIFICATION_SOON")).isEqualTo(1);
        assertThat(overdue(officer)).doesNotContain(id);
        dueOn(id, TestEnvironment.today().minusDays(1));
        remind();
        remind();
        // The enterprise and the bureau.
        assertThat(told(id, "RECTIFICATION_OVERDUE")).isEqualTo(2);
        assertThat(overdue(officer)).contains(id);
        assertThat(overdue(owner)).containsExactly(id);
        assertThat(overdueCounted()).isEqualTo(before + 1);
        handedIn(officer.item(id, 0));
        handedIn(officer.item(id, 1));
        assertThat(overdue(officer)).doesNotContain(id);
    }

    private void remind() {
        SystemJob.run("test", reminders::send);
    }

    private static List<String> overdue(RectificationClient reader) {
        var found = new ArrayList<String>();
        reader.api()
                .data("{ rectifications(first: 100, overdue: true) { nodes { id overdue } } }")
                .at("/rectifications/nodes")
                .valueStream()
                .filter(one -> one.get("overdue").asBoolean())
                .forEach(one -> found.add(one.get("id").asString()));
        return found;
    }

    /** What programs are told. */
    private int overdueCounted() {
        return new GraphQlClient(port(), ISSUER.openData())
                .data("{ spotCheckCounts { jurisdictionCode orders ordersClosed ordersOverdue } }")
                .get("spotCheckCounts")
                .valueStream()
                .filter(one -> one.get("jurisdictionCode").asString().equals(CITY_CODE))
                .mapToInt(one -> one.get("ordersOverdue").asInt())
                .sum();
    }

    private Map<String, Object> followUp(String order) {
        return of(
                "id",
                order,
                "plannedOn",
                TestEnvironment.today().toString(),
                "templateId",
                "0192f0c0-0000-7000-8000-000000000502",
                "inspectors",
                inspectors(),
                "reason",
                "复查整改情况");
    }

    private static void becomes(String state, String check) {
        Superuser.change("update spot_check set state = ? where id = ?", state, UUID.fromString(check));
    }

    @Test
    void isLookedAtAgain() {
        var id = issued();
        var plan = followUp(id);
        assertThat(officer.refusals("rectificationPlanFollowUp", with(plan, "inspectors", List.of())))
                .containsExactly("TOO_FEW_INSPECTORS inspectors");
        officer.done("rectificationPlanFollowUp", plan);
        var followed = officer.order(id, "followUp { state reason follows { id } } check { rectifications { id } }");
        assertThat(followed.at("/followUp/state").asString()).isEqualTo("PLANNED");
        assertThat(followed.at("/followUp/follows/0/id").asString()).isEqualTo(id);
        assertThat(followed.at("/check/rectifications/0/id").asString()).isEqualTo(id);
        assertThat(officer.refusals("rectificationPlanFollowUp", plan)).containsExactly("WRONG_STATE null");
    }

    @Test
    void isLookedAtAgainUnannounced() {
        var id = issued();
        officer.done("rectificationPlanFollowUp", followUp(id));
        var check = officer.order(id, "followUp { id }").at("/followUp/id").asString();
        assertThat(actions(officer, id)).containsExactly("followUp", "issue");
        assertThat(followUpSeen(id)).isNull();
        assertThat(actions(owner, id)).containsExactly("issue");
        becomes("REPORTED", check);
        assertThat(followUpSeen(id)).hasToString(check);
        // Not why, either.
        assertThat(actions(owner, id)).containsExactly("issue");
    }

    /** What the enterprise's page is sent. */
    private @Nullable UUID followUpSeen(String order) {
        var asking = new Asker("owner", "企业", Role.ENTERPRISE, null, enterprise());
        var seen = new AtomicReference<Rectification>();
        OnBehalf.run(
                asking,
                () -> seen.set(rectifications.byId(UUID.fromString(order)).orElseThrow()));
        return seen.get().followUpId();
    }

    @Test
    void isLookedAtAnewOnceThatWasCalledOff() {
        var id = issued();
        officer.done("rectificationPlanFollowUp", followUp(id));
        var check = officer.order(id, "followUp { id }").at("/followUp/id").asString();
        becomes("CANCELLED", check);
        assertThat(officer.order(id, "followUp { id }").get("followUp").isNull())
                .as("the page offers another")
                .isTrue();
        var off = officer.api().data("query($id: ID!) { spotCheck(id: $id) { follows { id } } }", of("id", check));
        assertThat(off.at("/spotCheck/follows")).isEmpty();
        officer.done("rectificationPlanFollowUp", followUp(id));
        assertThat(officer.order(id, "followUp { state }").at("/followUp/state").asString())
                .isEqualTo("PLANNED");
    }

    @Test
    void standsOnTheCitysChainAlsoWhenTheProvinceOrdered() {
        var id = issued();
        for (var table : List.of("rectification_order", "rectification_item")) {
            Superuser.change(
                    "update %s set jurisdiction_code = '620000' where %s = ?"
                            .formatted(table, table.endsWith("order") ? "id" : "order_id"),
                    UUID.fromString(id));
        }
        var item = owner.item(id, 0);
        handedIn(item);
        assertThat(officer.refusals("rectificationConfirm", of("itemId", item))).containsExactly("NOT_YOUR_CHECK null");
        RectificationClient.of(port(), ISSUER.province()).done("rectificationConfirm", of("itemId", item));
        assertThat(Superuser.value(
                        "select string_agg(chain, ',' order by at) from journal where object_id = ? and action <> 'rectification.issue'",
                        UUID.fromString(id)))
                .isEqualTo(CITY_CODE + ",620000");
    }

    @Test
    void isNothingToOthers() {
        var id = issued();
        var item = officer.item(id, 0);
        for (var stranger : List.of(ISSUER.city("620900"), ISSUER.enterprise(UUID.randomUUID()), ISSUER.openData())) {
            var client = RectificationClient.of(port(), stranger);
            assertThat(client.order(id, "id").isNull()).isTrue();
        }
        assertThat(RectificationClient.of(port(), ISSUER.enterprise(UUID.randomUUID()))
                        .refusals("rectificationHandIn", of("itemId", item, "text", "已改")))
                .containsExactly("NOT_FOUND null");
        var other = RectificationClient.of(port(), ISSUER.city("620900"));
        assertThat(other.refusals("rectificationConfirm", of("itemId", item))).containsExactly("NOT_FOUND null");
        assertThat(other.refusals("rectificationWithdraw", of("id", id, "reason", "无")))
                .containsExactly("NOT_FOUND null");
        assertThat(other.refusals("rectificationIssue", draft(severe))).containsExactly("NOT_FOUND null");
        assertThat(new GraphQlClient(port(), ISSUER.openData())
                        .data("{ rectifications { nodes { id } } }")
                        .at("/rectifications/nodes"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rectificationIssue",
                "rectificationConfirm",
                "rectificationReturn",
                "rectificationWithdraw",
                "rectificationPlanFollowUp"
            })
    void isOrderedByOfficersOnly(String act) {
        for (var token : List.of(inspectorToken(), ISSUER.administrator(), enterpriseToken(), ISSUER.openData())) {
            assertThat(code(act, token)).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void isMendedByEnterprisesOnly() {
        for (var token : List.of(inspectorToken(), ISSUER.city(CITY_CODE), ISSUER.province(), ISSUER.openData())) {
            assertThat(code("rectificationHandIn", token)).isEqualTo("FORBIDDEN");
        }
    }

    private String code(String act, String token) {
        var input = switch (act) {
            case "rectificationIssue" -> draft(severe);
            case "rectificationWithdraw", "rectificationPlanFollowUp" -> of("id", checkId());
            default -> of("itemId", checkId());
        };
        return new GraphQlClient(port(), token).code(RectificationClient.document(act), of("input", input));
    }

    @Test
    void readsAPageInAsManyStatementsAsOneOrder() {
        var one = officer.done("rectificationIssue", draft(moderate)).get("id").asString();
        var two = officer.done("rectificationIssue", draft(severe)).get("id").asString();
        handedIn(officer.item(one, 0));
        handedIn(officer.item(two, 0));
        var fields = "{ rectifications(first: %d) { nodes { number dueOn overdue enterprise { name } check { number }"
                + " items { text answers { text files { name } } } followUp { number } } } }";
        officer.api().data(fields.formatted(1));
        var few = StatementLog.during(() -> officer.api().data(fields.formatted(1)))
                .statements();
        assertThat(StatementLog.during(() -> officer.api().data(fields.formatted(2)))
                        .statements())
                .hasSameSizeAs(few);
    }
}
