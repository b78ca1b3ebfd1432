package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.entry;
import static cn.qingshen.enterprise.EnterpriseFixture.evidence;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class RegisterEnterTest {

    private static final String CITY = "620100";
    private static final LocalDate ENTERED = LocalDate.of(2022, 5, 6);

    @LocalServerPort
    int port;

    RegisterClient lanzhou;
    String id;

    @BeforeEach
    void addOne() {
        lanzhou = RegisterClient.of(port, ISSUER.city(CITY));
        id = lanzhou.addedIn(CITY);
    }

    @Test
    void putsAnEnterpriseOnTheRegisterWithItsEvidence() {
        var file = EnterpriseFixture.fileIn(CITY);
        var input = with(entry(ENTERED), "bases", List.of("USES_TOXIC", "EXCEEDS_TOTAL", "USES_TOXIC"));
        assertThat(refusals(lanzhou.enter(
                        id, with(input, "evidence", List.of(evidence(), with(evidence(), "fileId", file))))))
                .isEmpty();
        var found = lanzhou.enterprise(id, """
                registerEntry {
                  bases enteredOn enterReason leftOn leaveReason
                  evidence { purpose kind reference dated file { id name sizeBytes contentType } }
                }
                registerEntries { id }""");
        var now = found.get("registerEntry");
        assertThat(now.get("bases").valueStream().map(Object::toString))
                .containsExactly("\"USES_TOXIC\"", "\"EXCEEDS_TOTAL\"");
        assertThat(now.get("enteredOn").asString()).isEqualTo("2022-05-06");
        assertThat(now.get("enterReason").asString()).isEqualTo("使用有毒原料");
        assertThat(now.get("leftOn").isNull()).isTrue();
        assertThat(values(now.get("evidence"), "purpose")).containsExactly("ENTER", "ENTER");
        assertThat(now.at("/evidence/0/reference").asString()).isEqualTo("甘环监〔2020〕1号");
        assertThat(now.at("/evidence/0/file").isNull()).isTrue();
        assertThat(now.at("/evidence/1/file/id").asString()).isEqualTo(file);
        assertThat(now.at("/evidence/1/file/name").asString()).isEqualTo("依据.pdf");
        assertThat(found.get("registerEntries")).hasSize(1);
    }

    @Test
    void writesDownWhyAndOnWhat() {
        lanzhou.entered(id, ENTERED);
        var link = lanzhou.journal(id).get(0);
        assertThat(link.get("action").asString()).isEqualTo("register.enter");
        assertThat(link.get("reason").asString()).isEqualTo("使用有毒原料");
        assertThat(link.get("changes").toString())
                .contains("\"field\":\"bases\"", "USES_TOXIC", "2022-05-06", "甘环监〔2020〕1号", "DAILY_INSPECTION");
    }

    @Test
    void keepsAReasonOfBlanksAsNone() {
        lanzhou.enter(id, with(entry(ENTERED), "reason", " 　"));
        assertThat(lanzhou.enterprise(id, "registerEntry { enterReason }")
                        .at("/registerEntry/enterReason")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badEntries")
    void refusesAnEntryAndWritesNothing(String field, Object value, String refusal) {
        var before = Superuser.register();
        var payload = lanzhou.enter(id, with(entry(ENTERED), field, value));
        assertThat(refusals(payload)).containsExactly(refusal);
        assertThat(payload.at("/enterprise/id").asString()).isEqualTo(id);
        assertThat(Superuser.register()).isEqualTo(before);
    }

    static Stream<Arguments> badEntries() {
        var future = TestEnvironment.today().plusDays(2).toString();
        return Stream.of(
                Arguments.of("bases", List.of(), "REQUIRED entry.bases"),
                Arguments.of("bases", Collections.nCopies(101, "USES_TOXIC"), "TOO_MANY entry.bases"),
                Arguments.of("enteredOn", future, "DATE_IN_FUTURE entry.enteredOn"),
                Arguments.of("enteredOn", "2002-12-31", "OUT_OF_RANGE entry.enteredOn"),
                Arguments.of("enteredOn", "0001-01-01", "OUT_OF_RANGE entry.enteredOn"),
                Arguments.of("enteredOn", "+9999999-01-01", "DATE_IN_FUTURE entry.enteredOn"),
                Arguments.of("reason", "因".repeat(501), "TOO_LONG entry.reason"),
                Arguments.of("reason", "\u200f", "INVALID_CHARACTERS entry.reason"),
                Arguments.of("evidence", List.of(), "REQUIRED entry.evidence"),
                Arguments.of("evidence", Collections.nCopies(21, evidence()), "TOO_MANY entry.evidence"),
                badEvidence("reference", " ", "REQUIRED"),
                badEvidence("reference", "号".repeat(201), "TOO_LONG"),
                badEvidence("reference", "a\nb", "INVALID_CHARACTERS"),
                badEvidence("dated", future, "DATE_IN_FUTURE"),
                badEvidence("fileId", UUID.randomUUID().toString(), "FILE_NOT_FOUND"));
    }

    private static Arguments badEvidence(String field, Object value, String code) {
        return Arguments.of(
                "evidence", List.of(evidence(), with(evidence(), field, value)), code + " entry.evidence[1]." + field);
    }

    @Test
    void takesAsMuchEvidenceAsIsAllowed() {
        assertThat(refusals(lanzhou.enter(id, with(entry(ENTERED), "evidence", Collections.nCopies(20, evidence())))))
                .isEmpty();
    }

    @Test
    void refusesToEnterTwice() {
        lanzhou.entered(id, ENTERED);
        var before = Superuser.register();
        var payload = lanzhou.enter(id, entry(ENTERED.plusYears(1)));
        assertThat(refusals(payload)).containsExactly("ALREADY_ON_REGISTER null");
        assertThat(payload.at("/enterprise/registerEntry/enteredOn").asString()).isEqualTo(ENTERED.toString());
        assertThat(Superuser.register()).isEqualTo(before);
    }

    @Test
    void refusesADayOfAnEarlierStay() {
        lanzhou.entered(id, ENTERED);
        lanzhou.left(id, ENTERED.plusYears(1));
        assertThat(refusals(lanzhou.enter(id, entry(ENTERED.plusMonths(1)))))
                .containsExactly("DATE_OVERLAPS_ENTRY entry.enteredOn");
        assertThat(refusals(lanzhou.enter(id, entry(ENTERED.plusYears(1))))).isEmpty();
    }

    @Test
    void refusesARecordThatWasMergedOrIsNot() {
        lanzhou.merged(lanzhou.addedIn(CITY), id);
        assertThat(refusals(lanzhou.enter(id, entry(ENTERED)))).containsExactly("MERGED null");
        assertThat(refusals(lanzhou.enter(UUID.randomUUID().toString(), entry(ENTERED))))
                .containsExactly("NOT_FOUND null");
    }
}
