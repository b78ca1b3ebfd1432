package cn.qingshen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody at work on the yearly lists through GraphQL. A past participle is an act that must succeed. */
public record ListClient(GraphQlClient api) {

    public static final Map<String, Object> PLAN = Map.of(
            "goals", "完成全部强制性审核", "schedule", "3 月宣贯，6 月启动，12 月底前完成", "responsible", "市局科技处", "budgetWanYuan", "85.5");

    private static final String LIST =
            "annualList { id state version number enterprises exceeding dropped remark documentNumber publishedOn }";

    public static ListClient of(int port, String token) {
        return new ListClient(new GraphQlClient(port, token));
    }

    /** What became of an act on one list. */
    public JsonNode act(String act, Map<String, ?> input) {
        return api.data(document(act), Map.of("input", input)).get(act);
    }

    static String document(String act) {
        var input = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input";
        var type = switch (act) {
            case "annualListAdd", "annualListDrop", "annualListRestore" -> "AnnualListItemInput";
            case "annualListAttach", "annualListDetach" -> "AnnualListFileInput";
            default -> input;
        };
        var result = act.equals("annualListsPublish") ? "annualLists { id state enterprises }" : LIST;
        return "mutation($input: %s!) { %s(input: $input) { %s userErrors { code field message } } }"
                .formatted(type, act, result);
    }

    public JsonNode done(String act, Map<String, ?> input) {
        var payload = act(act, input);
        assertThat(RegisterClient.refusals(payload)).as(act).isEmpty();
        return payload;
    }

    /** The id of the list that was begun. */
    public String drafted(int year) {
        return done("annualListDraft", Map.of("year", year))
                .at("/annualList/id")
                .asString();
    }

    public void planned(String id) {
        done(
                "annualListPlan",
                Map.of("annualListId", id, "version", list(id, "version").get("version"), "plan", PLAN));
    }

    /** Drafts, plans and submits. */
    public String submitted(int year) {
        var id = drafted(year);
        planned(id);
        done("annualListSubmit", Map.of("annualListId", id));
        return id;
    }

    /** A list with the fields asked for; a null node where there is none. */
    public JsonNode list(String id, String fields) {
        return api.data(
                        "query($id: ID!) { node(id: $id) { ... on AnnualList { %s } } }".formatted(fields),
                        Map.of("id", id))
                .get("node");
    }

    public JsonNode items(String id, String fields) {
        return list(id, "items(first: 100) { nodes { %s } }".formatted(fields)).at("/items/nodes");
    }
}
