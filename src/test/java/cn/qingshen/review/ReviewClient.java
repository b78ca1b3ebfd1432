package cn.qingshen.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody at work on reviews through GraphQL. A past participle is an act that must succeed. */
record ReviewClient(GraphQlClient api) {

    static final List<String> ACTS = List.of(
            "reviewPanelPlan",
            "reviewPanelCancel",
            "reviewPanelReschedule",
            "drawFreeze",
            "drawShare",
            "drawValue",
            "drawPropose",
            "drawConsent",
            "drawWithdraw",
            "assignmentReplace",
            "assignmentReplaceConsent",
            "assignmentReplaceWithdraw",
            "assignmentAccept",
            "assignmentDecline",
            "assignmentScore",
            "assignmentConclude",
            "reviewPanelRecordMeeting",
            "reviewPanelAskCorrections",
            "reviewPanelExtendCorrections",
            "reviewPanelHandInCorrections",
            "reviewPanelSettleCorrections",
            "reviewPanelDecide");

    private static final String PANEL = """
            panel { id state draws { id number state frozenHash value shares { number name commitment } }
              assignments { id seat leader state reason expert { id } } replacements { assignmentId reason askedByName } }""";

    static ReviewClient of(int port, String token) {
        return new ReviewClient(new GraphQlClient(port, token));
    }

    static String document(String act) {
        var answer = act.startsWith("assignment") && !act.startsWith("assignmentReplace")
                ? "assignment { id state }"
                : PANEL;
        return "mutation($input: %s!) { %s(input: $input) { %s userErrors { code field message } } }"
                .formatted(Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input", act, answer);
    }

    JsonNode act(String act, Map<String, ?> input) {
        return api.data(document(act), Map.of("input", input)).get(act);
    }

    List<String> refusals(String act, Map<String, ?> input) {
        return RegisterClient.refusals(act(act, input));
    }

    JsonNode done(String act, Map<String, ?> input) {
        var payload = act(act, input);
        assertThat(RegisterClient.refusals(payload)).as(act).isEmpty();
        return payload.get("panel") == null ? payload.get("assignment") : payload.get("panel");
    }

    JsonNode panel(String id) {
        return panel(
                id, PANEL.strip().substring("panel {".length(), PANEL.strip().length() - 1));
    }

    JsonNode panel(String id, String fields) {
        return api.data("query($id: ID!) { reviewPanel(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("reviewPanel");
    }
}
