package cn.qingshen.audit;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.audit.AuditClient.input;
import static cn.qingshen.audit.AuditFixture.TODAY;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two at once on one round: exactly one effect, and the loser is told the present state. */
@IntegrationTest
class AuditConcurrencyTest {

    private static final String CITY = "622900";

    @LocalServerPort
    int port;

    String id;
    AuditClient city;
    AuditClient enterprise;

    @BeforeEach
    void announce() {
        id = AuditFixture.announced(port, CITY);
        city = AuditClient.of(port, ISSUER.city(CITY));
        enterprise = AuditClient.of(port, ISSUER.enterprise(AuditFixture.enterpriseOf(id)));
    }

    private Map<String, Object> beginning() {
        return input(id, "mode", AuditMode.SELF, "startedOn", TODAY.toString());
    }

    private void loses(Stream<Callable<JsonNode>> acts, String refusal) throws Exception {
        var payloads = AtOnce.all(acts);
        var lost = payloads.stream()
                .filter(payload -> !RegisterClient.refusals(payload).isEmpty())
                .toList();
        assertThat(lost).hasSize(payloads.size() - 1).allSatisfy(payload -> {
            assertThat(RegisterClient.refusals(payload)).containsExactly(refusal);
            assertThat(payload.at("/audit/state").asString())
                    .isEqualTo(city.audit(id, "state").get("state").asString());
        });
    }

    private long acts(String action) {
        return Long.parseLong(Superuser.value(
                "select count(*) from journal where object_id = ? and action = ?", UUID.fromString(id), action));
    }

    @RepeatedTest(3)
    void beginsOnce() throws Exception {
        loses(
                Stream.of(() -> enterprise.act("auditBegin", beginning()), () -> city.act("auditBegin", beginning())),
                "WRONG_STATE null");
        assertThat(acts("audit.begin")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void finishesAPhaseOnce() throws Exception {
        enterprise.done("auditBegin", beginning());
        var finish = input(id, "phase", AuditPhase.PREPARATION, "finishedOn", TODAY.toString());
        loses(
                Stream.of(() -> enterprise.act("auditPhaseFinish", finish), () -> city.act("auditPhaseFinish", finish)),
                "WRONG_STATE null");
    }

    @RepeatedTest(3)
    void putsTheResultsOfOneOfTwo() throws Exception {
        enterprise.done("auditBegin", beginning());
        loses(
                Stream.of("1", "2")
                        .map(planned -> () -> enterprise.act(
                                "auditResultsPut",
                                input(
                                        id,
                                        "version",
                                        2,
                                        "results",
                                        List.of(Map.of("indicator", Indicator.COD, "planned", planned))))),
                "CHANGED_BY_ANOTHER null");
        assertThat(acts("audit.putResults")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void correctsAnOptionOnce() throws Exception {
        enterprise.done("auditBegin", beginning());
        var option = enterprise
                .done("auditOptionAdd", input(id, "option", AuditFixture.option()))
                .at("/options/0/id")
                .asString();
        loses(
                Stream.of("甲", "乙")
                        .map(name -> () -> enterprise.act(
                                "auditOptionCorrect",
                                Map.of(
                                        "optionId",
                                        option,
                                        "version",
                                        1,
                                        "option",
                                        with(AuditFixture.option(), "name", name)))),
                "CHANGED_BY_ANOTHER null");
    }

    @RepeatedTest(3)
    void endsOnce() throws Exception {
        var reason = input(id, "reason", "同时");
        loses(
                Stream.of(() -> city.act("auditWithdraw", reason), () -> city.act("auditClose", reason)),
                "WRONG_STATE null");
    }

    @RepeatedTest(3)
    void handsInOrStandsStillButNotBoth() throws Exception {
        enterprise.done("auditBegin", beginning());
        AuditFixture.filled(enterprise, id, CITY);
        loses(
                Stream.of(
                        () -> enterprise.act("auditHandIn", input(id)),
                        () -> city.act("auditSuspend", input(id, "reason", "同时"))),
                "WRONG_STATE null");
    }
}
