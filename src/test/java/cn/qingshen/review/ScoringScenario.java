package cn.qingshen.review;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A panel all of whose experts have taken their seats, and the steps that lead to an opinion. */
abstract class ScoringScenario extends PanelScenario {

    private static final int[] MOST = {15, 15, 15, 15, 20, 10, 10};

    String panelId;
    List<JsonNode> sitters;

    @BeforeEach
    void complete() {
        var panel = drawn();
        panelId = panel.get("id").asString();
        sitters = offered(panel);
        sitters.forEach(this::accepted);
        moved(panelId, TestEnvironment.today());
    }

    static String id(JsonNode assignment) {
        return assignment.get("id").asString();
    }

    /** Whole: all points that there are, less some at the first item. */
    static List<Map<String, Object>> entries(int less) {
        var entries = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < MOST.length; i++) {
            entries.add(
                    new HashMap<>(of("number", i + 1, "points", BigDecimal.valueOf(MOST[i] - (i == 0 ? less : 0)))));
        }
        entries.add(new HashMap<>(of("number", 8)));
        entries.add(new HashMap<>(of("number", 9)));
        return entries;
    }

    List<String> score(JsonNode sitter, List<Map<String, Object>> entries) {
        return expert(sitter).refusals("assignmentScore", of("assignmentId", id(sitter), "entries", entries));
    }

    /** Everybody came and scored. */
    void allScored(int less) {
        sitters.forEach(one -> assertThat(score(one, entries(less))).isEmpty());
        cameAll();
    }

    void cameAll() {
        officer.done("reviewPanelRecordMeeting", meeting());
    }

    Map<String, Object> meeting() {
        return new HashMap<>(of(
                "panelId",
                panelId,
                "version",
                0,
                "heldOn",
                TestEnvironment.today().toString(),
                "present",
                List.of(1, 2, 3),
                "guests",
                "某厂 王厂长",
                "minutes",
                "听取汇报，查看现场。\n质询。"));
    }

    List<String> conclude(JsonNode sitter, String outcome) {
        return conclude(sitter, conclusion(outcome));
    }

    List<String> conclude(JsonNode sitter, Map<String, Object> conclusion) {
        return expert(sitter).refusals("assignmentConclude", with(conclusion, "assignmentId", id(sitter)));
    }

    static Map<String, Object> conclusion(String outcome) {
        var input = new HashMap<String, Object>(of("outcome", outcome, "opinion", "审核过程真实，\n方案可行。", "level", "II"));
        if (outcome.equals("PASS_AFTER_CORRECTION")) {
            input.put("corrections", "补充物料平衡");
        }
        return input;
    }

    String round() {
        return Superuser.value("select state from audit where id = ?", UUID.fromString(auditId));
    }

    Map<String, Object> decision() {
        return new HashMap<>(of("panelId", panelId, "documentNumber", "兰环清审评〔2026〕3号"));
    }
}
