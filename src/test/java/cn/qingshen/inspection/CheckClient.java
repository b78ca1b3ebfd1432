package cn.qingshen.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody at work on spot checks through GraphQL. A past participle is an act that must succeed. */
record CheckClient(GraphQlClient api) {

    static CheckClient of(int port, String token) {
        return new CheckClient(new GraphQlClient(port, token));
    }

    static String document(String act) {
        var input = List.of("spotCheckCancel", "spotCheckClose").contains(act)
                ? "SpotCheckReasonInput"
                : Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input";
        return "mutation($input: %s!) { %s(input: $input) { check { id number state } userErrors { code field message } } }"
                .formatted(input, act);
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
        return payload.get("check");
    }

    String planned(Map<String, ?> plan) {
        return done("spotCheckPlan", plan).get("id").asString();
    }

    JsonNode check(String id, String fields) {
        return api.data("query($id: ID!) { spotCheck(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("spotCheck");
    }
}
