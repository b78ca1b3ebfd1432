package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.TestEnvironment.POSTGRES;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.db.LocalPostgres;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.expert.PoolFixture;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What experts score, what the leader concludes, what the bureau issues, and where the round goes on. */
@IntegrationTest
class ScoringTest extends ScoringScenario {

    @Test
    void acceptsASmallEnterpriseInOneStep() {
        allScored(1);
        assertThat(conclude(sitters.getFirst(), with(conclusion("PASS"), "level", null)))
                .as("the one step finds a level")
                .containsExactly("REQUIRED level");
        assertThat(conclude(sitters.getFirst(), "PASS")).isEmpty();
        assertThat(officer.done("reviewPanelDecide", decision()).get("state").asString())
                .isEqualTo("DONE");
        assertThat(round()).isEqualTo("ACCEPTED");
        var seen = officer.panel(
                panelId,
                "conclusion { outcome mean documentNumber level passed } assignments { state } audit { level }");
        assertThat(seen.at("/audit/level").asString())
                .isEqualTo(seen.at("/conclusion/level").asString())
                .isEqualTo("II");
        assertThat(seen.at("/conclusion/passed").asBoolean()).isTrue();
        assertThat(seen.at("/conclusion/mean").asString()).isEqualTo("99.0");
        assertThat(seen.get("assignments"))
                .allMatch(one -> one.get("state").asString().equals("DONE"));
        assertThat(Superuser.value(
                        "select string_agg(kind, ' ' order by kind) from inbox_message where object_id = ? and kind in ('PANEL_CONCLUDED', 'OPINION_ISSUED')",
                        UUID.fromString(panelId)))
                .isEqualTo("OPINION_ISSUED PANEL_CONCLUDED");
        assertThat(officer.refusals("reviewPanelDecide", decision())).containsExactly("WRONG_STATE null");
    }

    @Test
    void leadsAnotherEnterpriseToItsOptions() {
        Superuser.change("update audit set track = 'STANDARD' where id = ?", UUID.fromString(auditId));
        allScored(0);
        assertThat(conclude(sitters.getFirst(), "PASS"))
                .as("a standard round needs more experts")
                .containsExactly("TOO_FEW_SEATS null");
        Superuser.change("update audit set track = 'SIMPLIFIED' where id = ?", UUID.fromString(auditId));
        assertThat(conclude(sitters.getFirst(), "PASS")).isEmpty();
        Superuser.change("update audit set track = 'STANDARD' where id = ?", UUID.fromString(auditId));
        officer.done("reviewPanelDecide", decision());
        assertThat(round()).isEqualTo("EVALUATED");
        var acceptance = with(with(plan(), "kind", "ACCEPTANCE"), "seats", java.util.Collections.nCopies(5, "DYEING"));
        assertThat(officer.done("reviewPanelPlan", acceptance).get("state").asString())
                .isEqualTo("PLANNED");
    }

    private void meetsTomorrow() {
        moved(panelId, TestEnvironment.today().plusDays(1));
    }

    @Test
    void doesNothingBeforeThePanelMeets() {
        var ahead = "MEETING_AHEAD null";
        meetsTomorrow();
        assertThat(score(sitters.getFirst(), entries(0))).containsExactly(ahead);
        moved(panelId, TestEnvironment.today());
        allScored(0);
        meetsTomorrow();
        assertThat(conclude(sitters.getFirst(), "PASS")).containsExactly(ahead);
        moved(panelId, TestEnvironment.today());
        assertThat(conclude(sitters.getFirst(), "PASS")).isEmpty();
        Superuser.change(
                "update review_panel set meeting_on = ? where id = ?",
                TestEnvironment.today().plusDays(1),
                UUID.fromString(panelId));
        assertThat(officer.refusals("reviewPanelDecide", decision())).containsExactly(ahead);
    }

    @Test
    void keepsTheDayOnceThePanelHasConcluded() {
        allScored(0);
        assertThat(conclude(sitters.getFirst(), "PASS")).isEmpty();
        assertThat(officer.refusals(
                        "reviewPanelReschedule",
                        of(
                                "panelId",
                                panelId,
                                "meetingOn",
                                TestEnvironment.today().plusDays(1).toString(),
                                "reason",
                                "推迟")))
                .containsExactly("WRONG_STATE null");
    }

