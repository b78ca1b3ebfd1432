package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.inspection.CheckFixture.inspector;
import static cn.qingshen.inspection.InterestActs.act;
import static cn.qingshen.inspection.InterestActs.declared;
import static cn.qingshen.inspection.InterestActs.document;
import static cn.qingshen.inspection.InterestActs.refusals;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.audit.AuditFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom inspectors of Gannan must not check: who declares it, who sees it, and how it is taken back. */
@IntegrationTest
class InterestTest {

    private static final String CITY = "623000";
    private static final String ALL =
            "{ inspectorInterests(first: %d) { nodes { id inspectorName reason subjectKind subject { name } } } }";

    @LocalServerPort
    int port;

    GraphQlClient officer;
    GraphQlClient province;
    FieldClient inspector;
    String enterprise;

    @BeforeEach
    void people() {
        officer = new GraphQlClient(port, ISSUER.city(CITY));
        province = new GraphQlClient(port, ISSUER.province());
        inspector = inspector(port, CITY, "甲");
        enterprise = RegisterClient.of(port, ISSUER.city(CITY)).addedIn(CITY);
    }

    private GraphQlClient as(FieldClient inspector) {
        return new GraphQlClient(port, inspector.token());
    }

    private static String seen(GraphQlClient who) {
        return who.data(ALL.formatted(100)).toString();
    }

    private Map<String, Object> facts() {
        return of(
                "inspector",
                inspector.subject(),
                "subjectKind",
                "ENTERPRISE",
                "subject",
                enterprise,
                "reason",
                "配偶在该企业任职");
    }

    @Test
    void isSeenByTheBureauTheProvinceAndThemselves() {
        var colleague = inspector(port, CITY, "乙");
        var own = declared(as(inspector), inspector, "ENTERPRISE", enterprise);
        var others = declared(officer, colleague, "CONSULTANCY", AuditFixture.consultancy());
        assertThat(seen(officer)).contains(own, others);
        assertThat(seen(province)).contains(own, others);
        assertThat(seen(as(inspector))).contains(own).doesNotContain(others);
        assertThat(seen(new GraphQlClient(port, ISSUER.city("620900")))).doesNotContain(own, others);
        for (var token : List.of(ISSUER.enterprise(UUID.fromString(enterprise)), ISSUER.openData())) {
            assertThat(new GraphQlClient(port, token).code(ALL.formatted(1))).isEqualTo("FORBIDDEN");
            assertThat(new GraphQlClient(port, token).code(document("Declare"), of("input", facts())))
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void isDeclaredByAnInspectorForThemselvesOnly() {
        var colleague = inspector(port, CITY, "乙");
        assertThat(refusals(as(colleague), "Declare", facts())).containsExactly("UNKNOWN_VALUE inspector");
        assertThat(refusals(as(inspector), "Declare", facts())).isEmpty();
        assertThat(refusals(officer, "Declare", facts())).containsExactly("ALREADY_DECLARED subject");
    }

    @ParameterizedTest
    @CsvSource({
        "inspector, , REQUIRED inspector",
        "inspector, somebody, UNKNOWN_VALUE inspector",
        "subjectKind, , REQUIRED subjectKind",
        "subjectKind, CONSULTANCY, NOT_FOUND subject",
        "subject, , REQUIRED subject",
        "subject, somewhere, NOT_FOUND subject",
        "reason, ' ', REQUIRED reason"
    })
    void refusesWhatCannotBe(String field, String value, String refusal) {
        assertThat(refusals(officer, "Declare", with(facts(), field, value))).containsExactly(refusal);
    }

    @Test
    void isInHowACityDoesItsWorkForTheProvinceOnly() {
        var city = with(with(facts(), "subjectKind", "CITY"), "subject", CITY);
        assertThat(refusals(officer, "Declare", city)).containsExactly("NOT_FOUND subject");
        var theirs = inspector(port, "620000", "丙");
        assertThat(refusals(province, "Declare", with(city, "inspector", theirs.subject())))
                .isEmpty();
    }

    @Test
    void isWithdrawnWithAReasonAndCanBeDeclaredAnew() {
        var id = declared(officer, inspector, "ENTERPRISE", enterprise);
        assertThat(refusals(officer, "Withdraw", of("interestId", id))).containsExactly("REQUIRED reason");
        assertThat(refusals(province, "Withdraw", of("interestId", id, "reason", "误报")))
                .containsExactly("NOT_YOUR_JURISDICTION null");
        assertThat(refusals(
                        new GraphQlClient(port, ISSUER.city("620900")),
                        "Withdraw",
                        of("interestId", id, "reason", "误报")))
                .containsExactly("NOT_FOUND null");
        assertThat(as(inspector).code(document("Withdraw"), of("input", of("interestId", id, "reason", "误报"))))
                .isEqualTo("FORBIDDEN");
        var withdrawn = act(officer, "Withdraw", of("interestId", id, "reason", "误报"));
        assertThat(RegisterClient.refusals(withdrawn)).isEmpty();
        assertThat(withdrawn.get("interest").toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"withdrawnReason\":\"误报\",\"journal\":{\"nodes\":[{\"action\":\"campaign.interestWithdraw\"},{\"action\":\"campaign.interest\"}]}}"
                                .formatted(id));
        assertThat(refusals(officer, "Withdraw", of("interestId", id, "reason", "误报")))
                .containsExactly("WRONG_STATE null");
        assertThat(declared(officer, inspector, "ENTERPRISE", enterprise)).isNotEqualTo(id);
    }

    @Test
    void isNotWithdrawnByWhoeverItKeepsAway() {
        var subject = CheckFixture.sendable(CITY, "戊");
        var token = ISSUER.token(claims -> claims.subject(subject)
                .claim("roles", List.of("city-officer"))
                .claim("jurisdiction", CITY)
                .claim("name", "戊"));
        var themselves = new FieldClient(port, subject, token);
        var id = declared(as(themselves), themselves, "ENTERPRISE", enterprise);
        assertThat(refusals(as(themselves), "Withdraw", of("interestId", id, "reason", "误报")))
                .containsExactly("SAME_PERSON null");
        assertThat(refusals(officer, "Withdraw", of("interestId", id, "reason", "误报")))
                .isEmpty();
    }

    /** That one which stands keeps somebody away, {@link CampaignTest} says. */
    @Test
    void keepsNobodyAwayOnceItIsWithdrawn() {
        var id = declared(officer, inspector, "ENTERPRISE", enterprise);
        assertThat(refusals(officer, "Withdraw", of("interestId", id, "reason", "误报")))
                .isEmpty();
        var campaign = CampaignActs.act(officer, "checkCampaignFreeze", CampaignTest.planOf(CITY));
        assertThat(RegisterClient.refusals(campaign)).isEmpty();
        assertThat(Superuser.value(
                        "select count(*) from check_campaign_conflict where object = ? and inspector = ?",
                        enterprise,
                        inspector.subject()))
                .isEqualTo("0");
    }

    @Test
    void readsAPageInAsManyStatementsAsOne() {
        declared(officer, inspector, "ENTERPRISE", enterprise);
        officer.data(ALL.formatted(1));
        var one = StatementLog.during(() -> officer.data(ALL.formatted(1))).statements();
        declared(
                officer,
                inspector,
                "ENTERPRISE",
                RegisterClient.of(port, ISSUER.city(CITY)).addedIn(CITY));
        assertThat(StatementLog.during(() -> officer.data(ALL.formatted(2))).statements())
                .hasSameSizeAs(one);
    }
}
