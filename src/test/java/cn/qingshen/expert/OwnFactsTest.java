package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.TestEnvironment.POSTGRES;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.facts;
import static cn.qingshen.expert.ExpertClient.input;
import static cn.qingshen.expert.ExpertClient.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.db.LocalPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What experts may say of themselves, before and after they are admitted, and that nobody escapes an exclusion by saying it. */
@IntegrationTest
class OwnFactsTest {

    private static final String CODE = "91620100556677880F";

    @LocalServerPort
    int port;

    String subject;
    ExpertClient self;
    ExpertClient province;
    Map<String, Object> facts;
    String id;

    @BeforeEach
    void apply() {
        subject = UUID.randomUUID().toString();
        self = ExpertClient.of(port, PoolFixture.token(subject));
        province = ExpertClient.of(port, ISSUER.province());
        facts = facts();
        id = self.applied(facts);
    }

    private void admit() {
        province.done("Assess", assessment(id, true));
    }

    private Map<String, Object> correction(int version, String field, Object value) {
        return input(id, "version", version, "facts", with(facts, field, value), "reason", "情况变化");
    }

    @Test
    void letsAnApplicantCorrectEverything() {
        facts.put("title", "教授");
        facts.put("specialities", List.of("PAPER"));
        facts.put("workingSince", 1999);
        assertThat(self.done("Correct", correction(1, "name", "改过的名字"))
                        .get("name")
                        .asString())
                .isEqualTo("改过的名字");
    }

    @ParameterizedTest
    @CsvSource({"name, 别名", "title, 教授", "workingSince, 1999"})
    void refersWhoWasAdmittedToTheBureau(String field, String value) {
        admit();
        Object typed = field.equals("workingSince") ? Integer.valueOf(value) : value;
        assertThat(self.refusals("Correct", correction(1, field, typed)))
                .containsExactly("ASK_THE_BUREAU facts." + field);
        province.done("Suspend", input(id, "reason", "核查"));
        assertThat(self.refusals("Correct", correction(1, field, typed)))
                .as("suspended")
                .containsExactly("ASK_THE_BUREAU facts." + field);
        province.done("Correct", correction(1, field, typed));
    }

    @Test
    void keepsTheSpecialitiesOfWhoWasAdmitted() {
        admit();
        assertThat(self.refusals("Correct", correction(1, "specialities", List.of("PAPER"))))
                .containsExactly("ASK_THE_BUREAU facts.specialities");
        assertThat(self.done("Correct", correction(1, "phone", "0931-5552222"))
                        .get("version")
                        .asInt())
                .isEqualTo(2);
    }

    private JsonNode interests() {
        return province.expert(id, "interests { kind party partyCode endedOn source }")
                .get("interests");
    }

    @Test
    void keepsAFormerEmployerAsAnInterest() {
        facts.put("employerCode", CODE);
        province.done("Correct", correction(1, "phone", "0931-1"));
        assertThat(interests()).as("only its code became known").isEmpty();
        admit();
        facts.put("employerCode", null);
        self.done("Correct", correction(2, "employer", "新单位"));
        assertThat(interests()).singleElement().satisfies(one -> {
            assertThat(one.get("kind").asString()).isEqualTo("EMPLOYED");
            assertThat(one.get("party").asString()).isEqualTo(facts.get("employer"));
            assertThat(one.get("partyCode").asString()).isEqualTo(CODE);
            assertThat(one.get("endedOn").asString())
                    .isEqualTo(TestEnvironment.today().toString());
            assertThat(one.get("source").asString()).isEqualTo("DECLARED");
        });
        assertThat(Superuser.value(
                        "select string_agg(action, ' ' order by seq) from journal where object_id = ?",
                        UUID.fromString(id)))
                .endsWith("expert.assess expert.correct expert.addInterest");
    }

    @Test
    void keepsItWhoeverChangesTheEmployer() {
        admit();
        province.done("Correct", correction(1, "employer", "新单位"));
        assertThat(interests())
                .singleElement()
                .satisfies(one -> assertThat(one.get("source").asString()).isEqualTo("FOUND"));
    }

    @Test
    void keepsACodeThatIsTakenAway() {
        facts.put("employerCode", CODE);
        self.done("Correct", correction(1, "phone", "0931-1"));
        self.done("Correct", correction(2, "employerCode", null));
        assertThat(interests())
                .singleElement()
                .satisfies(one -> assertThat(one.get("partyCode").asString()).isEqualTo(CODE));
    }