    @Test
    void showsTheLeaderTheOthersScoresOnlyAfterTheirOwn() throws SQLException {
        assertThat(score(sitters.get(1), entries(2))).isEmpty();
        assertThat(score(sitters.get(2), entries(3))).isEmpty();
        assertThat(seatsSeenBy(sitters.getFirst())).isEmpty();
        assertThat(conclude(sitters.getFirst(), "PASS")).containsExactly("WRONG_STATE null");
        assertThat(score(sitters.getFirst(), entries(0))).isEmpty();
        assertThat(seatsSeenBy(sitters.getFirst())).containsExactly(1, 2, 3);
        assertThat(seatsSeenBy(sitters.get(1))).as("a member").containsExactly(2);
        assertThat(pointsRead(expert(sitters.getFirst()))).containsExactly(15, 13, 12);
        assertThat(pointsRead(expert(sitters.get(1)))).containsExactly(13);
        assertThat(pointsRead(officer)).containsExactly(15, 13, 12);
        assertThat(pointsRead(ReviewClient.of(port, ISSUER.city("620900")))).isEmpty();
        Superuser.change("update review_panel set revealed_on = current_date where id = ?", UUID.fromString(panelId));
        for (var token : List.of(ISSUER.enterprise(enterpriseId), ISSUER.openData())) {
            assertThat(pointsRead(ReviewClient.of(port, token)))
                    .as("who is reviewed, and programs")
                    .isEmpty();
        }
    }

    /** Of the first item, by seat, as GraphQL tells them; nothing for those who may not see the panel. */
    private List<Integer> pointsRead(ReviewClient reader) {
        var panel =
                reader.panel(panelId, "scoreSheet { items { number } } scores { seat sum entries { number points } }");
        panel.path("scores")
                .forEach(one -> assertThat(one.get("entries")).hasSameSizeAs(panel.at("/scoreSheet/items")));
        return panel.path("scores")
                .valueStream()
                .map(one -> one.at("/entries/0/points").asInt())
                .toList();
    }

