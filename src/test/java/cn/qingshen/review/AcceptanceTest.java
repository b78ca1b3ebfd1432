package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A standard round whose options are carried out: five experts accept it, from the draw to the printed opinion. */
@IntegrationTest
class AcceptanceTest extends PanelScenario {

    private static final int SEATS = 5;

    @BeforeEach
    void evaluated() {
        Superuser.change(
                "update audit set state = 'EVALUATED', track = 'STANDARD' where id = ?", UUID.fromString(auditId));
    }

    private Map<String, Object> acceptance(int seats) {
        return with(with(plan(), "kind", "ACCEPTANCE"), "seats", Collections.nCopies(seats, "DYEING"));
    }

    /** Of whatever sheet the panel was planned with: all points that there are. */
    private List<Map<String, Object>> full(String panelId) {
        var entries = new ArrayList<Map<String, Object>>();
        officer.panel(panelId, "scoreSheet { kind items { number most } }")
                .at("/scoreSheet/items")
                .forEach(item -> {
                    var entry = new HashMap<String, Object>(
                            of("number", item.get("number").asInt()));
                    if (!item.get("most").isNull()) {
                        entry.put("points", item.get("most").asString());
                    }
                    entries.add(entry);
                });
        return entries;
    }

    private void score(JsonNode seat, String panelId) {
        expert(seat).done("assignmentScore", of("assignmentId", seat.get("id").asString(), "entries", full(panelId)));
    }

    private JsonNode accepted(String level) {
        pool();
        var panel = value(frozen(
                officer.done("reviewPanelPlan", acceptance(SEATS)).get("id").asString()));
        var id = panel.get("id").asString();
        var seats = offered(panel);
        assertThat(seats).hasSize(SEATS);
        seats.forEach(this::accepted);
        moved(id, TestEnvironment.today());
        seats.forEach(seat -> score(seat, id));
        officer.done(
                "reviewPanelRecordMeeting",
                of(
                        "panelId",
                        id,
                        "version",
                        0,
                        "heldOn",
                        TestEnvironment.today().toString(),
                        "present",
                        IntStream.rangeClosed(1, SEATS).boxed().toList(),
                        "minutes",
                        "查看中高费方案"));
        var leader = seats.stream()
                .filter(one -> one.get("leader").asBoolean())
                .findFirst()
                .orElseThrow();
        expert(leader)
                .done(
                        "assignmentConclude",
                        of(
                                "assignmentId",
                                leader.get("id").asString(),
                                "outcome",
                                "PASS",
                                "opinion",
                                "中高费方案全部实施。",
                                "level",
                                level));
        return officer.done("reviewPanelDecide", of("panelId", id, "documentNumber", "兰环清审验〔2026〕7号", "note", "资料归档"));
    }

    @Test
    void needsFiveExperts() {
        assertThat(officer.refusals("reviewPanelPlan", acceptance(SEATS - 1))).containsExactly("TOO_FEW_SEATS seats");
    }

    /** The round ends with the level, and its five years count from today (plan 2.4). */
    @Test
    void endsTheRoundWithTheLevelThatWasFound() {
        var id = accepted("III").get("id").asString();
        assertThat(officer.panel(id, "scoreSheet { kind }")
                        .at("/scoreSheet/kind")
                        .asString())
                .isEqualTo("ACCEPTANCE");
        var audit = officer.api()
                .data("query($id: ID!) { audit(id: $id) { state level endedOn } }", of("id", auditId))
                .get("audit");
        assertThat(audit.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(audit.get("level").asString()).isEqualTo("III");
        assertThat(audit.get("endedOn").asString())
                .isEqualTo(TestEnvironment.today().toString());
    }

    @Test
    void printsTheOpinion() throws IOException {
        var path = "/reviews/" + accepted("II").get("id").asString() + ".pdf";
        var name = Superuser.value("select name from enterprise where id = ?", enterpriseId);
        var text = printed(path, ISSUER.city(LANZHOU));
        assertThat(text)
                .contains("兰州市生态环境局", "兰环清审验〔2026〕7号", name.replaceAll("\\s", ""), "验收")
                .contains("专家组5人", "100.0", "Ⅱ级", "中高费方案全部实施。", "资料归档");
        assertThat(printed(path, ISSUER.enterprise(enterpriseId)))
                .as("whom it is for")
                .isEqualTo(text);
        assertThat(new FileClient(port, ISSUER.city("620900")).get(path).statusCode())
                .isEqualTo(404);
    }

    private String printed(String path, String token) throws IOException {
        try (var document = Loader.loadPDF(new FileClient(port, token).get(path).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** However many panels a page has. */
    @Test
    void readsAPageOfPanelsInAFewStatements() {
        accepted("I");
        Superuser.change(
                "update audit set state = 'REPORTED', ended_on = null, level = null where id = ?",
                UUID.fromString(auditId));
        var evaluation = with(acceptance(SEATS), "kind", "EVALUATION");
        var panelId = officer.done("reviewPanelPlan", evaluation).get("id").asString();
        var two = statements(2);
        officer.done("reviewPanelCancel", of("panelId", panelId, "reason", "改期"));
        officer.done("reviewPanelPlan", evaluation);
        assertThat(statements(3)).isEqualTo(two);
    }

    private int statements(int panels) {
        return StatementLog.during(() -> assertThat(officer.api()
                                .data(
                                        "{ reviewPanels(first: 100) { nodes { audit { id } enterprise { name } assignments { state expert { name } }"
                                                + " conclusion { outcome } scores { sum } scoreSheet { version } meetings { minutes }"
                                                + " corrections { words } replacements { reason } draws { record shares { name }"
                                                + " candidates { place } } } } }")
                                .at("/reviewPanels/nodes"))
                        .hasSize(panels))
                .statements()
                .size();
    }
}
