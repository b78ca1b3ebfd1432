package cn.qingshen.expert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody at work on the experts through GraphQL. A past participle is an act that must succeed. */
public record ExpertClient(GraphQlClient api) {

    private static final AtomicInteger PEOPLE = new AtomicInteger((int) (System.nanoTime() % 5_000_000));

    static final List<String> ACTS = List.of(
            "Apply",
            "ApplyAgain",
            "Correct",
            "InterestAdd",
            "InterestRemove",
            "CertificateAdd",
            "Assess",
            "Suspend",
            "Resume",
            "Remove",
            "Readmit",
            "Review",
            "ReviewCorrect",
            "TrainingAdd");

    public static ExpertClient of(int port, String token) {
        return new ExpertClient(new GraphQlClient(port, token));
    }

    static String document(String act) {
        var input = switch (act) {
            case "ApplyAgain", "Suspend", "Resume", "Remove", "Readmit" -> "ExpertMoveInput";
            case "Review" -> "ExpertAssessInput";
            default -> "Expert" + act + "Input";
        };
        return """
                mutation($input: %1$s!) { expert%2$s(input: $input) {
                  expert { id version name state mayLead interests { id kind source } }
                  userErrors { code field message } } }""".formatted(input, act);
    }

    JsonNode act(String act, Map<String, ?> input) {
        return api.data(document(act), Map.of("input", input)).get("expert" + act);
    }

    List<String> refusals(String act, Map<String, ?> input) {
        return RegisterClient.refusals(act(act, input));
    }

    public JsonNode done(String act, Map<String, ?> input) {
        var payload = act(act, input);
        assertThat(RegisterClient.refusals(payload)).as(act).isEmpty();
        return payload.get("expert");
    }

    String applied(Map<String, ?> facts) {
        return done("Apply", Map.of("facts", facts, "identityNumber", identityNumber()))
                .get("id")
                .asString();
    }

    JsonNode expert(String id, String fields) {
        return api.data("query($id: ID!) { expert(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("expert");
    }

    static Map<String, Object> facts() {
        return new HashMap<>(Map.of(
                "name",
                "试验专家" + UUID.randomUUID(),
                "title",
                "高级工程师",
                "employer",
                "试验研究院" + UUID.randomUUID(),
                "jurisdictionCode",
                "620100",
                "workingSince",
                2000,
                "specialities",
                List.of("METHOD", "CHEMICALS"),
                "phone",
                "0931-5551111",
                "email",
                "somebody@example.com"));
    }

    static Map<String, Object> assessment(String id, boolean passed) {
        return input(id, "heldOn", TestEnvironment.today().toString(), "passed", passed, "remark", "考核记录");
    }

    public static Map<String, Object> input(String id, @Nullable Object... more) {
        var input = new HashMap<String, Object>(Map.of("expertId", id));
        for (int i = 0; i < more.length; i += 2) {
            input.put(String.valueOf(more[i]), more[i + 1]);
        }
        return input;
    }

    static Map<String, Object> with(Map<String, ?> input, String name, @Nullable Object value) {
        var changed = new HashMap<String, Object>(input);
        changed.put(name, value);
        return changed;
    }

    /** A good one that nobody has. */
    static String identityNumber() {
        var number = PEOPLE.incrementAndGet();
        var digits = "620102"
                + LocalDate.of(1950, 1, 1)
                        .plusDays(number / 1000 % 18_000)
                        .toString()
                        .replace("-", "") + "%03d".formatted(number % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
