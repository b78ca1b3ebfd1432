package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.FileClient;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.SystemJob;
import cn.qingshen.expert.ExpertClient;
import cn.qingshen.expert.PoolFixture;
import cn.qingshen.expert.Speciality;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Panels, draws and seats: who may do what, who learns what when, and that every record holds for the second program. */
@IntegrationTest
class ReviewTest extends PanelScenario {

    @Autowired
    SeatKeeper keeper;

    private static Map<String, Object> declining(JsonNode assignment) {
        return of("assignmentId", assignment.get("id").asString(), "reason", "出差");
    }

    @Test
    void goesFromThePlanToACompletePanel() throws Exception {
        var panel = drawn();
        assertThat(panel.get("state").asString()).isEqualTo("SEATING");
        assertThat(offered(panel)).hasSize(3);
        assertThat(offered(panel).getFirst().get("leader").asBoolean()).isTrue();
        offered(panel).forEach(this::accepted);
        var complete = officer.panel(panel.get("id").asString());
        assertThat(complete.get("state").asString()).isEqualTo("COMPLETE");
        holds(complete, officer);
        assertThat(Superuser.value(
                        "select string_agg(action, ' ' order by at, seq) from journal where object_id = ?",
                        UUID.fromString(panel.get("id").asString())))
                .isEqualTo(
                        "panel.plan panel.freeze panel.share panel.share panel.value panel.draw panel.offer panel.offer"
                                + " panel.offer panel.accept panel.accept panel.accept");
        assertThat(messages("PANEL_COMPLETE", panel)).isEqualTo("1");
        assertThat(messages("SEAT_OFFERED", panel)).isEqualTo("3");
    }

    private static String messages(String kind, JsonNode panel) {
        return Superuser.value(
                "select count(*) from inbox_message where kind = ? and object_id = ?",
                kind,
                UUID.fromString(panel.get("id").asString()));
    }

