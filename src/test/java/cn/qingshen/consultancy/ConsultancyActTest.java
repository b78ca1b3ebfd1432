package cn.qingshen.consultancy;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.consultancy.ConsultancyClient.barring;
import static cn.qingshen.consultancy.ConsultancyClient.correction;
import static cn.qingshen.consultancy.ConsultancyClient.facts;
import static cn.qingshen.consultancy.ConsultancyClient.input;
import static cn.qingshen.consultancy.ConsultancyClient.lifting;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the province does to the consultancies, and what nobody else may. */
@IntegrationTest
class ConsultancyActTest {

    @LocalServerPort
    int port;

    ConsultancyClient province;
    Map<String, Object> facts;
    String id;

    @BeforeEach
    void addOne() {
        province = ConsultancyClient.of(port, ISSUER.province());
        facts = facts();
        id = province.added(facts);
    }

    private String trail() {
        return Superuser.value(
                "select action || ' ' || coalesce(reason, '-') || ' ' || acting_role || ' ' || rule from journal"
                        + " where chain = '620000' and object_type = 'consultancy' and object_id = ? order by seq desc limit 1",
                UUID.fromString(id));
    }

    private static long acts(String id, String action) {
        return Long.parseLong(Superuser.value(
                "select count(*) from journal where object_id = ? and action = ?", UUID.fromString(id), action));
    }

    @Test
    void addsOneWithItsCodeInNarrowCapitals() {
        var code = EnterpriseFixture.creditCode();
        var wide = code.toLowerCase(java.util.Locale.ROOT).replace('9', '９');
        id = province.added(with(facts(), "creditCode", wide));
        assertThat(province.consultancy(id, "creditCode").get("creditCode").asString())
                .isEqualTo(code);
        assertThat(trail()).isEqualTo("consultancy.add - PROVINCE_OFFICER 清洁生产审核办法第十六条");
    }

    @ParameterizedTest
    @CsvSource({
        "creditCode, 91620100MA00000000, INVALID_CREDIT_CODE facts.creditCode",
        "creditCode, , REQUIRED facts.creditCode",
        "name, '  ', REQUIRED facts.name",
        "name, a\u202eb, INVALID_CHARACTERS facts.name",
        "address, \"a\u0000b\", INVALID_CHARACTERS facts.address",
        "contactPhone, 123456789012345678901234567890123456789012345678901, TOO_LONG facts.contactPhone",
        "registeredOn, , REQUIRED facts.registeredOn",
        "registeredOn, 2004-09-30, OUT_OF_RANGE facts.registeredOn",
        "registeredOn, 9999-12-31, OUT_OF_RANGE facts.registeredOn",
    })
    void refusesFactsThatCannotBe(String field, String value, String refusal) {
        var bad = with(facts(), field, value);
        assertThat(province.refusals("Add", Map.of("facts", bad))).containsExactly(refusal);
        assertThat(province.refusals("Correct", correction(id, 1, bad))).containsExactly(refusal);
        assertThat(acts(id, "consultancy.correct")).isZero();
    }

    @Test
    void refusesACreditCodeThatThereIs() {
        var other = facts();
        province.added(other);
        assertThat(province.refusals("Add", Map.of("facts", facts)))
                .containsExactly("CONSULTANCY_EXISTS facts.creditCode");
        assertThat(province.refusals("Correct", correction(id, 1, with(facts, "creditCode", other.get("creditCode")))))
                .containsExactly("CONSULTANCY_EXISTS facts.creditCode");
    }

    @Test
    void correctsFactsFromTheirVersion() {
        var corrected = province.done("Correct", correction(id, 1, with(facts, "name", "新名咨询")));
        assertThat(corrected.get("version").asInt()).isEqualTo(2);
        assertThat(trail()).startsWith("consultancy.correct 核对营业执照");
        assertThat(Superuser.value(
                        "select before::text || after::text from journal where object_id = ? order by seq desc limit 1",
                        UUID.fromString(id)))
                .isEqualTo("{\"name\": \"%s\"}{\"name\": \"新名咨询\"}".formatted(facts.get("name")));
        assertThat(province.refusals("Correct", correction(id, 1, facts))).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(province.refusals("Correct", with(correction(id, 2, facts), "reason", " ")))
                .containsExactly("REQUIRED reason");
        assertThat(province.refusals("Correct", correction(UUID.randomUUID().toString(), 1, facts)))
                .containsExactly("NOT_FOUND null");
    }

