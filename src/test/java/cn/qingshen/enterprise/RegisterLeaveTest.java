package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.evidence;
import static cn.qingshen.enterprise.EnterpriseFixture.leaving;
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
class RegisterLeaveTest {

    private static final String CITY = "620100";
    private static final LocalDate ENTERED = LocalDate.of(2020, 2, 29);

    @LocalServerPort
    int port;

    RegisterClient lanzhou;
    String id;

    @BeforeEach
    void enterOne() {
        lanzhou = RegisterClient.of(port, ISSUER.city(CITY));
        id = lanzhou.addedIn(CITY);
        lanzhou.entered(id, ENTERED);
    }

    @Test
    void takesAnEnterpriseOffTheRegister() {
        assertThat(refusals(lanzhou.leave(
                        id,
                        with(
                                leaving(ENTERED.plusYears(2)),
                                "evidence",
                                List.of(with(evidence(), "dated", "2021-12-01"))))))
                .isEmpty();
        var found = lanzhou.enterprise(
                id, "registerEntry { id } registerEntries { leftOn leaveReason evidence { purpose } }");
        assertThat(found.get("registerEntry").isNull()).isTrue();
        assertThat(found.at("/registerEntries/0/leftOn").asString()).isEqualTo("2022-02-28");
        assertThat(found.at("/registerEntries/0/leaveReason").asString()).isEqualTo("停产");
        assertThat(values(found.at("/registerEntries/0/evidence"), "purpose")).containsExactly("ENTER", "LEAVE");
    }

    @Test
    void writesDownWhyAndSinceWhen() {
        lanzhou.left(id, ENTERED.plusYears(2));
        var link = lanzhou.journal(id).get(0);
        assertThat(link.get("action").asString()).isEqualTo("register.leave");
        assertThat(link.get("reason").asString()).isEqualTo("停产");
        assertThat(link.get("changes").toString()).contains("\"field\":\"leftOn\"", "2022-02-28");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badLeavings")
    void refusesALeavingAndWritesNothing(String field, Object value, String refusal) {
        var before = Superuser.register();
        var payload = lanzhou.leave(id, with(leaving(ENTERED.plusYears(2)), field, value));
        assertThat(refusals(payload)).containsExactly(refusal);
        assertThat(payload.at("/enterprise/registerEntry/enteredOn").asString()).isEqualTo(ENTERED.toString());
        assertThat(Superuser.register()).isEqualTo(before);
    }

    static Stream<Arguments> badLeavings() {
        return Stream.of(
                Arguments.of("leftOn", TestEnvironment.today().plusDays(2).toString(), "DATE_IN_FUTURE leaving.leftOn"),
                Arguments.of("leftOn", "2020-02-28", "DATE_BEFORE_ENTRY leaving.leftOn"),
                Arguments.of("reason", "", "REQUIRED leaving.reason"),
                Arguments.of("reason", "因".repeat(501), "TOO_LONG leaving.reason"),
                Arguments.of("reason", "\u0007", "INVALID_CHARACTERS leaving.reason"),
                Arguments.of("evidence", Collections.nCopies(21, evidence()), "TOO_MANY leaving.evidence"),
                Arguments.of(
                        "evidence",
                        List.of(with(evidence(), "fileId", UUID.randomUUID().toString())),
                        "FILE_NOT_FOUND leaving.evidence[0].fileId"));
    }

    @Test
    void refusesWhatIsNotOnTheRegister() {
        lanzhou.left(id, ENTERED.plusYears(1));
        var before = Superuser.register();
        assertThat(refusals(lanzhou.leave(id, leaving(ENTERED.plusYears(2))))).containsExactly("NOT_ON_REGISTER null");
        assertThat(refusals(lanzhou.leave(UUID.randomUUID().toString(), leaving(ENTERED))))
                .containsExactly("NOT_FOUND null");
        assertThat(Superuser.register()).isEqualTo(before);
    }

    @Test
    void refusesARecordThatWasMerged() {
        lanzhou.merged(lanzhou.addedIn(CITY), id);
        assertThat(refusals(lanzhou.leave(id, leaving(ENTERED.plusYears(1))))).containsExactly("MERGED null");
    }
}
