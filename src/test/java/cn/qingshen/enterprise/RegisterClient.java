package cn.qingshen.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody at work on the register through GraphQL. A past participle is an act that must succeed. */
public record RegisterClient(GraphQlClient api) {

    private static final String PAGE = """
            query($first: Int! = 100, $after: String, $filter: EnterpriseFilter, $orderBy: EnterpriseOrder! = NAME) {
              enterprises(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
                nodes { id name }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    public static RegisterClient of(int port, String token) {
        return new RegisterClient(new GraphQlClient(port, token));
    }

    /** What became of an act. */
    public JsonNode act(RegisterAct act, Map<String, ?> input) {
        return api.data(act.document(), Map.of("input", input)).get(act.field());
    }

    public JsonNode add(Map<String, ?> facts) {
        return act(RegisterAct.ADD, RegisterAct.addInput(facts));
    }

    public JsonNode correct(String id, int version, Map<String, ?> facts, String reason) {
        return act(RegisterAct.CORRECT, RegisterAct.correctInput(id, version, facts, reason));
    }

    public JsonNode merge(String keepId, String duplicateId, String reason) {
        return act(RegisterAct.MERGE, RegisterAct.mergeInput(keepId, duplicateId, reason));
    }

    public JsonNode enter(String id, Map<String, ?> entry) {
        return act(RegisterAct.ENTER, RegisterAct.enterInput(id, entry));
    }

    public JsonNode leave(String id, Map<String, ?> leaving) {
        return act(RegisterAct.LEAVE, RegisterAct.leaveInput(id, leaving));
    }

    /** The id of the enterprise that was added. */
    public String added(Map<String, ?> facts) {
        return done(add(facts)).at("/enterprise/id").asString();
    }

    public String addedIn(String jurisdiction) {
        return added(EnterpriseFixture.typedIn(jurisdiction));
    }

    public JsonNode corrected(String id, int version, Map<String, ?> facts) {
        return done(correct(id, version, facts, "核对营业执照"));
    }

    public void merged(String keepId, String duplicateId) {
        done(merge(keepId, duplicateId, "同一企业"));
    }

    public void entered(String id, LocalDate on) {
        done(enter(id, EnterpriseFixture.entry(on)));
    }

    public void left(String id, LocalDate on) {
        done(leave(id, EnterpriseFixture.leaving(on)));
    }

    private static JsonNode done(JsonNode payload) {
        assertThat(refusals(payload)).isEmpty();
        return payload;
    }

    /** Each refusal as {@code CODE field}. */
    public static List<String> refusals(JsonNode payload) {
        return payload.get("userErrors")
                .valueStream()
                .map(error ->
                        error.get("code").asString() + " " + error.get("field").asString("null"))
                .toList();
    }

    /** An enterprise with the fields asked for; a null node where there is none. */
    public JsonNode enterprise(String id, String fields) {
        return api.data("query($id: ID!) { enterprise(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("enterprise");
    }

    /** The journal of an enterprise, latest first. */
    public JsonNode journal(String id) {
        return enterprise(id, """
                        journal(first: 100) { nodes {
                          actorName actingRole action reason rule changes { field before after }
                        } }""").at("/journal/nodes");
    }

    /** A connection with whatever is asked of it. */
    public JsonNode connection(Map<String, ?> filter, String fields) {
        return api.data(
                        "query($filter: EnterpriseFilter) { enterprises(filter: $filter, first: 100) { %s } }"
                                .formatted(fields),
                        Map.of("filter", filter))
                .get("enterprises");
    }

    public List<String> names(Map<String, ?> filter) {
        return values(connection(filter, "nodes { name }").get("nodes"), "name");
    }

    public JsonNode page(Map<String, ?> filter, EnterpriseOrder order, int first, @Nullable String after) {
        var variables = new HashMap<String, Object>(Map.of("filter", filter, "orderBy", order, "first", first));
        variables.put("after", after);
        return api.data(PAGE, variables).get("enterprises");
    }

    /** The ids on all pages, one after another. */
    public List<String> walk(Map<String, ?> filter, EnterpriseOrder order, int first) {
        var ids = new ArrayList<String>();
        var page = page(filter, order, first, null);
        ids.addAll(values(page.get("nodes"), "id"));
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            page = page(filter, order, first, page.at("/pageInfo/endCursor").asString());
            ids.addAll(values(page.get("nodes"), "id"));
        }
        return ids;
    }

    public static List<String> values(JsonNode objects, String field) {
        return objects.valueStream().map(one -> one.get(field).asString()).toList();
    }
}
