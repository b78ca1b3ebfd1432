package cn.qingshen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody at work on rounds through GraphQL. A past participle is an act that must succeed. */
public record AuditClient(GraphQlClient api) {

    /** Each act and its input's name. */
    static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("auditDisclose", "AuditDiscloseInput"),
            Map.entry("auditBegin", "AuditBeginInput"),
            Map.entry("auditPhaseFinish", "AuditPhaseFinishInput"),
            Map.entry("auditOptionAdd", "AuditOptionAddInput"),
            Map.entry("auditOptionCorrect", "AuditOptionCorrectInput"),
            Map.entry("auditOptionRemove", "AuditOptionRemoveInput"),
            Map.entry("auditResultsPut", "AuditResultsPutInput"),
            Map.entry("auditFileAttach", "AuditFileAttachInput"),
            Map.entry("auditFileDetach", "AuditFileDetachInput"),
            Map.entry("auditHandIn", "AuditHandInInput"),
            Map.entry("auditSuspend", "AuditMoveInput"),
            Map.entry("auditResume", "AuditMoveInput"),
            Map.entry("auditWithdraw", "AuditMoveInput"),
            Map.entry("auditClose", "AuditMoveInput"));

    public static AuditClient of(int port, String token) {
        return new AuditClient(new GraphQlClient(port, token));
    }

    static String document(String act) {
        return """
                mutation($input: %s!) { %s(input: $input) {
                  audit { id version state phase options { id version name } }
                  userErrors { code field message } } }""".formatted(ACTS.get(act), act);
    }

    /** What became of an act. */
    public JsonNode act(String act, Map<String, ?> input) {
        return api.data(document(act), Map.of("input", input)).get(act);
    }

    public List<String> refusals(String act, Map<String, ?> input) {
        return RegisterClient.refusals(act(act, input));
    }

    public JsonNode done(String act, Map<String, ?> input) {
        var payload = act(act, input);
        assertThat(RegisterClient.refusals(payload)).as(act).isEmpty();
        return payload.get("audit");
    }

    /** A round with the fields asked for; a null node where there is none. */
    public JsonNode audit(String id, String fields) {
        return api.data("query($id: ID!) { audit(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("audit");
    }

    public JsonNode audits(Map<String, ?> filter, String fields) {
        return api.data(
                        "query($filter: AuditFilter) { audits(first: 100, filter: $filter) { %s } }".formatted(fields),
                        Map.of("filter", filter))
                .get("audits");
    }

    static Map<String, Object> input(String id, @Nullable Object... more) {
        var input = new HashMap<String, Object>(Map.of("auditId", id));
        for (int i = 0; i < more.length; i += 2) {
            input.put(String.valueOf(more[i]), more[i + 1]);
        }
        return input;
    }
}