    @Test
    void countsTechniciansAsTheyComeAndLeave() {
        assertThat(met()).containsExactly(true, false, false, false);
        province.staffAdded(id, Skill.INDUSTRY);
        var method = ConsultancyClient.of(port, ISSUER.province()).done("StaffAdd", staff("method", Skill.METHOD));
        assertThat(met()).containsExactly(true, false, true, true);
        assertThat(trail()).startsWith("consultancy.addStaff");
        var leaver = method.at("/staff/1/id").asString();
        province.done("StaffLeave", leaving(leaver));
        assertThat(met()).containsExactly(true, false, true, false);
        assertThat(trail()).startsWith("consultancy.leave");
        assertThat(province.refusals("StaffLeave", leaving(leaver))).containsExactly("WRONG_STATE null");
    }

    private List<Boolean> met() {
        return province.consultancy(id, "qualifications { met }")
                .get("qualifications")
                .valueStream()
                .map(one -> one.get("met").asBoolean())
                .toList();
    }

    private Map<String, Object> staff(String name, Skill skill) {
        return input(id, "name", name, "skill", skill, "title", "工程师", "certificateNumber", "第1号");
    }

    private static Map<String, Object> leaving(String staffId) {
        return Map.of("staffId", staffId, "leftOn", "2026-01-01");
    }

    @Test
    void refusesStaffThatCannotBe() {
        var good = staff("某", Skill.METHOD);
        assertThat(province.refusals("StaffAdd", with(good, "name", ""))).containsExactly("REQUIRED name");
        assertThat(province.refusals("StaffAdd", with(good, "name", "某\n某")))
                .containsExactly("INVALID_CHARACTERS name");
        assertThat(province.refusals("StaffAdd", with(good, "skill", null))).containsExactly("REQUIRED skill");
        assertThat(province.refusals("StaffAdd", with(good, "title", "长".repeat(101))))
                .containsExactly("TOO_LONG title");
        var staffId = province.staffAdded(id, Skill.METHOD);
        var tomorrow = TestEnvironment.today().plusDays(2).toString();
        assertThat(province.refusals("StaffLeave", with(leaving(staffId), "leftOn", tomorrow)))
                .containsExactly("OUT_OF_RANGE leftOn");
        assertThat(province.refusals("StaffLeave", leaving("nobody"))).containsExactly("NOT_FOUND null");
    }

    @Test
    void barsOnceUntilItIsLifted() {
        assertThat(province.refusals("Lift", lifting(id))).containsExactly("NOT_BARRED null");
        var file = EnterpriseFixture.fileIn("620000");
        assertThat(province.done("Bar", with(barring(id), "fileId", file))
                        .get("barred")
                        .asBoolean())
                .isTrue();
        assertThat(trail()).isEqualTo("consultancy.bar 弄虚作假 PROVINCE_OFFICER 实施方案四（四）");
        assertThat(province.refusals("Bar", barring(id))).containsExactly("ALREADY_BARRED null");
        assertThat(province.done("Lift", lifting(id)).get("barred").asBoolean()).isFalse();
        assertThat(trail()).startsWith("consultancy.lift 已整改");
        assertThat(province.refusals("Bar", barring(id)))
                .as("before it was let in again")
                .containsExactly("OUT_OF_RANGE barredOn");
        var bar = province.consultancy(id, "bars { documentNumber liftedOn liftReason liftDocumentNumber file { id } }")
                .at("/bars/0");
        assertThat(bar.get("documentNumber").asString()).isEqualTo("甘环函〔2024〕8号");
        assertThat(bar.get("liftedOn").asString())
                .isEqualTo(TestEnvironment.today().toString());
        assertThat(bar.get("liftDocumentNumber").asString()).isEqualTo("甘环函〔2026〕9号");
        assertThat(bar.at("/file/id").asString()).isEqualTo(file);
    }