    @Test
    void printsTheRecordForWhoeverMaySeeTheDraw() throws IOException {
        var panel = drawn();
        var path = "/draws/" + panel.at("/draws/0/id").asString();
        var pdf = new FileClient(port, ISSUER.city(LANZHOU)).get(path + ".pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(
                            "专家随机抽取记录",
                            "双色球开奖号码",
                            VALUE.replace(" ", ""),
                            panel.at("/draws/0/frozenHash").asString(),
                            "第1席，等待答复");
        }
        assertThat(new FileClient(port, ISSUER.openData()).get(path + ".pdf").statusCode())
                .as("not before the day")
                .isEqualTo(404);
        assertThat(new FileClient(port, ISSUER.openData()).get(path + ".txt").statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksTheNextAtOnceWhenSomebodyDeclines() throws Exception {
        var panel = drawn();
        var first = offered(panel).get(1);
        expert(first).done("assignmentDecline", declining(first));
        var after = officer.panel(panel.get("id").asString());
        assertThat(offered(after)).hasSize(3).doesNotContain(first);
        assertThat(expert(first)
                        .refusals(
                                "assignmentAccept",
                                of("assignmentId", first.get("id").asString())))
                .containsExactly("OFFER_OVER null");
        holds(after, officer);
    }

    @Test
    void takesSilenceForNo() throws Exception {
        var panel = drawn();
        var late = offered(panel).getFirst();
        Superuser.change(
                "update assignment set answer_by = answer_by - 30 where id = ?",
                UUID.fromString(late.get("id").asString()));
        assertThat(expert(late)
                        .refusals(
                                "assignmentAccept",
                                of("assignmentId", late.get("id").asString())))
                .containsExactly("OFFER_OVER null");
        SystemJob.run("seats", keeper::run);
        SystemJob.run("seats", keeper::run);
        var after = officer.panel(panel.get("id").asString());
        assertThat(after.get("assignments")
                        .valueStream()
                        .map(one -> one.get("state").asString()))
                .containsExactlyInAnyOrder("EXPIRED", "OFFERED", "OFFERED", "OFFERED");
        holds(after, officer);
    }

    @Test
    void remindsOnceOfTheLastDayAndOfTheMeeting() {
        var panel = drawn();
        var id = UUID.fromString(panel.get("id").asString());
        Superuser.change("update assignment set answer_by = ? where panel_id = ?", TestEnvironment.today(), id);
        SystemJob.run("seats", keeper::run);
        SystemJob.run("seats", keeper::run);
        assertThat(messages("SEAT_WAITS", panel)).isEqualTo("3");
        assertThat(messages("MEETING_SOON", panel)).isEqualTo("0");
        offered(panel).forEach(this::accepted);
        Superuser.change(
                "update review_panel set meeting_on = ?, revealed_on = ? where id = ?",
                TestEnvironment.today().plusDays(3),
                TestEnvironment.today().plusDays(2),
                id);
        SystemJob.run("seats", keeper::run);
        SystemJob.run("seats", keeper::run);
        assertThat(messages("MEETING_SOON", panel)).isEqualTo("3");
    }

    @Test
    void movesTheMeetingAndTellsThoseWhoMayKnow() {
        var panel = drawn();
        var id = panel.get("id").asString();
        var day = TestEnvironment.today().plusDays(20);
        var moved = of("panelId", id, "meetingOn", day.toString(), "place", " 市局会议室 ", "reason", "企业停产检修");
        expert(offered(panel).get(1))
                .done("assignmentDecline", declining(offered(panel).get(1)));
        officer.done("reviewPanelReschedule", moved);
        var seen = officer.panel(id, "meetingOn place moves revealedOn journal { nodes { action reason } }");
        assertThat(seen.get("meetingOn").asString()).isEqualTo(day.toString());
        assertThat(seen.get("place").asString()).isEqualTo("市局会议室");
        assertThat(seen.get("moves").asInt()).isEqualTo(1);
        assertThat(seen.get("revealedOn").asString()).isEqualTo(day.minusDays(1).toString());
        assertThat(seen.at("/journal/nodes/0/action").asString()).isEqualTo("panel.reschedule");
        assertThat(seen.at("/journal/nodes/0/reason").asString()).isEqualTo("企业停产检修");
        assertThat(messages("MEETING_MOVED", panel))
                .as("whoever has a seat or an offer, not who declined, and not the enterprise")
                .isEqualTo("3");
        offered(officer.panel(id)).forEach(this::accepted);
        Superuser.change("update review_panel set revealed_on = current_date - 1 where id = ?", UUID.fromString(id));
        officer.done(
                "reviewPanelReschedule",
                with(moved, "meetingOn", TestEnvironment.today().plusDays(5)));
        assertThat(messages("MEETING_MOVED", panel))
                .as("now the enterprise knows of the panel")
                .isEqualTo("7");
        assertThat(officer.panel(id, "revealedOn").get("revealedOn").asString())
                .as("what is known stays known")
                .isLessThan(TestEnvironment.today().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "meetingOn, -1, OUT_OF_RANGE meetingOn",
        "meetingOn, 800, OUT_OF_RANGE meetingOn",
        "meetingOn, , REQUIRED meetingOn",
        "reason, , REQUIRED reason"
    })
    void refusesAMoveThatCannotBe(String field, Integer days, String refusal) {
        var panelId = planned();
        var move = with(
                of("panelId", panelId, "reason", "推迟"),
                "meetingOn",
                TestEnvironment.today().toString());
        move.put(
                field,
                days == null ? null : TestEnvironment.today().plusDays(days).toString());
        assertThat(officer.refusals("reviewPanelReschedule", move)).containsExactly(refusal);
        assertThat(ReviewClient.of(port, ISSUER.province())
                        .refusals("reviewPanelReschedule", with(move, "panelId", panelId)))
                .containsExactly("NOT_YOUR_REVIEW null");
        officer.done("reviewPanelCancel", of("panelId", panelId, "reason", "企业停产"));
        assertThat(officer.refusals("reviewPanelReschedule", move)).containsExactly("WRONG_STATE null");
    }

    @Test
    void countsPanelsOnlyWhenAsked() {
        planned();
        var all = officer.api().data("{ reviewPanels(first: 1) { totalCount nodes { id } } }");
        assertThat(all.at("/reviewPanels/totalCount").asInt()).isPositive();
        assertThat(officer.api()
                        .data("{ reviewPanels(state: PLANNED) { totalCount } }")
                        .at("/reviewPanels/totalCount")
                        .asInt())
                .isPositive()
                .isLessThanOrEqualTo(all.at("/reviewPanels/totalCount").asInt());
        assertThat(new GraphQlClient(port, ISSUER.openData())
                        .data("{ reviewPanels { totalCount } }")
                        .at("/reviewPanels/totalCount")
                        .asInt())
                .as("what may be seen is counted, no more")
                .isLessThan(all.at("/reviewPanels/totalCount").asInt());
    }

    @Test
    void keepsWhatTiesSomebodyToTheEnterprise() {
        var panel = drawn();
        var tied = offered(panel).getFirst();
        var interest = of("kind", "FAMILY", "party", "某企业");
        expert(tied).done("assignmentDecline", with(declining(tied), "interest", interest));
        var expertId = tied.at("/expert/id").asString();
        assertThat(Superuser.value(
                        "select kind || ' ' || source from expert_interest where expert_id = ?",
                        UUID.fromString(expertId)))
                .isEqualTo("FAMILY OFFER");
        assertThat(expert(tied)
                        .refusals(
                                "assignmentDecline",
                                with(declining(offered(panel).getLast()), "interest", interest)))
                .as("another's")
                .containsExactly("NOT_FOUND null");
    }

    @Test
    void runsOutOfExpertsAndSaysSo() throws Exception {
        var panel = drawn();
        var asked = offered(panel);
        while (!asked.isEmpty()) {
            asked.forEach(one -> expert(one).done("assignmentDecline", declining(one)));
            asked = offered(officer.panel(panel.get("id").asString()));
        }
        var empty = officer.panel(panel.get("id").asString());
        assertThat(offered(empty)).isEmpty();
        assertThat(empty.get("state").asString()).isEqualTo("SEATING");
        assertThat(messages("SEATS_EMPTY", panel)).isNotEqualTo("0");
        holds(empty, officer);
    }

    /** Everybody who is asked answers five times at once, yes and no: one of the answers counts, and no seat is ever taken twice. */
    @Test
    void standsFiftyAnswersAtOnce() throws Exception {
        pool();
        pool();
        var panel = value(frozen(planned()));
        var id = panel.get("id").asString();
        while (!offered(officer.panel(id)).isEmpty()) {
            AtOnce.all(offered(officer.panel(id)).stream()
                    .flatMap(one -> Stream.<Callable<JsonNode>>of(
                                    () -> expert(one)
                                            .act(
                                                    "assignmentAccept",
                                                    of(
                                                            "assignmentId",
                                                            one.get("id").asString())),
                                    () -> expert(one).act("assignmentDecline", declining(one)))
                            .flatMap(act -> Stream.generate(() -> act).limit(9))));
            var now = officer.panel(id);
            var present = now.get("assignments")
                    .valueStream()
                    .filter(one -> List.of("OFFERED", "ACCEPTED")
                            .contains(one.get("state").asString()))
                    .toList();
            assertThat(present).extracting(one -> one.get("seat").asInt()).doesNotHaveDuplicates();
            assertThat(employers(present)).doesNotHaveDuplicates();
            assertThat(new HashSet<>(present).size()).isEqualTo(3);
            holds(now, officer);
        }
    }

    private static List<String> employers(List<JsonNode> assignments) {
        return assignments.stream()
                .map(one -> Superuser.value(
                        "select employer from expert where id = ?",
                        UUID.fromString(one.at("/expert/id").asString())))
                .toList();
    }

    @Test
    void replacesSomebodyForAReason() throws Exception {
        var panel = drawn();
        var gone = offered(panel).getLast();
        accepted(gone);
        var input = of("assignmentId", gone.get("id").asString());
        assertThat(officer.refusals("assignmentReplace", with(input, "reason", " ")))
                .containsExactly("REQUIRED reason");
        var asked = officer.done("assignmentReplace", with(input, "reason", "核查发现持股"));
        assertThat(asked.at("/replacements/0/reason").asString()).isEqualTo("核查发现持股");
        assertThat(offered(asked)).as("nothing changes alone").hasSize(2);
        assertThat(officer.refusals("assignmentReplace", with(input, "reason", "再换")))
                .containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("assignmentReplaceConsent", input)).containsExactly("SAME_PERSON null");
        var after = colleague.done("assignmentReplaceConsent", input);
        assertThat(offered(after)).hasSize(3);
        assertThat(after.get("replacements")).isEmpty();
        assertThat(messages("SEAT_WITHDRAWN", panel)).isEqualTo("1");
        assertThat(officer.refusals("assignmentReplace", with(input, "reason", "再换")))
                .containsExactly("OFFER_OVER null");
        assertThat(colleague.refusals("assignmentReplaceConsent", input)).containsExactly("NOT_FOUND null");
        holds(after, officer);
    }

