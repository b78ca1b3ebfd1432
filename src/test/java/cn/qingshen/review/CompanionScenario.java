package cn.qingshen.review;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.SystemJob;
import cn.qingshen.inspection.CheckFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A spot check that is planned, and the steps that lead to an expert who goes along. */
abstract class CompanionScenario extends PanelScenario {

    static final LocalDate DAY = TestEnvironment.today().plusDays(5);

    @Autowired
    SeatKeeper keeper;

    String check;
    List<String> inspectors = List.of();

    /** By the bureau of the officer, who is Lanzhou's unless a test says otherwise. */
    String plannedOn(String kind, String subject, LocalDate day) {
        var bureau = kind.equals("CITY") ? "620000" : LANZHOU;
        inspectors = List.of(CheckFixture.sendable(bureau, "赵一"), CheckFixture.sendable(bureau, "钱二"));
        var plan = with(with(CheckFixture.plan(subject, day, inspectors), "subjectKind", kind), "subject", subject);
        var made = officer.api().data("""
                mutation($input: SpotCheckPlanInput!) { spotCheckPlan(input: $input) { check { id } userErrors { code } } }""", of("input", plan));
        return made.at("/spotCheckPlan/check/id").asString();
    }

    void callOff() {
        var cancelled = officer.api().data("""
                mutation($input: SpotCheckReasonInput!) { spotCheckCancel(input: $input) { userErrors { code } } }""", of("input", of("checkId", check, "reason", "企业停产")));
        assertThat(cancelled.at("/spotCheckCancel/userErrors")).isEmpty();
    }

    Map<String, Object> along() {
        return of("checkId", check, "kind", "SPOT_CHECK", "seats", List.of("DYEING"));
    }

    /** A panel whose one seat is offered. */
    JsonNode asked() {
        pool();
        return value(frozen(officer.done("reviewPanelPlan", along()).get("id").asString()));
    }

    JsonNode seated() {
        var panel = asked();
        offered(panel).forEach(this::accepted);
        return panel;
    }

    void checkIs(String state) {
        Superuser.change(
                "update spot_check set state = ?, started_at = now(), finished_at = case when ? = 'STARTED' then null else now() end"
                        + " where id = ?",
                state,
                state,
                UUID.fromString(check));
    }

    String states(JsonNode panel) {
        SystemJob.run("seats", keeper::run);
        var now = officer.panel(panel.get("id").asString());
        return now.get("state").asString() + " "
                + now.at("/assignments/0/state").asString();
    }
}
