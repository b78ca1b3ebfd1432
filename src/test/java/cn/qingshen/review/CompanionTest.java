package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.inspection.CheckFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Experts who go along to a spot check: drawn as for a review, unannounced, and done when the check is. */
@IntegrationTest
class CompanionTest extends CompanionScenario {

    @BeforeEach
    void checkIsPlanned() {
        check = plannedOn("ENTERPRISE", enterpriseId.toString(), DAY);
    }

    @Test
    void goAlongAndAreDoneWithTheCheck() throws Exception {
        var panel = seated();
        assertThat(states(panel)).isEqualTo("COMPLETE ACCEPTED");
        holds(panel, officer);
        var seen = officer.panel(
                panel.get("id").asString(), "kind meetingOn revealedOn spotCheck { id panels { id } } audit { id }");
        assertThat(seen.get("kind").asString()).isEqualTo("SPOT_CHECK");
        assertThat(seen.get("meetingOn").asString()).as("the check's").isEqualTo(DAY.toString());
        assertThat(seen.at("/spotCheck/id").asString()).isEqualTo(check);
        assertThat(seen.at("/spotCheck/panels/0/id")).isEqualTo(panel.get("id"));
        assertThat(seen.at("/audit/id").asString()).isEqualTo(auditId);
        checkIs("STARTED");
        assertThat(states(panel)).isEqualTo("COMPLETE ACCEPTED");
        checkIs("FINISHED");
        assertThat(states(panel)).isEqualTo("DONE DONE");
        assertThat(Superuser.value(
                        "select string_agg(action, ' ' order by at, seq) from journal where object_id = ? and action in ('panel.accept', 'panel.end')",
                        UUID.fromString(panel.get("id").asString())))
                .isEqualTo("panel.accept panel.end");
    }

    @Test
    void areOnTheTabletsOfThoseWhoAreSent() {
        var panel = seated();
        var expert = panel.at("/assignments/0/expert/id").asString();
        assertThat(CheckFixture.day(port, LANZHOU, inspectors.getFirst())
                        .at("/checks/0/experts/0")
                        .asString())
                .isEqualTo(Superuser.value("select name from expert where id = ?", UUID.fromString(expert)));
    }

    @Test
    void areToldWhenItIsCalledOff() {
        var panel = seated();
        callOff();
        assertThat(states(panel)).isEqualTo("CANCELLED REPLACED");
        var told = expert(panel.at("/assignments/0"))
                .api()
                .data("{ inboxMessages(first: 10) { nodes { kind } } }")
                .toString();
        assertThat(told).contains("SEAT_WITHDRAWN");
    }

    /** Nobody who is checked may learn that somebody comes. */
    @Test
    void areKnownToNobodyBeforeTheResult() {
        var id = seated().get("id").asString();
        Superuser.change("update review_panel set revealed_on = current_date - 1 where id = ?", UUID.fromString(id));
        var enterprise = ReviewClient.of(port, ISSUER.enterprise(enterpriseId));
        var program = ReviewClient.of(port, ISSUER.openData());
        for (var reader : List.of(enterprise, program)) {
            assertThat(reader.panel(id, "id").isNull()).isTrue();
            assertThat(reader.api()
                            .data("query($id: ID!) { audit(id: $id) { panels { id } } }", of("id", auditId))
                            .toString())
                    .doesNotContain(id);
        }
        checkIs("REPORTED");
        assertThat(enterprise.panel(id, "id").isNull()).isFalse();
        assertThat(program.panel(id, "id").isNull())
                .as("programs see counts of checks, no check")
                .isTrue();
    }

    @Test
    void areNotWhoReviewedTheRound() {
        var reviewed = drawn();
        offered(reviewed).forEach(this::accepted);
        var reviewers = reviewed.get("assignments")
                .valueStream()
                .map(one -> one.at("/expert/id").asString())
                .toList();
        var panel = officer.done("reviewPanelPlan", along());
        frozen(panel.get("id").asString());
        var candidates = officer.panel(panel.get("id").asString(), "draws { candidates { expertId excludedBy } }")
                .at("/draws/0/candidates");
        assertThat(candidates
                        .valueStream()
                        .filter(one -> reviewers.contains(one.get("expertId").asString())))
                .hasSize(3)
                .allMatch(one -> one.get("excludedBy").asString().equals("SAME_ROUND"));
    }

    @Test
    void scoreNothing() {
        var panel = seated();
        var seat = panel.at("/assignments/0");
        Superuser.change(
                "update review_panel set meeting_on = ?, revealed_on = ? where id = ?",
                TestEnvironment.today(),
                TestEnvironment.today(),
                UUID.fromString(panel.get("id").asString()));
        assertThat(expert(seat)
                        .refusals(
                                "assignmentScore",
                                of("assignmentId", seat.get("id").asString(), "entries", List.of())))
                .containsExactly("WRONG_STATE null");
        assertThat(officer.refusals(
                        "reviewPanelReschedule",
                        of("panelId", panel.get("id").asString(), "meetingOn", DAY.toString(), "reason", "改期")))
                .containsExactly("WRONG_STATE null");
        assertThat(ReviewClient.of(port, ISSUER.administrator())
                        .api()
                        .data(
                                "mutation($input: ScoreSheetSaveInput!) { scoreSheetSave(input: $input) { userErrors { code field } } }",
                                of(
                                        "input",
                                        of(
                                                "kind",
                                                "SPOT_CHECK",
                                                "passMark",
                                                "70",
                                                "source",
                                                "",
                                                "confirmed",
                                                false,
                                                "items",
                                                List.of())))
                        .at("/scoreSheetSave/userErrors/0/code")
                        .asString())
                .isEqualTo("UNKNOWN_VALUE");
    }

    @Test
    void areDrawnOnceForACheckThatHasNotBegun() {
        assertThat(officer.refusals("reviewPanelPlan", with(along(), "seats", List.of())))
                .containsExactly("TOO_FEW_SEATS seats");
        assertThat(officer.refusals(
                        "reviewPanelPlan",
                        with(along(), "checkId", UUID.randomUUID().toString())))
                .containsExactly("NOT_FOUND checkId");
        assertThat(officer.refusals("reviewPanelPlan", of("kind", "SPOT_CHECK", "seats", List.of("DYEING"))))
                .containsExactly("NOT_FOUND checkId");
        var other = ReviewClient.of(port, ISSUER.city("620200"));
        assertThat(other.refusals("reviewPanelPlan", along())).containsExactly("NOT_FOUND checkId");
        officer.done("reviewPanelPlan", along());
        assertThat(officer.refusals("reviewPanelPlan", along())).containsExactly("PANEL_EXISTS null");
        assertThat(officer.refusals("reviewPanelPlan", plan()))
                .as("the round is reviewed all the same")
                .isEmpty();
    }

    @Test
    void areNotDrawnOnceItHasBegun() {
        pool();
        var draw = frozen(officer.done("reviewPanelPlan", along()).get("id").asString());
        checkIs("STARTED");
        assertThat(officer.refusals("drawValue", of("drawId", draw, "value", VALUE)))
                .containsExactly("NOT_READY_FOR_REVIEW null");
        assertThat(officer.refusals(
                        "reviewPanelPlan",
                        with(
                                along(),
                                "checkId",
                                plannedOn("ENTERPRISE", enterpriseId.toString(), TestEnvironment.today()))))
                .as("nobody can be drawn and asked on the day itself")
                .containsExactly("OUT_OF_RANGE meetingOn");
    }
}
