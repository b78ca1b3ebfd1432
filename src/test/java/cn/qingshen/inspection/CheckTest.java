package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.inspection.CheckFixture.inspector;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.audit.AuditFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Planning spot checks, sending inspectors, and issuing what they found. */
@IntegrationTest
class CheckTest extends CheckScenario {

    private Map<String, Object> plan() {
        return CheckFixture.plan(enterpriseId, first, second);
    }

    private List<JsonNode> messages(FieldClient person) {
        return new GraphQlClient(port, person.token())
                .data("{ inboxMessages { nodes { kind text link } } }")
                .at("/inboxMessages/nodes")
                .valueStream()
                // The city's own messages are theirs, too.
                .filter(one -> one.get("kind").asString().startsWith("CHECK_"))
                .toList();
    }

    private List<String> actions() {
        return officer.check(check, "journal { nodes { action } }")
                .at("/journal/nodes")
                .valueStream()
                .map(one -> one.get("action").asString())
                .toList();
    }

    @Test
    void numbersChecksAndTellsWhoIsSent() {
        var planned = officer.done("spotCheckPlan", plan());
        assertThat(planned.get("number").asString())
                .matches(CITY + "-" + TestEnvironment.today().getYear() + "-[0-9]{3,}");
        assertThat(planned.get("state").asString()).isEqualTo("PLANNED");
        assertThat(actions()).containsExactly("check.plan");
        assertThat(messages(first))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("kind").asString()).isEqualTo("CHECK_ASSIGNED"));
        assertThat(messages(second).getFirst().get("link").asString())
                .isEqualTo("/checks/" + planned.get("id").asString());
    }

    @Test
    void namesTheRoundThatTheEnterpriseIsIn() {
        var audit = AuditFixture.announced(port, CITY);
        var enterprise = Superuser.value("select enterprise_id from audit where id = ?", UUID.fromString(audit));
        officer.planned(CheckFixture.plan(enterprise, first, second));
        assertThat(first.day()
                        .get("checks")
                        .valueStream()
                        .map(one -> one.at("/audit/id").asString("")))
                .containsExactlyInAnyOrder(audit, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subjectKind |            | REQUIRED subjectKind
            subject     |            | REQUIRED subject
            subject     | 123        | NOT_FOUND subject
            subjectKind | CITY       | NOT_FOUND subject
            subjectKind | CONSULTANCY | NOT_FOUND subject
            plannedOn   | 2020-01-01 | OUT_OF_RANGE plannedOn
            templateId  | 0192f0c0-0000-7000-8000-000000000999 | UNKNOWN_VALUE templateId
            reason      |            | REQUIRED reason
            """)
    void refusesAPlanThatCannotBe(String field, String value, String refusal) {
        assertThat(officer.refusals("spotCheckPlan", with(plan(), field, value)))
                .containsExactly(refusal);
    }

    @Test
    void sendsTwoAtLeastAndOnlyItsOwn() {
        assertThat(officer.refusals("spotCheckPlan", with(plan(), "inspectors", List.of(first.subject()))))
                .containsExactly("TOO_FEW_INSPECTORS inspectors");
        assertThat(officer.refusals(
                        "spotCheckPlan", with(plan(), "inspectors", List.of(first.subject(), first.subject()))))
                .containsExactly("TOO_FEW_INSPECTORS inspectors");
        var stranger = inspector(port, "620900", "外地");
        assertThat(officer.refusals(
                        "spotCheckPlan", with(plan(), "inspectors", List.of(first.subject(), stranger.subject()))))
                .containsExactly("UNKNOWN_VALUE inspectors");
        var seen = officer.api()
                .data("{ inspectors { subject } }")
                .get("inspectors")
                .valueStream()
                .map(one -> one.get("subject").asString());
        assertThat(seen).contains(first.subject()).doesNotContain(stranger.subject());
    }

    @Test
    void checksACitysWorkOnlyAsTheProvince() {
        var province = CheckClient.of(port, ISSUER.province());
        var sent = List.of(provinceOfficer(), provinceOfficer());
        var plan = with(with(with(plan(), "subjectKind", "CITY"), "subject", CITY), "inspectors", sent);
        var id = province.planned(plan);
        assertThat(province.check(id, "subject { name }").at("/subject/name").asString())
                .isEqualTo("定西市");
        assertThat(officer.check(id, "id").isNull()).isTrue();
        assertThat(province.refusals("spotCheckCancel", of("checkId", check, "reason", "无")))
                .containsExactly("NOT_YOUR_CHECK null");
    }

    private static String provinceOfficer() {
        var subject = UUID.randomUUID().toString();
        Superuser.change(
                "insert into person (subject, name, role, scope, jurisdiction_code, last_seen_at)"
                        + " values (?, '省厅', 'PROVINCE_OFFICER', 'PROVINCE', '620000', now())",
                subject);
        return subject;
    }

    @Test
    void sendsSomebodyElse() {
        var third = inspector(port, CITY, "李四");
        var handing = Map.<String, Object>of(
                "checkId", check, "from", first.subject(), "to", third.subject(), "reason", "生病");
        assertThat(officer.refusals("spotCheckHandOver", with(handing, "reason", " ")))
                .containsExactly("REQUIRED reason");
        assertThat(officer.refusals("spotCheckHandOver", with(handing, "to", second.subject())))
                .containsExactly("UNKNOWN_VALUE to");
        assertThat(officer.refusals("spotCheckHandOver", with(handing, "from", third.subject())))
                .containsExactly("UNKNOWN_VALUE from");
        officer.done("spotCheckHandOver", handing);
        var inspectors = officer.check(check, "inspectors { name leftReason }").get("inspectors");
        assertThat(inspectors.toString())
                .isEqualTo("[{\"name\":\"钱二\",\"leftReason\":null},{\"name\":\"李四\",\"leftReason\":null},"
                        + "{\"name\":\"赵一\",\"leftReason\":\"生病\"}]");
        assertThat(messages(third)).hasSize(1);
        assertThat(actions()).containsExactly("check.handOver", "check.plan");
    }

    @Test
    void sendsNobodyToWhomTheyHaveAnInterestIn() {
        var third = inspector(port, CITY, "王五");
        var interest =
                InterestActs.declared(new GraphQlClient(port, ISSUER.city(CITY)), third, "ENTERPRISE", enterpriseId);
        assertThat(officer.refusals("spotCheckPlan", CheckFixture.plan(enterpriseId, first, third)))
                .containsExactly("INTERESTED inspectors");
        var handing = Map.<String, Object>of(
                "checkId", check, "from", first.subject(), "to", third.subject(), "reason", "生病");
        assertThat(officer.refusals("spotCheckHandOver", handing)).containsExactly("INTERESTED to");
        InterestActs.act(
                new GraphQlClient(port, ISSUER.city(CITY)), "Withdraw", of("interestId", interest, "reason", "误报"));
        officer.done("spotCheckHandOver", handing);
    }

    @Test
    void callsOffWhatHasNotBegun() {
        assertThat(officer.refusals("spotCheckCancel", of("checkId", check))).containsExactly("REQUIRED reason");
        var begun = officer.planned(plan());
        first.applied(FieldClient.command(begun, "START", null, of("at", AT)));
        assertThat(officer.refusals("spotCheckCancel", of("checkId", begun, "reason", "停产")))
                .containsExactly("WRONG_STATE null");
        officer.done("spotCheckCancel", of("checkId", check, "reason", "停产"));
        assertThat(messages(second).getFirst().get("kind").asString()).isEqualTo("CHECK_CANCELLED");
        assertThat(first.told(start())).isEqualTo("PARKED WRONG_STATE");
    }

    @Test
    void issuesWhatWasFoundAndClosesIt() {
        assertThat(officer.refusals("spotCheckReport", of("checkId", check))).containsExactly("WRONG_STATE null");
        filled();
        first.applied(finding(UUID.randomUUID(), "台账不全", null));
        refusedToSign();
        first.applied(signature(first, first));
        first.applied(signature(first, second));
        first.applied(finish());
        var before = counted();
        officer.done("spotCheckReport", of("checkId", check));
        var enterprise = CheckClient.of(port, ISSUER.enterprise(UUID.fromString(enterpriseId)));
        assertThat(enterprise
                        .check(check, "findings { text severity }")
                        .at("/findings")
                        .toString())
                .isEqualTo("[{\"text\":\"台账不全\",\"severity\":\"MODERATE\"}]");
        assertThat(officer.check(check, "reason").get("reason").isNull()).isFalse();
        assertThat(enterprise.check(check, "reason").get("reason").isNull())
                .as("somebody may have complained")
                .isTrue();
        assertThat(officer.check(check, "findings { by }").at("/findings/0/by").asString())
                .isEqualTo("赵一");
        assertThat(enterprise
                        .check(check, "findings { by }")
                        .at("/findings/0/by")
                        .isNull())
                .as("the bureau found it")
                .isTrue();
        assertThat(enterprise.api().data("{ inboxMessages { nodes { kind } } }").toString())
                .contains("CHECK_REPORTED");
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(officer.refusals("spotCheckClose", of("checkId", check))).containsExactly("REQUIRED reason");
        officer.done("spotCheckClose", of("checkId", check, "reason", "已整改"));
        assertThat(officer.refusals("spotCheckClose", of("checkId", check, "reason", "已整改")))
                .containsExactly("WRONG_STATE null");
        assertThat(enterprise.check(check, "state").get("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void listsOnlyIssuedChecksForThoseWhoWereChecked() {
        var enterprise = new GraphQlClient(port, ISSUER.enterprise(UUID.fromString(enterpriseId)));
        assertThat(listed(enterprise)).isEmpty();
        finished();
        assertThat(listed(enterprise)).isEmpty();
        officer.done("spotCheckReport", of("checkId", check));
        officer.planned(plan());
        assertThat(listed(enterprise)).containsExactly(check);
        assertThat(listed(officer.api())).hasSize(2).contains(check);
        assertThat(listed(new GraphQlClient(port, ISSUER.city("620900")))).isEmpty();
        var other = new GraphQlClient(port, ISSUER.enterprise(UUID.randomUUID()));
        assertThat(listed(other)).isEmpty();
    }

    /** Of the enterprise, whoever asks. */
    private List<String> listed(GraphQlClient api) {
        return api.data(
                        "query($id: ID) { spotChecks(first: 100, enterpriseId: $id) { nodes { id subject { name } findings { text } } } }",
                        of("id", enterpriseId))
                .at("/spotChecks/nodes")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    /** As a tablet would do it that belongs to the province. */
    @Test
    void showsACityTheProvincesCheckOfItsEnterpriseOnceItIsIssued() {
        var province = CheckClient.of(port, ISSUER.province());
        var id = province.planned(with(plan(), "inspectors", List.of(provinceOfficer(), provinceOfficer())));
        for (var state : List.of("PLANNED", "STARTED", "FINISHED")) {
            Superuser.change(
                    "update spot_check set state = ?, started_at = now(), finished_at = now() where id = ?",
                    state,
                    UUID.fromString(id));
            assertThat(officer.check(id, "id").isNull()).as(state).isTrue();
            assertThat(listed(officer.api())).as(state).containsExactly(check);
        }
        province.done("spotCheckReport", of("checkId", id));
        assertThat(listed(officer.api())).containsExactlyInAnyOrder(check, id);
        var seen = officer.check(id, "number findings { text } answers { item } inspectors { name }");
        assertThat(seen.get("number").asString()).startsWith("620000-");
        assertThat(seen.get("answers")).isEmpty();
        assertThat(seen.get("inspectors")).isEmpty();
        assertThat(officer.refusals("spotCheckClose", of("checkId", id, "reason", "已整改")))
                .containsExactly("NOT_YOUR_CHECK null");
        assertThat(CheckClient.of(port, ISSUER.city("620900")).check(id, "id").isNull())
                .isTrue();
    }

    /** How many moderate findings programs are told of. */
    private int counted() {
        return new GraphQlClient(port, ISSUER.openData())
                .data("{ spotCheckCounts { jurisdictionCode moderate } }")
                .get("spotCheckCounts")
                .valueStream()
                .filter(one -> one.get("jurisdictionCode").asString().equals(CITY))
                .mapToInt(one -> one.get("moderate").asInt())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spotCheckPlan", "spotCheckHandOver", "spotCheckCancel", "spotCheckReport", "spotCheckClose"})
    void isForOfficersOnly(String act) {
        var input = act.equals("spotCheckPlan") ? plan() : Map.<String, Object>of("checkId", check);
        for (var token : List.of(
                first.token(),
                ISSUER.administrator(),
                ISSUER.enterprise(UUID.fromString(enterpriseId)),
                ISSUER.openData())) {
            assertThat(new GraphQlClient(port, token).code(CheckClient.document(act), of("input", input)))
                    .isEqualTo("FORBIDDEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spotCheckHandOver", "spotCheckCancel", "spotCheckReport", "spotCheckClose"})
    void findsNothingOfAnotherCity(String act) {
        assertThat(CheckClient.of(port, ISSUER.city("620900")).refusals(act, of("checkId", check)))
                .containsExactly("NOT_FOUND null");
    }

    @Test
    void readsAPageInAsManyStatementsAsOneCheck() {
        officer.planned(plan());
        var fields =
                "{ spotChecks(first: %d) { nodes { subject { name } inspectors { name } answers { item } photos { id }"
                        + " findings { text } signatures { name } checklist { name { zh } } } } }";
        officer.api().data(fields.formatted(1));
        var one = StatementLog.during(() -> officer.api().data(fields.formatted(1)))
                .statements();
        assertThat(StatementLog.during(() -> officer.api().data(fields.formatted(2)))
                        .statements())
                .hasSameSizeAs(one);
    }

    @Test
    void readsWhatAnEnterpriseMaySeeInAsManyStatementsForTwoAsForOne() {
        Superuser.change("update spot_check set state = 'CLOSED' where id = ?", UUID.fromString(check));
        var enterprise = new GraphQlClient(port, ISSUER.enterprise(UUID.fromString(enterpriseId)));
        listed(enterprise);
        var one = StatementLog.during(() -> listed(enterprise)).statements();
        Superuser.change(
                "update spot_check set state = 'CLOSED' where id = ?", UUID.fromString(officer.planned(plan())));
        assertThat(listed(enterprise)).hasSize(2);
        assertThat(StatementLog.during(() -> listed(enterprise)).statements()).hasSameSizeAs(one);
    }

    @Test
    void pagesThroughAll() {
        officer.planned(plan());
        var page =
                "query($after: String) { spotChecks(first: 1, after: $after, state: PLANNED) { nodes { id } pageInfo { endCursor hasNextPage } } }";
        var firstPage = officer.api().data(page, Map.of()).get("spotChecks");
        assertThat(firstPage.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var next = officer.api()
                .data(page, of("after", firstPage.at("/pageInfo/endCursor").asString()))
                .get("spotChecks");
        assertThat(next.at("/nodes/0/id")).isNotEqualTo(firstPage.at("/nodes/0/id"));
    }
}
