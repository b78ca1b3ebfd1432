package cn.qingshen.inspection;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What people do to the interests of inspectors through GraphQL. */
final class InterestActs {

    private InterestActs() {}

    static String document(String act) {
        return "mutation($input: InspectorInterest%1$sInput!) { inspectorInterest%1$s(input: $input) {".formatted(act)
                + " interest { id withdrawnReason journal { nodes { action } } } userErrors { code field message } } }";
    }

    static JsonNode act(GraphQlClient who, String act, Map<String, ?> input) {
        return who.data(document(act), of("input", input)).get("inspectorInterest" + act);
    }

    static List<String> refusals(GraphQlClient who, String act, Map<String, ?> input) {
        return RegisterClient.refusals(act(who, act, input));
    }

    /** The id of the interest. */
    static String declared(GraphQlClient who, FieldClient inspector, String kind, String subject) {
        var payload = act(
                who,
                "Declare",
                of("inspector", inspector.subject(), "subjectKind", kind, "subject", subject, "reason", "亲属任职"));
        assertThat(RegisterClient.refusals(payload)).isEmpty();
        return payload.at("/interest/id").asString();
    }
}
