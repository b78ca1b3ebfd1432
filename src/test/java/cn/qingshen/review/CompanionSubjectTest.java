package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.audit.AuditFixture;
import cn.qingshen.enterprise.RegisterClient;
import cn.qingshen.expert.PoolFixture;
import cn.qingshen.expert.Speciality;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Experts go along to every spot check: also of an enterprise without a round, of a consultancy, and of a city's work. */
@IntegrationTest
class CompanionSubjectTest extends CompanionScenario {

    private static final String ABOUT = "audit { id } enterprise { name } consultancy { name } cityCode";

    private String consultancy;

    private void consultancyIsChecked() {
        consultancy = AuditFixture.consultancy();
        check = plannedOn("CONSULTANCY", consultancy, DAY);
    }

    private void cityIsChecked() {
        officer = ReviewClient.of(port, ISSUER.province());
        witness = ReviewClient.of(port, ISSUER.province());
        colleague = ReviewClient.of(port, ISSUER.province());
        check = plannedOn("CITY", LANZHOU, DAY);
    }

    private static String nameOf(String table, String id) {
        return Superuser.value("select name from " + table + " where id = ?", UUID.fromString(id));
    }

    /** By which rule somebody of the frozen pool is left out; null: they may be drawn. */
    private String excluded(JsonNode panel, String expertId) {
        return officer.panel(panel.get("id").asString(), "draws { candidates { expertId excludedBy } }")
                .at("/draws/0/candidates")
                .valueStream()
                .filter(one -> one.get("expertId").asString().equals(expertId))
                .map(one -> one.get("excludedBy").asString(null))
                .toList()
                .getFirst();
    }

    private String employedAt(String employer) {
        return PoolFixture.admitted(port, employer, true, Speciality.DYEING);
    }

    /** What the seat leads to for whoever sits there, what they were told, and what their calendar says. */
    private void isKnownToTheExpert(JsonNode panel, String name) {
        var seat = panel.at("/assignments/0");
        var api = expert(seat).api();
        assertThat(api.data("{ inboxMessages(first: 10) { nodes { kind text } } }")
                        .toString())
                .contains("SEAT_OFFERED", name);
        var files =
                new FileClient(port, PoolFixture.tokenOf(seat.at("/expert/id").asString()));
        var text = new String(files.get("/calendar.ics").body(), StandardCharsets.UTF_8).replaceAll("\r\n[ \t]", "");
        assertThat(text).contains("SUMMARY:抽查检查：" + name);
    }

