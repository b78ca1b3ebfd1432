package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.facts;
import static cn.qingshen.expert.ExpertClient.identityNumber;
import static cn.qingshen.expert.ExpertClient.input;
import static cn.qingshen.expert.ExpertClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The pool: who comes in, what is kept of them, and who sees how much of it. */
@IntegrationTest
class ExpertTest {

    @LocalServerPort
    int port;

    ExpertClient province;
    ExpertClient lanzhou;
    Map<String, Object> facts;
    String id;

    @BeforeEach
    void apply() {
        province = ExpertClient.of(port, ISSUER.province());
        lanzhou = ExpertClient.of(port, ISSUER.city("620100"));
        facts = facts();
        id = lanzhou.applied(facts);
    }

    private String trail() {
        return Superuser.value(
                "select chain || ' ' || action || ' ' || coalesce(reason, '-') || ' ' || acting_role from journal"
                        + " where object_type = 'expert' and object_id = ? order by at desc limit 1",
                UUID.fromString(id));
    }

    @Test
    void goesFromApplicationToThePoolAndOut() {
        assertThat(trail()).isEqualTo("620100 expert.apply - CITY_OFFICER");
        var admitted = province.done("Assess", with(assessment(id, true), "mayLead", true));
        assertThat(admitted.get("state").asString()).isEqualTo("ADMITTED");
        assertThat(admitted.get("mayLead").asBoolean()).isTrue();
        assertThat(trail()).isEqualTo("620100 expert.assess 考核记录 PROVINCE_OFFICER");
        assertThat(state("Suspend")).isEqualTo("SUSPENDED");
        assertThat(state("Resume")).isEqualTo("ADMITTED");
        assertThat(state("Remove")).isEqualTo("REMOVED");
        assertThat(state("Readmit")).isEqualTo("ADMITTED");
        var reviewed = province.done("Review", assessment(id, false));
        assertThat(reviewed.get("state").asString()).isEqualTo("SUSPENDED");
        assertThat(reviewed.get("mayLead").asBoolean())
                .as("that they failed says nothing of it")
                .isTrue();
        assertThat(province.expert(id, "assessments { kind passed }").get("assessments"))
                .hasSize(2);
        assertThat(trail()).startsWith("620100 expert.review");
    }

    private String state(String act) {
        return province.done(act, input(id, "reason", "按年度考核")).get("state").asString();
    }

    @Test
    void refusesEachStepFromAnotherState() {
        for (var act : List.of("Suspend", "Resume", "Remove", "Readmit")) {
            assertThat(province.refusals(act, input(id, "reason", "理由")))
                    .as(act)
                    .containsExactly("WRONG_STATE null");
        }
        assertThat(province.refusals("Review", assessment(id, true))).containsExactly("WRONG_STATE null");
        assertThat(province.refusals("TrainingAdd", training(id))).containsExactly("WRONG_STATE null");
        province.done("Assess", assessment(id, false));
        assertThat(province.refusals("Assess", assessment(id, true))).containsExactly("WRONG_STATE null");
        assertThat(province.refusals("Suspend", input("nobody", "reason", "理由")))
                .containsExactly("NOT_FOUND null");
    }

