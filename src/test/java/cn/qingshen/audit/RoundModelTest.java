package cn.qingshen.audit;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.audit.AuditClient.input;
import static cn.qingshen.audit.AuditFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Random acts by random people on one round: the product answers each as a model does that fits on a page. */
@IntegrationTest
class RoundModelTest {

    private static final String CITY = "621200";
    private static final int ACTS = 120;

    @LocalServerPort
    int port;

    enum Who {
        CITY_OFFICER,
        OTHER_CITY,
        PROVINCE,
        ENTERPRISE,
        CONSULTANCY,
        OTHER_CONSULTANCY,
        INSPECTOR;

        boolean fills() {
            return this != PROVINCE && this != INSPECTOR;
        }

        boolean steers() {
            return this == CITY_OFFICER || this == OTHER_CITY || this == PROVINCE;
        }
    }

    enum Act {
        DISCLOSE("auditDisclose"),
        BEGIN("auditBegin"),
        FINISH_PHASE("auditPhaseFinish"),
        ADD_OPTION("auditOptionAdd"),
        PUT_RESULTS("auditResultsPut"),
        ATTACH("auditFileAttach"),
        HAND_IN("auditHandIn"),
        SUSPEND("auditSuspend"),
        RESUME("auditResume"),
        WITHDRAW("auditWithdraw"),
        CLOSE("auditClose");

        final String field;

        Act(String field) {
            this.field = field;
        }
    }

    /** What a round is, as far as its answers depend on it. */
    static final class Model {
        AuditState state = AuditState.ANNOUNCED;
        int phase = -1;
        int version = 1;
        boolean disclosed;
        boolean option;
        boolean results;
        boolean report;
        boolean finishedAll;

        String expected(Who who, Act act) {
            if (!may(who, act)) {
                return "FORBIDDEN";
            }
            if (!sees(who)) {
                return "[NOT_FOUND null]";
            }
            if (!fits(act)) {
                return "[WRONG_STATE null]";
            }
            if (act == Act.FINISH_PHASE && finishedAll) {
                return "[WRONG_STATE null]";
            }
            return act == Act.HAND_IN ? missing() : "[]";
        }

        private static boolean may(Who who, Act act) {
            return switch (act) {
                case SUSPEND, RESUME, WITHDRAW, CLOSE -> who.steers();
                case BEGIN -> who.fills() && who != Who.CONSULTANCY && who != Who.OTHER_CONSULTANCY;
                default -> who.fills();
            };
        }

        private boolean sees(Who who) {
            return switch (who) {
                case OTHER_CITY, OTHER_CONSULTANCY -> false;
                case CONSULTANCY -> phase >= 0;
                default -> true;
            };
        }

        private boolean fits(Act act) {
            return switch (act) {
                case DISCLOSE -> state.isOpen() && state != AuditState.SUSPENDED;
                case BEGIN -> state == AuditState.ANNOUNCED;
                case FINISH_PHASE, ADD_OPTION, PUT_RESULTS, ATTACH, HAND_IN -> state == AuditState.AUDITING;
                case SUSPEND -> state == AuditState.ANNOUNCED || state == AuditState.AUDITING;
                case RESUME -> state == AuditState.SUSPENDED;
                case WITHDRAW, CLOSE -> state.isOpen();
            };
        }

        private String missing() {
            var missing = new java.util.ArrayList<String>();
            require(missing, "disclosure", disclosed);
            require(missing, "phases", phase > AuditPhase.OPTION_DECISION.ordinal());
            require(missing, "options", option);
            require(missing, "results", results);
            require(missing, "files", report);
            return missing.toString();
        }

        private static void require(List<String> missing, String what, boolean isThere) {
            if (!isThere) {
                missing.add("REQUIRED " + what);
            }
        }

        void did(Act act) {
            version++;
            switch (act) {
                case DISCLOSE -> disclosed = true;
                case BEGIN -> {
                    state = AuditState.AUDITING;
                    phase = 0;
                }
                case FINISH_PHASE -> {
                    finishedAll = phase == AuditPhase.CONTINUOUS.ordinal();
                    phase = Math.min(phase + 1, AuditPhase.CONTINUOUS.ordinal());
                }
                case ADD_OPTION -> option = true;
                case PUT_RESULTS -> results = true;
                case ATTACH -> report = true;
                case HAND_IN -> state = AuditState.REPORTED;
                case SUSPEND -> state = AuditState.SUSPENDED;
                case RESUME -> state = phase < 0 ? AuditState.ANNOUNCED : AuditState.AUDITING;
                case WITHDRAW -> state = AuditState.WITHDRAWN;
                case CLOSE -> state = AuditState.CLOSED;
            }
        }
    }