    private void isPrinted(JsonNode panel, String token) {
        var sheet = new FileClient(port, token)
                .get("/draws/" + panel.at("/draws/0/id").asString() + ".pdf");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(new String(sheet.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    /** From the plan to the end of the check, with somebody taken off on the way. */
    private void runsItsCourse(JsonNode panel) throws Exception {
        var first = panel.at("/assignments/0");
        var second = offered(replaced(first, "突发疾病"));
        assertThat(second).hasSize(1);
        accepted(second.getFirst());
        holds(panel, officer);
        assertThat(states(panel)).startsWith("COMPLETE");
        checkIs("FINISHED");
        assertThat(states(panel)).startsWith("DONE");
        assertThat(Superuser.value(
                        "select string_agg(distinct rule, ' ') from journal where object_id = ?",
                        UUID.fromString(panel.get("id").asString())))
                .as("the plan's paragraph on checks")
                .isEqualTo("实施方案三（九）、四（三）");
    }

    @Test
    void goAlongToAnEnterpriseWithoutARound() throws Exception {
        var enterprise = RegisterClient.of(port, ISSUER.city(LANZHOU)).addedIn(LANZHOU);
        check = plannedOn("ENTERPRISE", enterprise, DAY);
        var colleague = employedAt(nameOf("enterprise", enterprise) + " ");
        var panel = seated();
        var seen = officer.panel(panel.get("id").asString(), ABOUT);
        assertThat(seen.get("audit").isNull()).isTrue();
        assertThat(seen.at("/enterprise/name").asString()).isEqualTo(nameOf("enterprise", enterprise));
        assertThat(excluded(panel, colleague)).isEqualTo("EMPLOYED");
        isKnownToTheExpert(panel, nameOf("enterprise", enterprise));
        isPrinted(panel, ISSUER.city(LANZHOU));
        runsItsCourse(panel);
        var id = panel.get("id").asString();
        var party = ReviewClient.of(port, ISSUER.enterprise(UUID.fromString(enterprise)));
        assertThat(party.panel(id, "id").isNull()).isTrue();
        checkIs("REPORTED");
        Superuser.change("update review_panel set revealed_on = current_date - 1 where id = ?", UUID.fromString(id));
        assertThat(party.panel(id, "assignments { expert { id } }").get("assignments"))
                .hasSize(1);
    }

    @Test
    void goAlongToAConsultancy() throws Exception {
        consultancyIsChecked();
        var name = nameOf("consultancy", consultancy);
        var colleague = employedAt(name);
        var panel = seated();
        var seen = officer.panel(panel.get("id").asString(), ABOUT);
        assertThat(seen.at("/consultancy/name").asString()).isEqualTo(name);
        assertThat(seen.get("enterprise").isNull()).isTrue();
        assertThat(excluded(panel, colleague)).isEqualTo("EMPLOYED");
        isKnownToTheExpert(panel, name);
        isPrinted(panel, ISSUER.city(LANZHOU));
        runsItsCourse(panel);
    }

    /** Only an interest bars; who reviewed rounds that it carried out has none. */
    @Test
    void mayHaveReviewedRoundsOfTheConsultancy() {
        consultancyIsChecked();
        Superuser.change(
                "update audit set mode = 'CONSULTANCY', consultancy_id = ? where id = ?",
                UUID.fromString(consultancy),
                UUID.fromString(auditId));
        var reviewed = drawn();
        offered(reviewed).forEach(this::accepted);
        var panel = officer.done("reviewPanelPlan", along());
        frozen(panel.get("id").asString());
        assertThat(reviewed.get("assignments").valueStream())
                .hasSize(3)
                .allMatch(one -> excluded(panel, one.at("/expert/id").asString()) == null);
    }

    @Test
    void areUnknownToAConsultancyBeforeTheResult() {
        consultancyIsChecked();
        var id = seated().get("id").asString();
        Superuser.change("update review_panel set revealed_on = current_date - 1 where id = ?", UUID.fromString(id));
        var checked = ReviewClient.of(port, ISSUER.consultancy(UUID.fromString(consultancy)));
        var other = ReviewClient.of(port, ISSUER.consultancy(UUID.fromString(AuditFixture.consultancy())));
        assertThat(checked.panel(id, "id").isNull()).isTrue();
        assertThat(checked.api()
                        .data("{ reviewPanels { totalCount } }")
                        .at("/reviewPanels/totalCount")
                        .asInt())
                .isZero();
        checkIs("REPORTED");
        assertThat(checked.panel(id, "assignments { expert { id } }")
                        .at("/assignments/0/expert/id")
                        .isMissingNode())
                .isFalse();
        assertThat(other.panel(id, "id").isNull()).isTrue();
        assertThat(ReviewClient.of(port, ISSUER.openData()).panel(id, "id").isNull())
                .isTrue();
    }

    @Test
    void goAlongToACitysWork() throws Exception {
        cityIsChecked();
        var bureau = employedAt("兰州市生态环境局");
        var branch = employedAt("兰州市生态环境局 城关分局");
        var neighbour = employedAt("兰州新区生态环境局");
        var panel = seated();
        var seen = officer.panel(panel.get("id").asString(), ABOUT);
        assertThat(seen.get("cityCode").asString()).isEqualTo(LANZHOU);
        assertThat(excluded(panel, bureau)).isEqualTo("EMPLOYED");
        assertThat(excluded(panel, branch)).isEqualTo("EMPLOYED");
        assertThat(excluded(panel, neighbour)).isNull();
        isKnownToTheExpert(panel, "兰州市");
        isPrinted(panel, ISSUER.province());
        runsItsCourse(panel);
    }

    @Test
    void areUnknownToACityBeforeTheResult() {
        cityIsChecked();
        var id = seated().get("id").asString();
        var checked = ReviewClient.of(port, ISSUER.city(LANZHOU));
        var other = ReviewClient.of(port, ISSUER.city("620200"));
        assertThat(checked.panel(id, "id").isNull()).isTrue();
        checkIs("REPORTED");
        var seen = checked.panel(id, "assignments { state expert { id } } draws { record }");
        assertThat(seen.at("/assignments/0/expert/id").isMissingNode()).isFalse();
        assertThat(seen.at("/draws/0/record").asString()).contains("kind SPOT_CHECK", "share 2 ");
        assertThat(other.panel(id, "id").isNull()).isTrue();
        assertThat(checked.refusals("reviewPanelCancel", of("panelId", id, "reason", "无")))
                .as("seen is not steered")
                .containsExactly("NOT_YOUR_REVIEW null");
    }

    @Test
    void areToldWhenACheckWithoutARoundIsCalledOff() {
        consultancyIsChecked();
        var panel = seated();
        callOff();
        assertThat(states(panel)).isEqualTo("CANCELLED REPLACED");
        assertThat(expert(panel.at("/assignments/0"))
                        .api()
                        .data("{ inboxMessages(first: 10) { nodes { kind } } }")
                        .toString())
                .contains("SEAT_WITHDRAWN");
    }

    @Test
    void loseTheSeatWhenTheyAreFoundToWorkThere() {
        consultancyIsChecked();
        var panel = seated();
        var first = panel.at("/assignments/0/expert/id").asString();
        Superuser.change(
                "update expert set employer = ? where id = ?",
                nameOf("consultancy", consultancy),
                UUID.fromString(first));
        states(panel);
        assertThat(officer.panel(panel.get("id").asString()).get("assignments").valueStream())
                .anyMatch(one -> one.at("/expert/id").asString().equals(first)
                        && one.get("state").asString().equals("UNFIT"))
                .anyMatch(one -> one.get("state").asString().equals("OFFERED"));
    }

    @Test
    void areDrawnByWhoeverChecks() {
        cityIsChecked();
        assertThat(ReviewClient.of(port, ISSUER.city(LANZHOU)).refusals("reviewPanelPlan", along()))
                .containsExactly("NOT_FOUND checkId");
        checkIs("REPORTED");
        assertThat(ReviewClient.of(port, ISSUER.city(LANZHOU)).refusals("reviewPanelPlan", along()))
                .as("of its own check a city learns by then")
                .containsExactly("NOT_YOUR_REVIEW null");
        for (var token : List.of(ISSUER.consultancy(UUID.randomUUID()), ISSUER.inspector(LANZHOU), ISSUER.openData())) {
            assertThat(ReviewClient.of(port, token)
                            .api()
                            .code(ReviewClient.document("reviewPanelPlan"), of("input", along())))
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void areThePanelOfACheckInTheDatabaseToo() {
        var reviewed = planned();
        assertThatThrownBy(() -> Superuser.change(
                        "update review_panel set audit_id = null where id = ?", UUID.fromString(reviewed)))
                .hasMessageContaining("review_panel_review_has_round");
        assertThatThrownBy(() -> Superuser.change(
                        "update review_panel set city_code = '620100' where id = ?", UUID.fromString(reviewed)))
                .hasMessageContaining("review_panel_one_subject");
    }
}