    @Test
    void refusesABarThatCannotBe() {
        var good = barring(id);
        assertThat(province.refusals("Bar", with(good, "reason", " "))).containsExactly("REQUIRED reason");
        assertThat(province.refusals("Bar", with(good, "documentNumber", null)))
                .containsExactly("REQUIRED documentNumber");
        assertThat(province.refusals("Bar", with(good, "barredOn", "2019-12-31")))
                .containsExactly("OUT_OF_RANGE barredOn");
        assertThat(province.refusals(
                        "Bar", with(good, "fileId", UUID.randomUUID().toString())))
                .containsExactly("FILE_NOT_FOUND fileId");
        province.barred(id);
        assertThat(province.refusals("Lift", with(lifting(id), "reason", "a\u0000b")))
                .containsExactly("INVALID_CHARACTERS reason");
        assertThat(province.refusals("Lift", with(lifting(id), "documentNumber", "长".repeat(101))))
                .containsExactly("TOO_LONG documentNumber");
        assertThat(province.refusals("Correct", correction(id, 1, with(facts, "registeredOn", "2025-01-01"))))
                .as("behind its first bar")
                .containsExactly("OUT_OF_RANGE facts.registeredOn");
    }

    @RepeatedTest(3)
    void barsOnceOfTwoAtOnce() throws Exception {
        var payloads = twice(() -> province.act("Bar", barring(id)));
        assertThat(payloads.stream().flatMap(one -> RegisterClient.refusals(one).stream()))
                .containsExactly("ALREADY_BARRED null");
        assertThat(acts(id, "consultancy.bar")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void addsACreditCodeOnceOfTwoAtOnce() throws Exception {
        var same = Map.of("facts", facts());
        assertThat(twice(() -> province.act("Add", same)).stream()
                        .flatMap(one -> RegisterClient.refusals(one).stream()))
                .containsExactly("CONSULTANCY_EXISTS facts.creditCode");
    }

    private static List<JsonNode> twice(Callable<JsonNode> act) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<JsonNode> together = () -> {
            start.await();
            return act.call();
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(List.of(together, together)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "administrator",
                "city-officer",
                "inspector",
                "enterprise",
                "consultancy",
                "expert",
                "training-centre",
                "api-client"
            })
    void forbidsEveryActToOthers(String role) {
        var api = new GraphQlClient(
                port,
                ISSUER.token(claims -> claims.claim("roles", List.of(role))
                        .claim("jurisdiction", "620100")
                        .claim("party", id)));
        var staffId = province.staffAdded(id, Skill.METHOD);
        var inputs = Map.of(
                "Add", Map.of("facts", facts()),
                "Correct", correction(id, 1, with(facts, "name", "改名")),
                "StaffAdd", staff("某", Skill.METHOD),
                "StaffLeave", leaving(staffId),
                "Bar", barring(id),
                "Lift", lifting(id));
        var before = acts(id, "consultancy.bar") + acts(id, "consultancy.addStaff");
        assertThat(inputs.keySet()).containsExactlyInAnyOrderElementsOf(ConsultancyClient.ACTS);
        inputs.forEach((act, input) -> assertThat(api.code(ConsultancyClient.document(act), Map.of("input", input)))
                .as(act)
                .isEqualTo("FORBIDDEN"));
        assertThat(acts(id, "consultancy.bar") + acts(id, "consultancy.addStaff"))
                .isEqualTo(before);
        assertThat(province.consultancy(id, "version").get("version").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoInput() {
        Stream.of(
                        with(barring(id), "barredOn", "yesterday"),
                        with(barring(id), "reason", 7),
                        Map.of("consultancyId", id, "unknown", true))
                .forEach(bad -> assertThat(province.api()
                                .ask(ConsultancyClient.document("Bar"), Map.of("input", bad))
                                .has("errors"))
                        .isTrue());
        assertThat(acts(id, "consultancy.bar")).isZero();
    }
}
