package cn.qingshen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody at work on orders through GraphQL. A past participle is an act that must succeed. */
record RectificationClient(GraphQlClient api) {

    static RectificationClient of(int port, String token) {
        return new RectificationClient(new GraphQlClient(port, token));
    }

    static String document(String act) {
        var input = act.equals("rectificationPlanFollowUp")
                ? "RectificationFollowUpInput"
                : Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input";
        return "mutation($input: %s!) { %s(input: $input) { rectification { id number state } userErrors { code field message } } }"
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
        return payload.get("rectification");
    }

    JsonNode order(String id, String fields) {
        return api.data("query($id: ID!) { rectification(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("rectification");
    }

    /** The severe one comes first. */
    String item(String id, int place) {
        return order(id, "items { id }").at("/items/" + place + "/id").asString();
    }
}
