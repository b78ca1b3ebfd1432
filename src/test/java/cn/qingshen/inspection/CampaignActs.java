package cn.qingshen.inspection;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.enterprise.RegisterClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What people do to campaigns through GraphQL. */
final class CampaignActs {

    static final String VALUE = "03 07 12 19 25 31 + 08";

    private CampaignActs() {}

    static String document(String act) {
        return "mutation($input: %sInput!) { %s(input: $input) { campaign { id state } userErrors { code field message } } }"
                .formatted(Character.toUpperCase(act.charAt(0)) + act.substring(1), act);
    }

    static JsonNode act(GraphQlClient who, String act, Map<String, ?> input) {
        return who.data(document(act), of("input", input)).get(act);
    }

    static List<String> refusals(GraphQlClient who, String act, Map<String, ?> input) {
        return RegisterClient.refusals(act(who, act, input));
    }

    static void drawn(GraphQlClient one, GraphQlClient other, String id) {
        assertThat(refusals(one, "checkCampaignShare", of("campaignId", id, "share", "ab".repeat(32))))
                .isEmpty();
        assertThat(refusals(other, "checkCampaignShare", of("campaignId", id, "share", "cd".repeat(32))))
                .isEmpty();
        assertThat(refusals(one, "checkCampaignValue", of("campaignId", id, "value", VALUE)))
                .isEmpty();
        assertThat(refusals(other, "checkCampaignValue", of("campaignId", id, "value", VALUE)))
                .isEmpty();
    }

    /** What {@code bin/verify-draw} ends with. */
    static int verified(String record) throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", "bin/lib/verify-draw.mjs", "-").start();
        try (var in = process.getOutputStream()) {
            in.write(record.getBytes(StandardCharsets.UTF_8));
        }
        return process.waitFor();
    }
}