    private static Map<String, Object> training(String id) {
        return input(id, "topic", "评估与验收指南", "heldOn", "2026-01-05", "hours", "7.5");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '  ', REQUIRED facts.name",
        "name, a\u202eb, INVALID_CHARACTERS facts.name",
        "title, , REQUIRED facts.title",
        "employer, , REQUIRED facts.employer",
        "employerCode, 91620100MA00000000, INVALID_CREDIT_CODE facts.employerCode",
        "jurisdictionCode, , REQUIRED facts.jurisdictionCode",
        "jurisdictionCode, 110000, UNKNOWN_JURISDICTION facts.jurisdictionCode",
        "jurisdictionCode, 620900, NOT_YOUR_JURISDICTION facts.jurisdictionCode",
        "workingSince, , REQUIRED facts.workingSince",
        "workingSince, 1949, OUT_OF_RANGE facts.workingSince",
        "workingSince, 9999, OUT_OF_RANGE facts.workingSince",
        "phone, \"a\u0000b\", INVALID_CHARACTERS facts.phone",
        "email, , REQUIRED facts.email",
        "email, no address, INVALID_EMAIL facts.email",
        "email, 'a@b.cn,c@d.cn', INVALID_EMAIL facts.email",
    })
    void refusesFactsThatCannotBe(String field, String value, String refusal) {
        var typed = field.equals("workingSince") && value != null ? Integer.valueOf(value) : value;
        var bad = with(facts(), field, typed);
        assertThat(lanzhou.refusals("Apply", Map.of("facts", bad, "identityNumber", identityNumber())))
                .containsExactly(refusal);
        assertThat(lanzhou.refusals("Correct", correction(1, bad))).containsExactly(refusal);
    }

    @Test
    void asksForASpecialityAndForOnesThatAre() {
        assertThat(lanzhou.refusals(
                        "Apply",
                        Map.of("facts", with(facts(), "specialities", List.of()), "identityNumber", identityNumber())))
                .containsExactly("REQUIRED facts.specialities");
        assertThat(lanzhou.api()
                        .ask(
                                ExpertClient.document("Apply"),
                                Map.of("input", Map.of("facts", with(facts(), "specialities", List.of("WIZARDRY")))))
                        .get("errors"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "62010219900230001X", "620102199001010000", "１２３", "620102209901010012"})
    void refusesAnIdentityNumberThatCannotBe(String number) {
        var refusal = number.isEmpty() ? "REQUIRED identityNumber" : "INVALID_IDENTITY identityNumber";
        assertThat(lanzhou.refusals("Apply", Map.of("facts", facts(), "identityNumber", number)))
                .containsExactly(refusal);
    }

    @Test
    void knowsAPersonAgainWhoeverEntersThem() {
        var number = identityNumber();
        lanzhou.done("Apply", Map.of("facts", facts(), "identityNumber", number));
        var jiuquan = ExpertClient.of(port, ISSUER.city("620900"));
        var wide = number.replace('6', '６');
        assertThat(jiuquan.refusals(
                        "Apply", Map.of("facts", with(facts(), "jurisdictionCode", "620900"), "identityNumber", wide)))
                .containsExactly("EXPERT_EXISTS identityNumber");
    }

    @Test
    void letsOneOfTwoAtOnceIn() throws Exception {
        var input = Map.of("facts", facts(), "identityNumber", identityNumber());
        var payloads = AtOnce.all(
                Stream.<Callable<JsonNode>>of(() -> lanzhou.act("Apply", input), () -> province.act("Apply", input)));
        assertThat(payloads.stream().flatMap(one -> RegisterClient.refusals(one).stream()))
                .containsExactly("EXPERT_EXISTS identityNumber");
    }

    @Test
    void keepsTheIdentityNumberWhereNobodyReadsIt() {
        var number = identityNumber();
        id = lanzhou.done("Apply", Map.of("facts", facts(), "identityNumber", number))
                .get("id")
                .asString();
        var stored = Superuser.value(
                "select encode(digest, 'escape') || encode(cipher, 'escape') || e::text || j::text from expert_identity i"
                        + " join expert e on e.id = i.expert_id join journal j on j.object_id = e.id where e.id = ?",
                UUID.fromString(id));
        assertThat(stored).doesNotContain(number).doesNotContain(number.substring(6, 14));
    }

    private Map<String, Object> correction(int version, Map<String, ?> changed) {
        return input(id, "version", version, "facts", changed, "reason", "单位变动");
    }

    @Test
    void correctsFactsFromTheirVersion() {
        var corrected = lanzhou.done("Correct", correction(1, with(facts, "title", "教授")));
        assertThat(corrected.get("version").asInt()).isEqualTo(2);
        assertThat(trail()).startsWith("620100 expert.correct 单位变动");
        assertThat(province.refusals("Correct", correction(1, facts))).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(province.refusals("Correct", with(correction(2, facts), "reason", " ")))
                .containsExactly("REQUIRED reason");
        assertThat(province.refusals("Correct", correction(2, with(facts, "jurisdictionCode", "620900"))))
                .containsExactly("JURISDICTION_FIXED facts.jurisdictionCode");
    }

    @Test
    void refusesAnAssessmentThatCannotBe() {
        var tomorrow = TestEnvironment.today().plusDays(2).toString();
        assertThat(province.refusals("Assess", with(assessment(id, true), "heldOn", tomorrow)))
                .containsExactly("OUT_OF_RANGE heldOn");
        assertThat(province.refusals("Assess", with(assessment(id, true), "remark", " ")))
                .containsExactly("REQUIRED remark");
    }

    @Test
    void keepsInterestsWithWhereTheyCameFrom() {
        var interest = input(id, "kind", "EMPLOYED", "party", "某化工厂", "endedOn", "2024-05-31");
        assertThat(lanzhou.done("InterestAdd", interest)
                        .at("/interests/0/source")
                        .asString())
                .isEqualTo("DECLARED");
        province.done("Assess", assessment(id, true));
        var found = province.done("InterestAdd", with(interest, "party", "另一家厂"));
        assertThat(found.get("interests"))
                .extracting(one -> one.get("source").asString())
                .containsExactlyInAnyOrder("DECLARED", "FOUND");
        var interestId = found.at("/interests/0/id").asString();
        assertThat(lanzhou.refusals("InterestRemove", Map.of("interestId", interestId)))
                .containsExactly("REQUIRED reason");
        var left = lanzhou.done("InterestRemove", Map.of("interestId", interestId, "reason", "同名企业"));
        assertThat(left.get("interests")).hasSize(1);
        assertThat(lanzhou.refusals("InterestRemove", Map.of("interestId", interestId, "reason", "再撤")))
                .containsExactly("NOT_FOUND null");
    }

    @Test
    void refusesInterestsCertificatesAndTrainingsThatCannotBe() {
        var interest = input(id, "kind", "FAMILY", "party", "某厂");
        assertThat(lanzhou.refusals("InterestAdd", with(interest, "kind", null)))
                .containsExactly("REQUIRED kind");
        assertThat(lanzhou.refusals("InterestAdd", with(interest, "party", "长".repeat(201))))
                .containsExactly("TOO_LONG party");
        assertThat(lanzhou.refusals("InterestAdd", with(interest, "endedOn", "9999-01-01")))
                .containsExactly("OUT_OF_RANGE endedOn");
        assertThat(lanzhou.refusals("CertificateAdd", input(id, "name", null))).containsExactly("REQUIRED name");
        assertThat(lanzhou.refusals(
                        "CertificateAdd",
                        input(id, "name", "职称证书", "fileId", UUID.randomUUID().toString())))
                .containsExactly("FILE_NOT_FOUND fileId");
        province.done("Assess", assessment(id, true));
        for (var hours : List.of("0", "-1", "200.1", "1.25")) {
            assertThat(province.refusals("TrainingAdd", with(training(id), "hours", hours)))
                    .containsExactly("OUT_OF_RANGE hours");
        }
        province.done("TrainingAdd", training(id));
        lanzhou.done(
                "CertificateAdd",
                input(id, "name", "职称证书", "number", "第1号", "fileId", EnterpriseFixture.fileIn("620100")));
        assertThat(province.expert(id, "trainings { hours } certificates { number }")
                        .toString())
                .contains("7.5")
                .contains("第1号");
    }

    @Test
    void showsEachTheirOwnPart() {
        province.done("Assess", assessment(id, true));
        lanzhou.done("InterestAdd", input(id, "kind", "FAMILY", "party", "某厂"));
        var all =
                "name state contact { phone } interests { party } assessments { passed } journal { nodes { action } }";
        var own = lanzhou.expert(id, all);
        assertThat(own.at("/contact/phone").asString()).isEqualTo("0931-5551111");
        assertThat(own.at("/journal/nodes")).hasSize(3);
        var other = ExpertClient.of(port, ISSUER.city("620900")).expert(id, all);
        assertThat(other.at("/contact").isNull()).isTrue();
        assertThat(other.get("interests")).as("a draw of theirs asks for it").hasSize(1);
        assertThat(other.at("/journal/nodes")).isEmpty();
        var program = ExpertClient.of(port, ISSUER.openData());
        var open = program.expert(id, all);
        assertThat(open.get("name").asString()).isEqualTo(facts.get("name"));
        assertThat(open.toString()).doesNotContain("某厂").doesNotContain("0931");
        province.done("Suspend", input(id, "reason", "核查"));
        assertThat(program.expert(id, "name").isNull())
                .as("no longer one who may be drawn")
                .isTrue();
        assertThat(ExpertClient.of(port, PoolFixture.token(UUID.randomUUID().toString()))
                        .expert(id, "name")
                        .isNull())
                .isTrue();
    }

    @Test
    void letsSomebodyApplyForThemselvesOnce() {
        var subject = UUID.randomUUID().toString();
        var self = ExpertClient.of(port, PoolFixture.token(subject));
        id = self.applied(facts());
        assertThat(self.expert(id, "state contact { phone }")
                        .at("/contact/phone")
                        .asString())
                .isEqualTo("0931-5551111");
        self.done("InterestAdd", input(id, "kind", "SHAREHOLDER", "party", "某厂"));
        assertThat(self.refusals("Apply", Map.of("facts", facts(), "identityNumber", identityNumber())))
                .containsExactly("EXPERT_EXISTS identityNumber");
        province.done("Assess", assessment(id, true));
        assertThat(self.expert(id, "state").get("state").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void isShutToAllOthers() {
        var own = ISSUER.enterprise(UUID.randomUUID());
        for (var token : List.of(own, ISSUER.openData(), ISSUER.inspector("620100"), ISSUER.administrator())) {
            for (var act : ExpertClient.ACTS) {
                assertThat(forbidden(token, act)).as(act).isTrue();
            }
        }
        for (var act :
                List.of("Assess", "Suspend", "Resume", "Remove", "Readmit", "Review", "ReviewCorrect", "TrainingAdd")) {
            assertThat(forbidden(ISSUER.city("620100"), act)).as(act).isTrue();
            assertThat(forbidden(PoolFixture.token("somebody"), act)).as(act).isTrue();
        }
        assertThat(province.expert(id, "state").get("state").asString()).isEqualTo("APPLIED");
    }

    private boolean forbidden(String token, String act) {
        Map<String, Object> input = switch (act) {
            case "Apply" -> Map.of("facts", facts(), "identityNumber", identityNumber());
            case "Correct" -> correction(1, facts);
            case "InterestRemove" -> Map.of("interestId", UUID.randomUUID().toString(), "reason", "x");
            case "Assess", "Review" -> assessment(id, true);
            case "ReviewCorrect" -> with(assessment(id, true), "reason", "x");
            case "TrainingAdd" -> training(id);
            case "InterestAdd" -> input(id, "kind", "FAMILY", "party", "某厂");
            case "CertificateAdd" -> input(id, "name", "证书");
            default -> input(id, "reason", "x");
        };
        var answer = new GraphQlClient(port, token).ask(ExpertClient.document(act), Map.of("input", input));
        return answer.at("/errors/0/extensions/code").asString().equals("FORBIDDEN");
    }

    @Test
    void readsAPageInOneStatementAPart() {
        for (int i = 0; i < 3; i++) {
            lanzhou.applied(facts());
        }
        assertThat(statements(1)).isEqualTo(6);
        assertThat(statements(4)).isEqualTo(6);
    }

    private int statements(int first) {
        var parts =
                "name contact { phone } interests { party } certificates { name } assessments { passed } trainings { hours }";
        return StatementLog.during(() -> lanzhou.api()
                        .data(
                                "query($first: Int!) { experts(first: $first) { nodes { %s } } }".formatted(parts),
                                Map.of("first", first)))
                .statements()
                .size();
    }

    @Test
    void isNotChangedByAnotherCity() {
        var jiuquan = ExpertClient.of(port, ISSUER.city("620900"));
        var refused = jiuquan.api()
                .ask(ExpertClient.document("InterestAdd"), Map.of("input", input(id, "kind", "FAMILY", "party", "某厂")));
        assertThat(refused.at("/data/expertInterestAdd/userErrors/0/code").asString())
                .isEqualTo("NOT_YOUR_JURISDICTION");
    }
}