    @Test
    void letsWhoDidNotPassApplyAgain() {
        assertThat(self.refusals("ApplyAgain", input(id, "reason", "再试一次"))).containsExactly("WRONG_STATE null");
        province.done("Assess", assessment(id, false));
        assertThat(self.refusals("ApplyAgain", input(id, "reason", " "))).containsExactly("REQUIRED reason");
        assertThat(self.done("ApplyAgain", input(id, "reason", "取得了高级职称"))
                        .get("state")
                        .asString())
                .isEqualTo("APPLIED");
        self.done("Correct", correction(1, "title", "正高级工程师"));
        province.done("Assess", assessment(id, true));
        var expert = province.expert(id, "state assessments { passed } journal { nodes { action reason } }");
        assertThat(expert.get("state").asString()).isEqualTo("ADMITTED");
        assertThat(expert.get("assessments")).hasSize(2);
        assertThat(expert.at("/journal/nodes").toString()).contains("expert.applyAgain", "取得了高级职称");
    }

    @Test
    void letsAnOfficerApplyAgainForSomebody() {
        province.done("Assess", assessment(id, false));
        var jiuquan = ExpertClient.of(port, ISSUER.city("620900"));
        assertThat(jiuquan.refusals("ApplyAgain", input(id, "reason", "代为申请")))
                .containsExactly("NOT_YOUR_JURISDICTION null");
        var lanzhou = ExpertClient.of(port, ISSUER.city("620100"));
        lanzhou.done("ApplyAgain", input(id, "reason", "代为申请"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'SUSPENDED'",
                "state = 'REMOVED'",
                "may_lead = true",
                "account = 'READY'",
                "admitted_on = admitted_on - 400",
                "applied_on = applied_on - 400",
                "subject = 'somebody else'",
                "jurisdiction_code = '620900'",
                "specialities = array['FINANCE']",
                "working_since = 1960",
                "title = '院士'",
                "name = '别人'"
            })
    void isHeldToItByTheDatabase(String change) {
        admit();
        assertThatThrownBy(() -> asTheExpert("update expert set " + change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("an expert may not change that");
    }

    @Test
    void mayChangeTheEmployerInTheDatabase() {
        admit();
        assertThatCode(() -> asTheExpert("update expert set employer = 'x', version = 2"))
                .doesNotThrowAnyException();
    }

    @Test
    void comesIntoThePoolByNoSqlOfTheirs() {
        assertThatThrownBy(() -> asTheExpert("update expert set state = 'ADMITTED', admitted_on = applied_on"))
                .hasMessageContaining("an expert may not change that");
        province.done("Assess", assessment(id, false));
        for (var change : List.of("state = 'ADMITTED', admitted_on = applied_on", "applied_on = applied_on - 1")) {
            assertThatThrownBy(() -> asTheExpert("update expert set " + change))
                    .as(change)
                    .hasMessageContaining("an expert may not change that");
        }
    }

    @Test
    void takesBackNoInterestByTheirSqlButPastEmployersOfAnApplication() throws SQLException {
        var takeBack = "update expert_interest set removed = true";
        self.done("InterestAdd", input(id, "kind", "EMPLOYED", "party", "甲厂", "endedOn", "2020-01-01"));
        self.done("InterestAdd", input(id, "kind", "FAMILY", "party", "甲厂", "startedOn", "2019-01-01"));
        assertThatThrownBy(() -> asTheExpert(takeBack)).isInstanceOf(AssertionError.class);
        var past = input(id, "kind", "EMPLOYED", "party", "乙厂", "startedOn", "2019-01-01", "endedOn", "2020-01-01");
        self.done("InterestAdd", past);
        asTheExpert(takeBack);
        assertThatThrownBy(() -> asTheExpert("update expert_interest set party = '丙厂'"))
                .isInstanceOf(SQLException.class);
        admit();
        assertThatThrownBy(() -> asTheExpert(takeBack)).isInstanceOf(AssertionError.class);
    }

    @Test
    void changesNobodysIdentity() {
        for (var role : List.of("qingshen_expert", "qingshen_city", "qingshen_province")) {
            assertThatThrownBy(() -> as(role, "update expert_identity set digest = 'x'"))
                    .as(role)
                    .hasMessageContaining("permission denied");
        }
    }

    private void asTheExpert(String change) throws SQLException {
        as("qingshen_expert", change);
    }

    /** As the application does it, and then not. */
    private void as(String role, String change) throws SQLException {
        try (var connection = DriverManager.getConnection(POSTGRES.url(), LocalPostgres.APP, LocalPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('role', '%s', true), set_config('qingshen.subject', '%s', true)"
                    .formatted(role, subject));
            assertThat(statement.executeUpdate(change)).isOne();
        }
    }
}