    @Test
    void takesBackWhatWasAskedFor() {
        var panel = drawn();
        var kept = offered(panel).getFirst();
        var input = of("assignmentId", kept.get("id").asString());
        assertThat(officer.refusals("assignmentReplaceWithdraw", input)).containsExactly("NOT_FOUND null");
        officer.done("assignmentReplace", with(input, "reason", "误会"));
        assertThat(ReviewClient.of(port, ISSUER.province()).refusals("assignmentReplaceWithdraw", input))
                .containsExactly("NOT_YOUR_REVIEW null");
        var after = officer.done("assignmentReplaceWithdraw", input);
        assertThat(after.get("replacements")).isEmpty();
        assertThat(offered(after)).contains(kept);
        officer.done("assignmentReplace", with(input, "reason", "又有原因"));
        expert(kept).done("assignmentDecline", declining(kept));
        assertThat(officer.panel(panel.get("id").asString()).get("replacements"))
                .as("they left on their own")
                .isEmpty();
    }

    /** Whoever is found unfit after the draw loses the seat, and who waits in the order is passed over, without an officer. */
    @Test
    void seatsNobodyWhoBecameUnfit() throws Exception {
        var panel = drawn();
        var seated = offered(panel).getFirst();
        accepted(seated);
        var name = Superuser.value("select name from enterprise where id = ?", enterpriseId);
        var province = ExpertClient.of(port, ISSUER.province());
        var tied = seated.at("/expert/id").asString();
        province.done("InterestAdd", ExpertClient.input(tied, "kind", "FAMILY", "party", name));
        var waiting = Superuser.value(
                "select expert_id from draw_candidate c where draw_id = ? and place is not null and not exists"
                        + " (select from assignment a where a.draw_id = c.draw_id and a.expert_id = c.expert_id) order by place limit 1",
                UUID.fromString(panel.at("/draws/0/id").asString()));
        province.done("Suspend", ExpertClient.input(waiting, "reason", "核查中"));
        SystemJob.run("seats", keeper::run);
        SystemJob.run("seats", keeper::run);
        var after = officer.panel(panel.get("id").asString());
        assertThat(after.get("assignments")
                        .valueStream()
                        .filter(one -> one.get("state").asString().equals("UNFIT"))
                        .map(one -> one.at("/expert/id").asString()))
                .containsExactly(tied);
        assertThat(offered(after))
                .hasSize(3)
                .noneMatch(one -> one.at("/expert/id").asString().equals(waiting));
        assertThat(messages("SEAT_UNFIT", panel)).isEqualTo("1");
        assertThat(messages("SEAT_WITHDRAWN", panel)).isEqualTo("1");
        assertThat(Superuser.value(
                        "select count(*) from journal where object_id = ? and action = 'panel.unfit'",
                        UUID.fromString(panel.get("id").asString())))
                .as("each once")
                .isEqualTo("2");
        holds(after, officer);
    }

