package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Nobody learns who was drawn before they may: not from an error, a count, or the log; and a draw that breaks down stays the same draw. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest extends PanelScenario {

    /** As the database gives up in the middle of it: nothing of the draw is kept, and told again it comes out whole. */
    @Test
    void goesOnWithTheSameDrawAfterItBrokeDown() throws IOException, InterruptedException {
        pool();
        var drawId = frozen(planned());
        officer.done("drawValue", of("drawId", drawId, "value", VALUE));
        StatementLog.afterNext(
                "insert into \"assignment\"",
                () -> Superuser.value("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where state = 'idle in transaction' and usename <> current_user"));
        var answer = witness.api()
                .ask(ReviewClient.document("drawValue"), of("input", of("drawId", drawId, "value", VALUE)));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(Superuser.value(
                        "select d.state || ' ' || (select count(*) from assignment where draw_id = d.id) || ' '"
                                + " || (select count(place) from draw_candidate where draw_id = d.id) from draw d where id = ?",
                        UUID.fromString(drawId)))
                .isEqualTo("FROZEN 0 0");
        var panel = witness.done("drawValue", of("drawId", drawId, "value", VALUE));
        assertThat(offered(panel)).hasSize(3);
        holds(panel, officer);
    }

    @Test
    void tellsHiddenFromUnknownByNothing() {
        var panel = drawn();
        var hidden = panel.get("id").asString();
        var draw = panel.at("/draws/0/id").asString();
        var seat = offered(panel).getFirst().get("id").asString();
        var unknown = UUID.randomUUID().toString();
        var stranger = List.of(
                ISSUER.enterprise(enterpriseId), ISSUER.openData(), ISSUER.city("620900"), ISSUER.inspector("620900"));
        for (var token : stranger) {
            var reader = ReviewClient.of(port, token);
            alike(
                    hidden,
                    unknown,
                    id -> reader.api().ask("query($id: ID!) { reviewPanel(id: $id) { id } }", of("id", id)));
            alike(hidden, unknown, id -> reader.api().ask("query($id: ID!) { node(id: $id) { id } }", of("id", id)));
            alike(hidden, unknown, id -> act(reader, "reviewPanelCancel", of("panelId", id, "reason", "x")));
            alike(draw, unknown, id -> act(reader, "drawShare", of("drawId", id, "share", SHARE)));
            alike(draw, unknown, id -> act(reader, "drawValue", of("drawId", id, "value", VALUE)));
            alike(draw, unknown, id -> act(reader, "drawConsent", of("drawId", id)));
            alike(seat, unknown, id -> act(reader, "assignmentReplace", of("assignmentId", id, "reason", "x")));
            alike(seat, unknown, id -> act(reader, "assignmentAccept", of("assignmentId", id)));
        }
    }

    private static JsonNode act(ReviewClient reader, String act, Map<String, ?> input) {
        return reader.api().ask(ReviewClient.document(act), of("input", input));
    }

    private static void alike(String hidden, String unknown, Function<String, JsonNode> ask) {
        assertThat(withoutIds(ask.apply(hidden))).isEqualTo(withoutIds(ask.apply(unknown)));
    }

    private static String withoutIds(JsonNode answer) {
        return answer.toString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    @Test
    void countsNothingForThoseWhoAreReviewed() {
        var before = totals();
        var panel = drawn();
        offered(panel).forEach(this::accepted);
        assertThat(totals()).isEqualTo(before);
        Superuser.change(
                "update review_panel set revealed_on = current_date where id = ?",
                UUID.fromString(panel.get("id").asString()));
        assertThat(totals()).as("from the day on").isNotEqualTo(before);
    }

    private List<String> totals() {
        return Stream.of(ISSUER.enterprise(enterpriseId), ISSUER.openData())
                .map(token -> ReviewClient.of(port, token)
                        .api()
                        .data("{ reviewPanels { totalCount } complete: reviewPanels(state: COMPLETE) { totalCount }"
                                + " inboxMessages { nodes { id } } }")
                        .toString())
                .toList();
    }

    @Test
    void showsSeatsToThoseWhoAreAskedOnly() {
        var seats = offered(drawn());
        var own = "{ assignments { id } }";
        for (var seat : seats) {
            assertThat(expert(seat).api().data(own).at("/assignments").valueStream())
                    .extracting(one -> one.get("id").asString())
                    .as("of everybody's seats one's own")
                    .contains(seat.get("id").asString())
                    .doesNotContainAnyElementsOf(seats.stream()
                            .filter(other -> other != seat)
                            .map(other -> other.get("id").asString())
                            .toList());
        }
        for (var token : List.of(
                ISSUER.city(LANZHOU),
                ISSUER.inspector(LANZHOU),
                ISSUER.province(),
                ISSUER.enterprise(enterpriseId),
                ISSUER.consultancy(UUID.randomUUID()),
                ISSUER.openData())) {
            assertThat(ReviewClient.of(port, token).api().code(own)).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void writesNoExpertIntoTheLog(CapturedOutput log) {
        var panel = drawn();
        var seats = offered(panel);
        expert(seats.getFirst())
                .done(
                        "assignmentDecline",
                        of("assignmentId", seats.getFirst().get("id").asString(), "reason", "出差"));
        seats.stream().skip(1).forEach(this::accepted);
        var names = Superuser.value(
                "select string_agg(e.name, ',') from assignment a join expert e on e.id = a.expert_id where a.panel_id = ?",
                UUID.fromString(panel.get("id").asString()));
        for (var name : names.split(",")) {
            assertThat(log.getAll()).doesNotContain(name);
        }
        for (var seat : seats) {
            assertThat(log.getAll())
                    .doesNotContain(
                            seat.at("/expert/id").asString(), seat.get("id").asString());
        }
    }

    /** Told by message and by e-mail, which name whom it is about and the day, and nobody else's name. */
    @Test
    void asksByEmailToo() {
        pool();
        Superuser.change("insert into person (subject, name, email, role, scope, wants_email, last_seen_at)"
                + " select subject, name, subject || '@people.example', 'EXPERT', 'NONE', true, now() from expert where subject is not null"
                + " on conflict (subject) do update set email = excluded.email, wants_email = true");
        var panel = value(frozen(planned()));
        var seat = offered(panel).getFirst();
        var subject = Superuser.value(
                "select subject from expert where id = ?",
                UUID.fromString(seat.at("/expert/id").asString()));
        var message = Superuser.value(
                "select m.kind || ' ' || m.args from mail_outbox o join inbox_message m on m.id = o.message_id"
                        + " where o.subject = ? and m.object_id = ?",
                subject,
                UUID.fromString(panel.get("id").asString()));
        var enterprise = Superuser.value("select name from enterprise where id = ?", enterpriseId);
        assertThat(message).startsWith("SEAT_OFFERED").contains(enterprise);
        offered(panel)
                .forEach(one -> assertThat(message)
                        .doesNotContain(Superuser.value(
                                "select name from expert where id = ?",
                                UUID.fromString(one.at("/expert/id").asString()))));
    }
}
