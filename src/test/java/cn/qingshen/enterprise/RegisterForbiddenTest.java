package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may only read, or not even that, changes nothing. */
@IntegrationTest
class RegisterForbiddenTest {

    private static final String CITY = "620100";

    @LocalServerPort
    int port;

    RegisterClient lanzhou;
    Map<String, Object> facts;
    String id;
    String other;

    /** Who may not write; given an enterprise, which an enterprise's own person belongs to. */
    enum Reader {
        INSPECTOR(_ -> ISSUER.inspector(CITY)),
        ENTERPRISE(id -> ISSUER.enterprise(UUID.fromString(id))),
        OPEN_DATA(_ -> ISSUER.openData()),
        ADMINISTRATOR(_ -> withRole("administrator")),
        EXPERT(_ -> withRole("expert")),
        CONSULTANCY(_ -> withRole("consultancy")),
        TRAINING_CENTRE(_ -> withRole("training-centre")),
        NOBODY(_ -> ISSUER.token(claims -> claims.claim("jurisdiction", CITY)));

        private final Function<String, String> token;

        Reader(Function<String, String> token) {
            this.token = token;
        }

        private static String withRole(String role) {
            return ISSUER.token(claims -> claims.claim("roles", List.of(role)).claim("jurisdiction", CITY));
        }
    }

    @BeforeEach
    void addTwo() {
        lanzhou = RegisterClient.of(port, ISSUER.city(CITY));
        facts = EnterpriseFixture.typedIn(CITY);
        id = lanzhou.added(facts);
        other = lanzhou.addedIn(CITY);
        lanzhou.entered(other, LocalDate.of(2021, 1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void forbidsEveryActToWhoeverOnlyReads(Reader reader) {
        var api = new GraphQlClient(port, reader.token.apply(id));
        var inputs = inputs();
        var before = Superuser.register();
        inputs.forEach((act, input) -> {
            var answer = api.ask(act.document(), Map.of("input", input));
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(act.field())
                    .isEqualTo("FORBIDDEN");
            assertThat(answer.at("/errors/0/extensions/correlationId").asString())
                    .isNotEmpty();
            assertThat(answer.get("data").isNull()).isTrue();
        });
        assertThat(Superuser.register()).isEqualTo(before);
    }

    @Test
    void allowsTheSameActsToACityOfficer() {
        inputs().forEach((act, input) -> assertThat(RegisterClient.refusals(lanzhou.act(act, input)))
                .as(act.field())
                .isEmpty());
    }

    private Map<RegisterAct, Map<String, Object>> inputs() {
        var ordered = new TreeMap<RegisterAct, Map<String, Object>>();
        ordered.put(RegisterAct.ADD, RegisterAct.addInput(EnterpriseFixture.typedIn(CITY)));
        ordered.put(
                RegisterAct.CORRECT,
                RegisterAct.correctInput(id, 1, EnterpriseFixture.with(facts, "address", "新址"), "改"));
        ordered.put(RegisterAct.ENTER, RegisterAct.enterInput(id, EnterpriseFixture.entry(LocalDate.of(2021, 1, 1))));
        ordered.put(
                RegisterAct.LEAVE, RegisterAct.leaveInput(other, EnterpriseFixture.leaving(LocalDate.of(2022, 1, 1))));
        ordered.put(RegisterAct.MERGE, RegisterAct.mergeInput(id, lanzhou.addedIn(CITY), "同一"));
        return ordered;
    }
}