    @Test
    void seatsNoColleaguesHoweverTheyWriteTheirEmployer() {
        for (int i = 0; i < 8; i++) {
            PoolFixture.admitted(port, (i % 2 == 0 ? "同一院（兰州）" : "同一院 (兰州)") + auditId, true, Speciality.DYEING);
        }
        var panel = value(frozen(planned()));
        assertThat(employers(offered(panel)).stream().filter(one -> one.startsWith("同一院")))
                .hasSizeLessThan(2);
        assertThat(Superuser.value(
                        "select count(distinct c.employer) from draw_candidate c join expert e on e.id = c.expert_id"
                                + " where c.draw_id = ? and e.employer like '同一院%' and e.employer like ?",
                        UUID.fromString(panel.at("/draws/0/id").asString()), "%" + auditId))
                .isEqualTo("1");
    }

    @Test
    void takesAProposedDrawBack() {
        var panel = drawn();
        var proposed = officer.done(
                "drawPropose", of("panelId", panel.get("id").asString(), "source", SOURCE, "reason", "有误"));
        var input = of("drawId", proposed.at("/draws/1/id").asString());
        assertThat(ReviewClient.of(port, ISSUER.province()).refusals("drawWithdraw", input))
                .containsExactly("NOT_YOUR_REVIEW null");
        var after = officer.done("drawWithdraw", input);
        assertThat(after.at("/draws/1/state").asString()).isEqualTo("VOID");
        assertThat(offered(after)).as("what was drawn stands").hasSize(3);
        assertThat(colleague.refusals("drawConsent", input)).containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("drawWithdraw", input)).containsExactly("WRONG_STATE null");
    }

    /** A round that was taken back while its draw was under way: nobody is asked to review it. */
    @Test
    void asksNobodyForARoundThatNoLongerWaits() {
        pool();
        var drawId = frozen(planned());
        Superuser.change("update audit set state = 'SUSPENDED' where id = ?", UUID.fromString(auditId));
        assertThat(officer.refusals("drawValue", of("drawId", drawId, "value", VALUE)))
                .containsExactly("NOT_READY_FOR_REVIEW null");
    }

    @Test
    void tellsNobodyWhoDeclinedAnyMore() {
        var panel = drawn();
        var gone = offered(panel).getFirst();
        expert(gone).done("assignmentDecline", declining(gone));
        assertThat(expert(gone).panel(panel.get("id").asString(), "id").isNull())
                .isTrue();
        assertThat(expert(gone)
                        .api()
                        .data("query($id: ID!) { audit(id: $id) { id } }", of("id", auditId))
                        .get("audit")
                        .isNull())
                .isTrue();
    }

    @Test
    void drawsAgainOnlyWithAReasonAndASecondPerson() throws Exception {
        var panel = drawn();
        var id = panel.get("id").asString();
        var input = of("panelId", id, "source", SOURCE, "reason", "名单锁定后发现库内信息有误");
        assertThat(officer.refusals("drawPropose", with(input, "reason", ""))).containsExactly("REQUIRED reason");
        var proposed = officer.done("drawPropose", input);
        assertThat(offered(proposed)).as("nothing happens yet").hasSize(3);
        var second = proposed.at("/draws/1/id").asString();
        assertThat(officer.refusals("drawPropose", input)).containsExactly("WRONG_STATE null");
        assertThat(ownConsent(second)).containsExactly("SAME_PERSON null");
        var consented = colleague.done("drawConsent", of("drawId", second));
        assertThat(consented.get("state").asString()).isEqualTo("DRAWING");
        assertThat(offered(consented)).isEmpty();
        assertThat(consented.at("/draws/0/state").asString()).isEqualTo("VOID");
        share(second);
        var again = value(second);
        assertThat(offered(again)).hasSize(3);
        holds(again, officer);
        offered(again).forEach(this::accepted);
        Superuser.change(
                "update review_panel set revealed_on = ? where id = ?", TestEnvironment.today(), UUID.fromString(id));
        holds(again, ReviewClient.of(port, ISSUER.openData()));
    }

    /** Whoever knows it could try shares, or the pool, until the order suits them. */
    @Test
    void fixesNothingOnceThePublicValueCanBeKnown() {
        var panel = drawn();
        var input = of("panelId", panel.get("id").asString(), "source", SOURCE, "reason", "名单锁定后发现库内信息有误");
        var second = officer.done("drawPropose", input).at("/draws/1/id").asString();
        source(second, "SSE_INDEX 2026-01-05");
        assertThat(colleague.refusals("drawConsent", of("drawId", second))).containsExactly("VALUE_KNOWN null");
        assertThat(offered(officer.panel(panel.get("id").asString())))
                .as("everybody keeps their seat")
                .hasSize(3);
        source(second, SOURCE);
        colleague.done("drawConsent", of("drawId", second));
        officer.done("drawShare", of("drawId", second, "share", SHARE));
        source(second, "SSE_INDEX 2026-01-05");
        assertThat(witness.refusals("drawShare", of("drawId", second, "share", SHARE.replace('0', 'f'))))
                .containsExactly("VALUE_KNOWN null");
        assertThat(officer.done("drawPropose", input).get("draws"))
                .as("by another value it goes on")
                .hasSize(3);
    }

    private static void source(String drawId, String source) {
        Superuser.change("update draw set source = ? where id = ?", source, UUID.fromString(drawId));
    }

    /** By whoever proposed it: the same token, so the same person. */
    private List<String> ownConsent(String drawId) {
        return officer.refusals("drawConsent", of("drawId", drawId));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, , REQUIRED kind",
        "meetingOn, , REQUIRED meetingOn",
        "meetingOn, 2020-01-01, OUT_OF_RANGE meetingOn",
        "meetingOn, 9999-01-01, OUT_OF_RANGE meetingOn",
        "place, a\u202eb, INVALID_CHARACTERS place",
        "auditId, nothing, NOT_FOUND auditId",
        "kind, ACCEPTANCE, NOT_READY_FOR_REVIEW null",
    })
    void refusesAPlanThatCannotBe(String field, String value, String refusal) {
        assertThat(officer.refusals("reviewPanelPlan", with(plan(), field, value)))
                .containsExactly(refusal);
    }

    @Test
    void asksForAsManySeatsAsTheRuleDoes() {
        assertThat(officer.refusals("reviewPanelPlan", with(plan(), "seats", List.of("DYEING", "DYEING"))))
                .containsExactly("TOO_FEW_SEATS seats");
        var sixteen = java.util.Collections.nCopies(16, "METHOD");
        assertThat(officer.refusals("reviewPanelPlan", with(plan(), "seats", sixteen)))
                .containsExactly("TOO_MANY seats");
        planned();
        assertThat(officer.refusals("reviewPanelPlan", plan())).containsExactly("PANEL_EXISTS null");
    }

    @Test
    void leavesAReviewToWhoseItIs() {
        var province = ReviewClient.of(port, ISSUER.province());
        assertThat(province.refusals("reviewPanelPlan", plan())).containsExactly("NOT_YOUR_REVIEW null");
        assertThat(ReviewClient.of(port, ISSUER.city("620900")).refusals("reviewPanelPlan", plan()))
                .containsExactly("NOT_FOUND auditId");
        var panelId = planned();
        assertThat(province.refusals("reviewPanelCancel", of("panelId", panelId, "reason", "x")))
                .containsExactly("NOT_YOUR_REVIEW null");
        assertThat(ReviewClient.of(port, ISSUER.city("620900"))
                        .refusals("reviewPanelCancel", of("panelId", panelId, "reason", "x")))
                .containsExactly("NOT_FOUND null");
        assertThat(officer.done("reviewPanelCancel", of("panelId", panelId, "reason", "企业停产"))
                        .get("state")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(officer.refusals("reviewPanelCancel", of("panelId", panelId, "reason", "x")))
                .containsExactly("WRONG_STATE null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSQ",
                "SSQ 12",
                "SSQ 2019001",
                "SSQ 2999000",
                "SSQ 2999161",
                "SSQ 2026135; drop table",
                "LOTTO 2026135",
                "SSE_INDEX 20261201",
                "SSE_INDEX 2020-01-02",
                "SSE_INDEX 2027-02-30",
                "DRAND 0",
                "DRAND 4242"
            })
    void refusesASourceThatIsNone(String source) {
        assertThat(officer.refusals("drawFreeze", of("panelId", planned(), "source", source)))
                .containsExactly("UNKNOWN_VALUE source");
    }

    @Test
    void refusesEachStepOutOfOrder() {
        pool();
        var panelId = planned();
        var freeze = of("panelId", panelId, "source", SOURCE);
        var drawId = officer.done("drawFreeze", freeze).at("/draws/0/id").asString();
        assertThat(officer.refusals("drawFreeze", freeze)).containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("reviewPanelCancel", of("panelId", panelId, "reason", "换一批")))
                .as("nobody gets another draw so")
                .containsExactly("DRAW_BEGUN null");
        var value = of("drawId", drawId, "value", VALUE);
        assertThat(officer.refusals("drawValue", value)).as("no shares yet").containsExactly("WRONG_STATE null");
        for (var bad : List.of("", "00", SHARE.toUpperCase(java.util.Locale.ROOT), SHARE + "0", "双".repeat(64))) {
            assertThat(officer.refusals("drawShare", of("drawId", drawId, "share", bad)))
                    .containsExactly("UNKNOWN_VALUE share");
        }
        officer.done("drawShare", of("drawId", drawId, "share", SHARE));
        assertThat(officer.refusals("drawShare", of("drawId", drawId, "share", SHARE)))
                .containsExactly("SAME_PERSON null");
        witness.done("drawShare", of("drawId", drawId, "share", SHARE));
        assertThat(ReviewClient.of(port, ISSUER.province()).refusals("drawShare", of("drawId", drawId, "share", SHARE)))
                .containsExactly("SHARES_COMPLETE null");
        for (var bad : List.of("", "03 07 12 19 25 31", "3456.78", VALUE + " ")) {
            var refused = officer.refusals("drawValue", of("drawId", drawId, "value", bad));
            assertThat(refused)
                    .isEqualTo(
                            bad.isBlank() || !bad.strip().equals(VALUE)
                                    ? List.of("INVALID_PUBLIC_VALUE value")
                                    : List.of());
        }
        officer.done("drawValue", value);
        assertThat(officer.done("drawValue", value).get("state").asString())
                .as("the same person twice draws nothing")
                .isEqualTo("DRAWING");
        var mistyped = with(value, "value", VALUE.replace("08", "09"));
        assertThat(witness.refusals("drawValue", mistyped)).containsExactly("VALUE_DIFFERS value");
        assertThat(officer.refusals("drawValue", value))
                .as("what was told last stands, until it is told otherwise")
                .containsExactly("VALUE_DIFFERS value");
        assertThat(witness.done("drawValue", value).get("state").asString()).isEqualTo("SEATING");
        assertThat(witness.refusals("drawValue", value)).containsExactly("WRONG_STATE null");
    }

    @Test
    void keepsSharesClosedUntilItIsDrawn() {
        pool();
        var panelId = planned();
        frozen(panelId);
        var seen = officer.panel(
                panelId, "draws { record shares { commitment } candidates { place excludedBy expertId } }");
        assertThat(seen.at("/draws/0/record").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain(SHARE);
        assertThat(Superuser.value(
                        "select count(*) from journal where object_id = ? and after::text like '%" + SHARE + "%'",
                        UUID.fromString(panelId)))
                .isEqualTo("0");
    }

    @Test
    void tellsThoseWhoAreReviewedNothingBeforeTheDay() throws Exception {
        var panel = drawn();
        var id = panel.get("id").asString();
        var enterprise = ReviewClient.of(port, ISSUER.enterprise(enterpriseId));
        var program = ReviewClient.of(port, ISSUER.openData());
        for (var reader : List.of(enterprise, program)) {
            assertThat(reader.panel(id, "id").isNull()).isTrue();
            assertThat(trace(reader, panel)).isEmpty();
        }
        offered(panel).forEach(this::accepted);
        assertThat(enterprise.panel(id, "id").isNull())
                .as("complete, and still not the day")
                .isTrue();
        assertThat(trace(enterprise, panel)).isEmpty();
        var gone = officer.panel(id).get("assignments").get(0);
        replaced(gone, "生病");
        offered(officer.panel(id)).forEach(this::accepted);
        Superuser.change(
                "update review_panel set revealed_on = ? where id = ?", TestEnvironment.today(), UUID.fromString(id));
        for (var reader : List.of(enterprise, program)) {
            var known = reader.panel(id, "assignments { state expert { id name } } draws { record }");
            assertThat(known.get("assignments")).hasSize(3);
            assertThat(known.get("assignments").toString())
                    .doesNotContain(gone.at("/expert/id").asString());
            holds(panel, reader);
        }
    }

    /** Whatever of the panel can be seen through audit, lists of panels and of experts, and messages; each asked for itself. */
    private String trace(ReviewClient reader, JsonNode panel) {
        var seen = Stream.of(
                        "audit(id: \"%s\") { panels { id } }".formatted(auditId),
                        "audit(id: \"%s\") { journal(first: 100) { nodes { action } } }".formatted(auditId),
                        "reviewPanels(first: 100) { nodes { id } }",
                        "experts(first: 100) { nodes { id } }",
                        "inboxMessages(first: 100) { nodes { objectId } }")
                .map(asked -> reader.api().ask("{ " + asked + " }").toString())
                .toList();
        assertThat(seen).noneMatch(answer -> answer.contains("Validation error"));
        return seen.stream()
                .filter(answer -> answer.contains(panel.get("id").asString()) || answer.contains("panel."))
                .collect(Collectors.joining());
    }

    @Test
    void showsAnExpertTheirOwnAndNobodyElses() {
        var panel = drawn();
        var first = offered(panel).getFirst();
        var seen = expert(first).api().data("""
                { assignments { id state panel { id enterprise { name } audit { id } assignments { id } draws { id candidates { expertId } } } } }""");
        assertThat(seen.get("assignments")).hasSize(1);
        assertThat(seen.at("/assignments/0/panel/enterprise/name").isNull()).isFalse();
        assertThat(seen.at("/assignments/0/panel/assignments"))
                .as("of the others nothing")
                .hasSize(1);
        assertThat(seen.at("/assignments/0/panel/draws")).isEmpty();
        var stranger = PoolFixture.admitted(port, "别处" + auditId, true, Speciality.PAPER);
        var outside = ReviewClient.of(port, PoolFixture.tokenOf(stranger));
        assertThat(outside.panel(panel.get("id").asString(), "id").isNull()).isTrue();
        assertThat(outside.refusals(
                        "assignmentAccept", of("assignmentId", first.get("id").asString())))
                .containsExactly("NOT_FOUND null");
    }

    @Test
    void drawsNobodyWithAnInterest() {
        pool();
        var name = Superuser.value("select name from enterprise where id = ?", enterpriseId);
        var tied = PoolFixture.admitted(port, "某院" + auditId, true, Speciality.DYEING);
        var faded = PoolFixture.admitted(port, "另一院" + auditId, true, Speciality.DYEING);
        var employed = PoolFixture.admitted(port, " " + name, true, Speciality.DYEING);
        var province = ExpertClient.of(port, ISSUER.province());
        province.done("InterestAdd", ExpertClient.input(tied, "kind", "SHAREHOLDER", "party", name.replace("（", "(")));
        province.done(
                "InterestAdd", ExpertClient.input(faded, "kind", "EMPLOYED", "party", name, "endedOn", "2015-01-01"));
        var panelId = planned();
        officer.done("drawFreeze", of("panelId", panelId, "source", SOURCE));
        var rules = new HashMap<String, String>();
        officer.panel(panelId, "draws { candidates { expertId excludedBy } }")
                .at("/draws/0/candidates")
                .forEach(one -> rules.put(
                        one.get("expertId").asString(), one.get("excludedBy").asString()));
        assertThat(rules).containsEntry(tied, "SHAREHOLDER").containsEntry(employed, "EMPLOYED");
        assertThat(rules.get(faded)).as("three years after it ended").isNotEqualTo("EMPLOYED");
    }

    @Test
    void isShutToAllOthers() {
        var tokens = Map.of(
                "program", ISSUER.openData(),
                "enterprise", ISSUER.enterprise(enterpriseId),
                "administrator", ISSUER.administrator(),
                "inspector", ISSUER.inspector(LANZHOU));
        var everybody = List.of("drawShare", "drawValue");
        tokens.forEach((who, token) -> ReviewClient.ACTS.stream()
                .filter(act -> !(everybody.contains(act) && (who.equals("administrator") || who.equals("inspector"))))
                .filter(act -> !(act.equals("reviewPanelHandInCorrections") && who.equals("enterprise")))
                .forEach(act ->
                        assertThat(forbidden(token, act)).as(who + " " + act).isTrue()));
        assertThat(forbidden(ISSUER.city(LANZHOU), "assignmentAccept")).isTrue();
    }

    private boolean forbidden(String token, String act) {
        var nothing = UUID.randomUUID().toString();
        Map<String, Object> input = switch (act) {
            case "reviewPanelPlan" -> plan();
            case "reviewPanelCancel", "reviewPanelReschedule", "drawPropose", "drawFreeze" -> of("panelId", nothing);
            case "assignmentReplace", "assignmentAccept", "assignmentDecline" ->
                of("assignmentId", nothing, "reason", "x");
            case "assignmentReplaceConsent", "assignmentReplaceWithdraw" -> of("assignmentId", nothing);
            case "assignmentScore" -> of("assignmentId", nothing, "entries", List.of());
            case "assignmentConclude" -> of("assignmentId", nothing);
            case "reviewPanelDecide",
                    "reviewPanelAskCorrections",
                    "reviewPanelExtendCorrections",
                    "reviewPanelHandInCorrections" -> of("panelId", nothing);
            case "reviewPanelRecordMeeting" -> of("panelId", nothing, "version", 0);
            case "reviewPanelSettleCorrections" -> of("panelId", nothing, "number", 1, "confirmed", true);
            default -> of("drawId", nothing);
        };
        if (act.equals("assignmentAccept")) {
            input = of("assignmentId", nothing);
        }
        return new GraphQlClient(port, token)
                .ask(ReviewClient.document(act), of("input", input))
                .at("/errors/0/extensions/code")
                .asString()
                .equals("FORBIDDEN");
    }
}
