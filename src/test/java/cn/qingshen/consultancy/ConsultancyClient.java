package cn.qingshen.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody at work on the consultancies through GraphQL. A past participle is an act that must succeed. */
record ConsultancyClient(GraphQlClient api) {

    static final List<String> ACTS = List.of("Add", "Correct", "StaffAdd", "StaffLeave", "Bar", "Lift");

    static ConsultancyClient of(int port, String token) {
        return new ConsultancyClient(new GraphQlClient(port, token));
    }

    static String document(String act) {
        return """
                mutation($input: Consultancy%1$sInput!) { consultancy%1$s(input: $input) {
                  consultancy { id version name barred staff { id name leftOn } }
                  userErrors { code field message } } }""".formatted(act);
    }

    JsonNode act(String act, Map<String, ?> input) {
        return api.data(document(act), Map.of("input", input)).get("consultancy" + act);
    }

    List<String> refusals(String act, Map<String, ?> input) {
        return RegisterClient.refusals(act(act, input));
    }

    JsonNode done(String act, Map<String, ?> input) {
        var payload = act(act, input);
        assertThat(RegisterClient.refusals(payload)).as(act).isEmpty();
        return payload.get("consultancy");
    }

    String added(Map<String, ?> facts) {
        return done("Add", Map.of("facts", facts)).get("id").asString();
    }

    String added() {
        return added(facts());
    }

    /** The id of the technician. */
    String staffAdded(String id, Skill skill) {
        return done("StaffAdd", input(id, "name", "技术人员", "skill", skill))
                .at("/staff/0/id")
                .asString();
    }

    void barred(String id) {
        done("Bar", barring(id));
    }

    /** A consultancy with the fields asked for; a null node where there is none. */
    JsonNode consultancy(String id, String fields) {
        return api.data("query($id: ID!) { consultancy(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("consultancy");
    }

    JsonNode list(int first, @Nullable String after, Map<String, ?> filter, String fields) {
        var variables = new HashMap<String, Object>(Map.of("first", first, "filter", filter));
        variables.put("after", after);
        return api.data(
                        "query($first: Int!, $after: String, $filter: ConsultancyFilter) { consultancies(first: $first, after: $after, filter: $filter) { %s } }"
                                .formatted(fields),
                        variables)
                .get("consultancies");
    }

    /** Facts that are good in everything, no two alike. */
    static Map<String, Object> facts() {
        return new HashMap<>(Map.of(
                "creditCode",
                EnterpriseFixture.creditCode(),
                "name",
                "试验咨询" + UUID.randomUUID(),
                "contactName",
                "联系人甲",
                "contactPhone",
                "0931-5550000",
                "qualitySystem",
                true,
                "registeredOn",
                "2020-01-01"));
    }

    static Map<String, Object> barring(String id) {
        return input(id, "barredOn", "2024-03-01", "reason", "弄虚作假", "documentNumber", "甘环函〔2024〕8号");
    }

    static Map<String, Object> lifting(String id) {
        return input(id, "reason", "已整改", "documentNumber", "甘环函〔2026〕9号");
    }

    static Map<String, Object> correction(String id, int version, Map<String, ?> facts) {
        return input(id, "version", version, "facts", facts, "reason", "核对营业执照");
    }

    static Map<String, Object> input(String id, Object... more) {
        var input = new HashMap<String, Object>(Map.of("consultancyId", id));
        for (int i = 0; i < more.length; i += 2) {
            input.put(String.valueOf(more[i]), more[i + 1]);
        }
        return input;
    }
}
