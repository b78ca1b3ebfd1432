package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.audit.AuditFixture;
import cn.qingshen.expert.PoolFixture;
import cn.qingshen.expert.Speciality;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A round in Lanzhou whose report waits, experts who know dyeing, and the steps that lead to a panel. */
abstract class PanelScenario {

    static final String LANZHOU = "620100";
    static final String VALUE = "03 07 12 19 25 31 + 08";
    /** The last issue of this year: not drawn before the year ends. */
    static final String SOURCE = "SSQ " + TestEnvironment.today().getYear() + "160";

    static final String SHARE = "0123456789abcdef".repeat(4);

    @LocalServerPort
    int port;

    ReviewClient officer;
    ReviewClient witness;
    ReviewClient colleague;
    String auditId;
    UUID enterpriseId;

    @BeforeEach
    void reported() {
        officer = ReviewClient.of(port, ISSUER.city(LANZHOU));
        witness = ReviewClient.of(port, ISSUER.inspector(LANZHOU));
        colleague = ReviewClient.of(port, ISSUER.city(LANZHOU));
        auditId = AuditFixture.announced(port, LANZHOU);
        enterpriseId = UUID.fromString(
                Superuser.value("select enterprise_id from audit where id = ?", UUID.fromString(auditId)));
        Superuser.change(
                "update audit set state = 'REPORTED', started_on = announced_on, mode = 'SELF', phase = 'CONTINUOUS',"
                        + " reported_on = announced_on, reviewed_by = 'CITY', review_ground = null, track = 'SIMPLIFIED' where id = ?",
                UUID.fromString(auditId));
    }

    /** Eight experts at seven places, of whom five may lead; seats ask for dyeing, which nobody else here knows. */
    void pool() {
        for (int i = 0; i < 8; i++) {
            PoolFixture.admitted(port, i < 2 ? "同一研究院" + auditId : "研究院" + i + auditId, i > 2, Speciality.DYEING);
        }
    }

    Map<String, Object> plan() {
        return new HashMap<>(of(
                "auditId",
                auditId,
                "kind",
                "EVALUATION",
                "seats",
                List.of("DYEING", "DYEING", "DYEING"),
                "meetingOn",
                TestEnvironment.today().plusDays(10).toString(),
                "place",
                "企业会议室"));
    }

    static Map<String, Object> with(Map<String, ?> input, String name, Object value) {
        var changed = new HashMap<String, Object>(input);
        changed.put(name, value);
        return changed;
    }

    String planned() {
        return officer.done("reviewPanelPlan", plan()).get("id").asString();
    }

    /** A panel with a frozen draw, both shares given; the draw's id. */
    String frozen(String panelId) {
        var drawId = officer.done("drawFreeze", of("panelId", panelId, "source", SOURCE))
                .at("/draws/0/id")
                .asString();
        share(drawId);
        return drawId;
    }

    void share(String drawId) {
        officer.done("drawShare", of("drawId", drawId, "share", SHARE));
        witness.done("drawShare", of("drawId", drawId, "share", SHARE.replace('0', 'f')));
    }

    JsonNode value(String drawId) {
        officer.done("drawValue", of("drawId", drawId, "value", VALUE));
        return witness.done("drawValue", of("drawId", drawId, "value", VALUE));
    }

    /** A panel whose seats are offered. */
    JsonNode drawn() {
        pool();
        return value(frozen(planned()));
    }

    void moved(String panelId, LocalDate meetingOn) {
        officer.done(
                "reviewPanelReschedule",
                of("panelId", panelId, "meetingOn", meetingOn.toString(), "place", "企业会议室", "reason", "提前召开"));
    }

    static List<JsonNode> offered(JsonNode panel) {
        return panel.get("assignments")
                .valueStream()
                .filter(one -> one.get("state").asString().equals("OFFERED"))
                .toList();
    }

    ReviewClient expert(JsonNode assignment) {
        return ReviewClient.of(
                port, PoolFixture.tokenOf(assignment.at("/expert/id").asString()));
    }

    /** Taken off as two people do it. */
    JsonNode replaced(JsonNode assignment, String reason) {
        var id = assignment.get("id").asString();
        officer.done("assignmentReplace", of("assignmentId", id, "reason", reason));
        return colleague.done("assignmentReplaceConsent", of("assignmentId", id));
    }

    void accepted(JsonNode assignment) {
        expert(assignment)
                .done(
                        "assignmentAccept",
                        of("assignmentId", assignment.get("id").asString()));
    }

    /** Every record of a panel's draws holds for the second program. */
    static void holds(JsonNode panel, ReviewClient reader) throws IOException, InterruptedException {
        var draws = reader.panel(panel.get("id").asString(), "draws { number record }")
                .get("draws");
        for (var draw : draws) {
            var process = new ProcessBuilder("node", "bin/lib/verify-draw.mjs", "-")
                    .redirectErrorStream(true)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(draw.get("record").asString().getBytes(StandardCharsets.UTF_8));
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(said + draw.get("record").asString())
                    .isZero();
        }
    }
}
