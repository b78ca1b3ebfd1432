package cn.qingshen.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody at work on sanctions through GraphQL. A past participle is an act that must succeed. */
record SanctionClient(GraphQlClient api) {

    static SanctionClient of(int port, String token) {
        return new SanctionClient(new GraphQlClient(port, token));
    }

    static String document(String act) {
        var input = switch (act) {
            case "sanctionPropose" -> "SanctionProposeInput";
            case "sanctionApprove" -> "SanctionApproveInput";
            case "sanctionFulfil" -> "SanctionFulfilInput";
            default -> "SanctionReasonInput";
        };
        return "mutation($input: %s!) { %s(input: $input) { sanction { id number state } userErrors { code field message } } }"
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
        return payload.get("sanction");
    }

    String proposed(Map<String, ?> draft) {
        return done("sanctionPropose", draft).get("id").asString();
    }

    /** Null: there is none, or not for them. */
    JsonNode sanction(String id, String fields) {
        return api.data("query($id: ID!) { sanction(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("sanction");
    }

    boolean sees(String id) {
        return !sanction(id, "id").isNull();
    }
}