    /** As the database lets them: whose scores an expert reads. */
    private List<Integer> seatsSeenBy(JsonNode sitter) throws SQLException {
        var subject = Superuser.value(
                "select subject from expert where id = ?",
                UUID.fromString(sitter.at("/expert/id").asString()));
        try (var connection = DriverManager.getConnection(POSTGRES.url(), LocalPostgres.APP, LocalPostgres.PASSWORD)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('role', 'qingshen_expert', true), set_config('qingshen.subject', '%s', true)"
                                .formatted(subject));
                var seats = new ArrayList<Integer>();
                try (var rows = statement.executeQuery(
                        "select distinct seat from score where panel_id = '%s' order by seat".formatted(panelId))) {
                    while (rows.next()) {
                        seats.add(rows.getInt(1));
                    }
                }
                return seats;
            }
        }
    }

    @Test
    void sendsAReportBackThatFails() {
        allScored(0);
        assertThat(conclude(sitters.getFirst(), "FAIL")).isEmpty();
        officer.done("reviewPanelDecide", decision());
        assertThat(round()).isEqualTo("AUDITING");
        assertThat(Superuser.value("select reported_on from audit where id = ?", UUID.fromString(auditId)))
                .isNull();
    }

    @Test
    void letsNothingPassBelowTheMarkOrWithAVeto() {
        var bad = entries(0);
        bad.get(7).put("vetoed", true);
        assertThat(score(sitters.getFirst(), bad)).as("unexplained").containsExactly("REQUIRED item8");
        bad.get(7).put("remark", "台账与现场不符");
        assertThat(score(sitters.get(0), bad)).isEmpty();
        assertThat(score(sitters.get(1), bad)).isEmpty();
        cameAll();
        assertThat(conclude(sitters.getFirst(), "PASS")).containsExactly("SCORES_MISSING null");
        assertThat(score(sitters.get(2), entries(0))).isEmpty();
        assertThat(conclude(sitters.getFirst(), "PASS")).containsExactly("MUST_FAIL null");
        assertThat(conclude(sitters.getFirst(), "FAIL")).isEmpty();
        assertThat(conclude(sitters.getFirst(), "FAIL")).containsExactly("WRONG_STATE null");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 15.1, OUT_OF_RANGE item1",
        "1, -1, OUT_OF_RANGE item1",
        "1, 1.25, OUT_OF_RANGE item1",
        "1, , REQUIRED item1",
        "8, 1, OUT_OF_RANGE item8"
    })
    void refusesPointsThatCannotBe(int number, BigDecimal points, String refusal) {
        var bad = entries(0);
        bad.get(number - 1).put("points", points);
        assertThat(score(sitters.getFirst(), bad)).containsExactly(refusal);
    }

    @Test
    void takesAWholeSheetOnce() {
        var sitter = sitters.getFirst();
        assertThat(score(sitter, entries(0).subList(0, 8))).containsExactly("REQUIRED item9");
        var twice = entries(0);
        twice.add(of("number", 1, "points", 3));
        assertThat(score(sitter, twice)).containsExactly("UNKNOWN_VALUE entries");
        assertThat(score(sitter, entries(0))).isEmpty();
        assertThat(score(sitter, entries(0))).containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("assignmentReplace", of("assignmentId", id(sitter), "reason", "评分偏高")))
                .as("who has scored stays")
                .containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("drawPropose", of("panelId", panelId, "reason", "重抽", "source", SOURCE)))
                .containsExactly("WRONG_STATE null");
    }

    @Test
    void letsOnlyThoseReadTheReportWhoTookASeat() {
        var file = UUID.fromString(EnterpriseFixture.fileIn("620100"));
        Superuser.change(
                "insert into audit_file (audit_id, file_id, enterprise_id, jurisdiction_code, kind) values (?, ?, ?, '620100', 'REPORT')",
                UUID.fromString(auditId),
                file,
                enterpriseId);
        var query = "{ audit(id: \"%s\") { state files { kind } options { name } } }".formatted(auditId);
        var taken = sitters.getFirst();
        assertThat(expert(taken).api().data(query).at("/audit/files")).hasSize(1);
        Superuser.change("update assignment set state = 'OFFERED' where id = ?", UUID.fromString(id(taken)));
        var asked = expert(taken).api().data(query);
        assertThat(asked.at("/audit/state").asString())
                .as("whose round it is, they must know")
                .isEqualTo("REPORTED");
        assertThat(asked.at("/audit/files")).isEmpty();
        Superuser.change("delete from audit_file where file_id = ?", file);
    }

    @Test
    void isTheLeadersAndTheBureausOwn() {
        allScored(0);
        assertThat(conclude(sitters.get(1), "PASS")).as("a member").containsExactly("NOT_FOUND null");
        assertThat(officer.refusals("reviewPanelDecide", decision())).containsExactly("NOT_CONCLUDED null");
        assertThat(conclude(sitters.getFirst(), "PASS")).isEmpty();
        assertThat(ReviewClient.of(port, ISSUER.province()).refusals("reviewPanelDecide", decision()))
                .containsExactly("NOT_YOUR_REVIEW null");
        assertThat(officer.refusals("reviewPanelDecide", with(decision(), "documentNumber", " ")))
                .containsExactly("REQUIRED documentNumber");
        var stranger = PoolFixture.admitted(port, "别处" + auditId, true, cn.qingshen.expert.Speciality.PAPER);
        assertThat(ReviewClient.of(port, PoolFixture.tokenOf(stranger))
                        .refusals("assignmentScore", of("assignmentId", id(sitters.getFirst()), "entries", entries(0))))
                .containsExactly("NOT_FOUND null");
        var enterprise = ReviewClient.of(port, ISSUER.enterprise(enterpriseId));
        Superuser.change(
                "update review_panel set revealed_on = current_date - 1 where id = ?", UUID.fromString(panelId));
        assertThat(enterprise
                        .panel(panelId, "conclusion { outcome }")
                        .at("/conclusion")
                        .isNull())
                .as("not issued")
                .isTrue();
        officer.done("reviewPanelDecide", decision());
        assertThat(enterprise
                        .panel(panelId, "conclusion { outcome }")
                        .at("/conclusion/outcome")
                        .asString())
                .isEqualTo("PASS");
    }
}