    private String id;
    private String consultancyId;
    private String fileId;

    private Map<Who, AuditClient> people() {
        var people = new EnumMap<Who, AuditClient>(Who.class);
        people.put(Who.CITY_OFFICER, AuditClient.of(port, ISSUER.city(CITY)));
        people.put(Who.OTHER_CITY, AuditClient.of(port, ISSUER.city("620700")));
        people.put(Who.PROVINCE, AuditClient.of(port, ISSUER.province()));
        people.put(Who.ENTERPRISE, AuditClient.of(port, ISSUER.enterprise(AuditFixture.enterpriseOf(id))));
        people.put(Who.CONSULTANCY, AuditClient.of(port, ISSUER.consultancy(UUID.fromString(consultancyId))));
        people.put(Who.OTHER_CONSULTANCY, AuditClient.of(port, ISSUER.consultancy(UUID.randomUUID())));
        people.put(Who.INSPECTOR, AuditClient.of(port, ISSUER.inspector(CITY)));
        return people;
    }

    private Map<String, Object> inputOf(Act act, Model model) {
        return switch (act) {
            case DISCLOSE -> input(id, "disclosure", AuditFixture.disclosure());
            case BEGIN ->
                input(id, "mode", AuditMode.CONSULTANCY, "consultancyId", consultancyId, "startedOn", TODAY.toString());
            case FINISH_PHASE ->
                input(id, "phase", AuditPhase.values()[Math.max(0, model.phase)], "finishedOn", TODAY.toString());
            case ADD_OPTION -> input(id, "option", AuditFixture.option());
            case PUT_RESULTS -> input(id, "version", model.version, "results", AuditFixture.results());
            case ATTACH -> input(id, "fileId", fileId, "kind", AuditFileKind.REPORT);
            case HAND_IN -> input(id);
            case SUSPEND, RESUME, WITHDRAW, CLOSE -> input(id, "reason", "模型试验");
        };
    }

    /** A file may be attached by whoever sees it: here the city's officer, who uploaded it. */
    private static Who whoCan(Act act, Who who) {
        return act == Act.ATTACH && who != Who.OTHER_CITY ? Who.CITY_OFFICER : who;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 23, 47, 101})
    void answersAsTheModelDoes(long seed) {
        System.out.println("seed " + seed);
        id = AuditFixture.announced(port, CITY);
        consultancyId = AuditFixture.consultancy();
        fileId = EnterpriseFixture.fileIn(CITY);
        var random = new SplittableRandom(seed);
        var people = people();
        var model = new Model();
        var seen = new HashMap<String, Integer>();
        for (int step = 0; step < ACTS; step++) {
            // The rounds should come far: endings and standing still are rare.
            var act = Act.values()[random.nextInt(random.nextInt(8) == 0 ? Act.values().length : 7)];
            var ends = (act == Act.WITHDRAW || act == Act.CLOSE) && step < ACTS - 10;
            var chosen = ends ? Act.RESUME : act;
            var who = whoCan(chosen, Who.values()[random.nextInt(Who.values().length)]);
            var expected = model.expected(who, chosen);
            assertThat(answer(people.get(who), chosen, model))
                    .as("seed %d, step %d: %s by %s in %s", seed, step, chosen, who, model.state)
                    .isEqualTo(expected);
            if (expected.equals("[]")) {
                model.did(chosen);
            }
            seen.merge(expected, 1, Integer::sum);
            assertThat(people.get(Who.PROVINCE).audit(id, "state version").toString())
                    .isEqualTo("{\"state\":\"%s\",\"version\":%d}".formatted(model.state, model.version));
        }
        assertThat(seen).containsKeys("[]", "FORBIDDEN", "[NOT_FOUND null]", "[WRONG_STATE null]");
    }

    private String answer(AuditClient client, Act act, Model model) {
        var answer = client.api().ask(AuditClient.document(act.field), Map.of("input", inputOf(act, model)));
        return answer.has("errors")
                ? answer.at("/errors/0/extensions/code").asString()
                : RegisterClient.refusals(answer.get("data").get(act.field)).toString();
    }
}
