package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.facts;
import static cn.qingshen.expert.ExpertClient.input;
import static cn.qingshen.expert.ExpertClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.rule.RuleCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the pool asks of whoever is let in: each condition is a rule as data, and says why it is not met. */
@IntegrationTest
class EntryConditionTest {

    @LocalServerPort
    int port;

    ExpertClient province;
    ExpertClient lanzhou;
    int year;

    @BeforeEach
    void meet() {
        province = ExpertClient.of(port, ISSUER.province());
        lanzhou = ExpertClient.of(port, ISSUER.city("620100"));
        year = TestEnvironment.today().getYear();
    }

    @AfterEach
    void askForNoMoreThanAtFirst() {
        asked(RuleCode.EXPERT_EXPERIENCE, 5);
        asked(RuleCode.EXPERT_SENIOR_TITLE, 0);
        asked(RuleCode.EXPERT_CERTIFICATES, 0);
    }

    private static void asked(RuleCode code, int value) {
        Superuser.change("update statutory_rule set value = ? where code = ?", value, code.name());
    }

    private List<String> refusals(String id) {
        return province.refusals("Assess", assessment(id, true));
    }

    private String applied(String field, Object value) {
        return lanzhou.applied(with(facts(), field, value));
    }

    private void addCertificate(String id, @Nullable String fileId) {
        lanzhou.done("CertificateAdd", input(id, "name", "职称证书", "fileId", fileId));
    }

    @Test
    void asksForYearsInTheField() {
        assertThat(refusals(applied("workingSince", year - 4))).containsExactly("NOT_QUALIFIED null");
        assertThat(refusals(applied("workingSince", year - 5))).isEmpty();
        asked(RuleCode.EXPERT_EXPERIENCE, 6);
        assertThat(refusals(applied("workingSince", year - 5))).containsExactly("NOT_QUALIFIED null");
    }

    @Test
    void asksForASeniorTitleWhereTheRuleDoes() {
        assertThat(refusals(applied("seniorTitle", false))).isEmpty();
        asked(RuleCode.EXPERT_SENIOR_TITLE, 1);
        var id = applied("seniorTitle", null);
        assertThat(refusals(id)).containsExactly("SENIOR_TITLE_MISSING null");
        lanzhou.done(
                "Correct", input(id, "version", 1, "facts", with(facts(), "seniorTitle", true), "reason", "取得高级职称"));
        assertThat(refusals(id)).isEmpty();
    }

    @Test
    void asksForCertificatesWithAScanWhereTheRuleDoes() {
        asked(RuleCode.EXPERT_CERTIFICATES, 2);
        var id = lanzhou.applied(facts());
        addCertificate(id, EnterpriseFixture.fileIn("620100"));
        addCertificate(id, null);
        assertThat(refusals(id)).containsExactly("CERTIFICATES_MISSING null");
        addCertificate(id, EnterpriseFixture.fileIn("620100"));
        assertThat(refusals(id)).isEmpty();
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        asked(RuleCode.EXPERT_SENIOR_TITLE, 1);
        asked(RuleCode.EXPERT_CERTIFICATES, 3);
        var id = applied("workingSince", year);
        assertThat(refusals(id))
                .containsExactly("NOT_QUALIFIED null", "SENIOR_TITLE_MISSING null", "CERTIFICATES_MISSING null");
        assertThat(province.act("Assess", assessment(id, true))
                        .at("/userErrors/2/message")
                        .asString())
                .contains("3");
        assertThat(province.done("Assess", assessment(id, false)).get("state").asString())
                .isEqualTo("REJECTED");
    }

    @Test
    void showsThemBeforeTheAssessmentAlone() {
        asked(RuleCode.EXPERT_SENIOR_TITLE, 1);
        var id = applied("workingSince", year - 4);
        assertThat(conditions(id).toString())
                .isEqualTo("[{\"condition\":\"EXPERIENCE\",\"asked\":5,\"has\":4,\"met\":false},"
                        + "{\"condition\":\"SENIOR_TITLE\",\"asked\":1,\"has\":0,\"met\":false},"
                        + "{\"condition\":\"CERTIFICATES\",\"asked\":0,\"has\":0,\"met\":true}]");
        province.done("Assess", assessment(id, false));
        assertThat(conditions(id)).isEmpty();
    }

    private JsonNode conditions(String id) {
        return province.expert(id, "entryConditions { condition asked has met }")
                .get("entryConditions");
    }

    @Test
    void readsThoseOfAPageAtOnce() {
        lanzhou.applied(facts());
        lanzhou.applied(facts());
        assertThat(statements(2)).isEqualTo(statements(1));
    }

    private int statements(int first) {
        var document = "query($first: Int!) { experts(first: $first, filter: { state: APPLIED })"
                + " { nodes { entryConditions { met } } } }";
        return StatementLog.during(() -> province.api().data(document, Map.of("first", first)))
                .statements()
                .size();
    }
}
