package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.expert.ExpertClient;
import cn.qingshen.expert.PoolFixture;
import cn.qingshen.expert.Speciality;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much an expert does: in numbers for officers, one by one for themselves, and nothing that is secret. */
@IntegrationTest
class ExpertWorkTest extends PanelScenario {

    private static final String PERFORMANCE = "performance { open mostOpen offered taken declined expired takenOff done"
            + " hours hoursAsked lastTrainedOn lastReviewedOn }";
    private static final String OWN = "{ ownRecord { expert { id journal { nodes { action reason } } }"
            + " trainingHours { asked thisYear } work { kind subject heldOn leader } } }";

    private static String expertOf(JsonNode assignment) {
        return assignment.at("/expert/id").asString();
    }

    private JsonNode performance(String token, String expertId) {
        return new GraphQlClient(port, token)
                .data("query($id: ID!) { expert(id: $id) { %s } }".formatted(PERFORMANCE), of("id", expertId))
                .at("/expert/performance");
    }

    private JsonNode performance(String expertId) {
        return performance(ISSUER.province(), expertId);
    }

    private JsonNode own(String expertId) {
        return new GraphQlClient(port, PoolFixture.tokenOf(expertId)).data(OWN).get("ownRecord");
    }

    private static String seats(JsonNode performance) {
        return "%s/%s drawn %s took %s declined %s expired %s lost %s done %s"
                .formatted(
                        performance.get("open"),
                        performance.get("mostOpen"),
                        performance.get("offered"),
                        performance.get("taken"),
                        performance.get("declined"),
                        performance.get("expired"),
                        performance.get("takenOff"),
                        performance.get("done"));
    }

    private static void ended(JsonNode assignment, String state) {
        Superuser.change(
                "update assignment set state = ? where id = ?",
                state,
                UUID.fromString(assignment.get("id").asString()));
    }

    @Test
    void countsWhatBecameOfTheSeats() {
        var seats = offered(drawn());
        var first = expertOf(seats.get(0));
        assertThat(seats(performance(first))).isEqualTo("1/6 drawn 1 took 0 declined 0 expired 0 lost 0 done 0");
        accepted(seats.get(0));
        assertThat(seats(performance(first))).isEqualTo("1/6 drawn 1 took 1 declined 0 expired 0 lost 0 done 0");
        ended(seats.get(0), "DONE");
        assertThat(seats(performance(first))).isEqualTo("0/6 drawn 1 took 1 declined 0 expired 0 lost 0 done 1");
        ended(seats.get(0), "UNFIT");
        assertThat(seats(performance(first))).isEqualTo("0/6 drawn 1 took 0 declined 0 expired 0 lost 1 done 0");
        var second = seats.get(1);
        expert(second)
                .done("assignmentDecline", of("assignmentId", second.get("id").asString(), "reason", "出差"));
        assertThat(seats(performance(expertOf(second))))
                .isEqualTo("0/6 drawn 1 took 0 declined 1 expired 0 lost 0 done 0");
        ended(seats.get(2), "EXPIRED");
        assertThat(seats(performance(expertOf(seats.get(2)))))
                .isEqualTo("0/6 drawn 1 took 0 declined 0 expired 1 lost 0 done 0");
        ended(seats.get(0), "DONE");
        Superuser.change(
                "update assignment set offered_at = date_trunc('year', now() at time zone 'Asia/Shanghai')"
                        + " at time zone 'Asia/Shanghai' - interval '1 microsecond' where expert_id = ?",
                UUID.fromString(first));
        assertThat(seats(performance(first)))
                .as("drawn last year")
                .isEqualTo("0/6 drawn 0 took 0 declined 0 expired 0 lost 0 done 1");
    }

    @Test
    void tellsACityOfTheWholeProvince() {
        var expertId = expertOf(offered(drawn()).get(0));
        assertThat(performance(ISSUER.city("620900"), expertId)).isEqualTo(performance(expertId));
    }

    @Test
    void tellsWhenTheyWereTrainedAndReviewed() {
        var expertId = PoolFixture.admitted(port, "研究院" + auditId, false, Speciality.METHOD);
        assertThat(performance(expertId).get("lastTrainedOn").isNull()).isTrue();
        assertThat(performance(expertId).get("lastReviewedOn").isNull()).isTrue();
        var today = TestEnvironment.today();
        var province = ExpertClient.of(port, ISSUER.province());
        for (var day : new String[] {
            today.toString(), today.withDayOfYear(1).minusDays(1).toString()
        }) {
            province.done("TrainingAdd", ExpertClient.input(expertId, "topic", "审核方法", "heldOn", day, "hours", "2.5"));
        }
        province.done(
                "Review", ExpertClient.input(expertId, "heldOn", today.toString(), "passed", true, "remark", "年度考核合格"));
        var told = performance(expertId);
        assertThat(told.get("hours").asString()).isEqualTo("2.5");
        assertThat(told.get("hoursAsked").asInt()).isEqualTo(8);
        assertThat(told.get("lastTrainedOn").asString()).isEqualTo(today.toString());
        assertThat(told.get("lastReviewedOn").asString()).isEqualTo(today.toString());
    }

    @Test
    void isForOfficers() {
        var expertId = PoolFixture.admitted(port, "研究院" + auditId, false, Speciality.METHOD);
        var document = "query($id: ID!) { expert(id: $id) { %s } }".formatted(PERFORMANCE);
        for (var token : new String[] {PoolFixture.tokenOf(expertId), ISSUER.openData()}) {
            var answer = new GraphQlClient(port, token).ask(document, of("id", expertId));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
        var answer = new GraphQlClient(port, ISSUER.province()).ask(OWN, of());
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void readsAnyNumberAtOnce() {
        PoolFixture.admitted(port, "研究院" + auditId, false, Speciality.METHOD);
        PoolFixture.admitted(port, "别的研究院" + auditId, false, Speciality.METHOD);
        assertThat(performanceStatements(2)).isEqualTo(performanceStatements(1)).isEqualTo(4);
    }

    private int performanceStatements(int first) {
        var document = "query($first: Int!) { experts(first: $first) { nodes { %s } } }".formatted(PERFORMANCE);
        var province = new GraphQlClient(port, ISSUER.province());
        return StatementLog.during(() -> province.data(document, of("first", first)))
                .statements()
                .size();
    }

    @Test
    void showsThemselvesWhatTheyFinishedAlone() {
        var seats = offered(drawn());
        var leader = expertOf(seats.get(0));
        var member = expertOf(seats.get(1));
        accepted(seats.get(0));
        accepted(seats.get(1));
        assertThat(own(leader).get("work")).as("not done yet").isEmpty();
        ended(seats.get(0), "DONE");
        ended(seats.get(1), "DONE");
        var work = own(leader).get("work");
        assertThat(work).hasSize(1);
        assertThat(work.at("/0/kind").asString()).isEqualTo("EVALUATION");
        assertThat(work.at("/0/subject").asString())
                .isEqualTo(Superuser.value("select name from enterprise where id = ?", enterpriseId));
        assertThat(work.at("/0/heldOn").asString())
                .isEqualTo(TestEnvironment.today().plusDays(10).toString());
        assertThat(work.at("/0/leader").asBoolean()).isTrue();
        assertThat(own(member).at("/work/0/leader").asBoolean()).isFalse();
        ended(seats.get(0), "REPLACED");
        assertThat(own(leader).get("work")).as("taken off").isEmpty();
    }

    @Test
    void showsThemselvesTheirOwnTrailAlone() {
        var seats = offered(drawn());
        var mine = expertOf(seats.get(0));
        var other = expertOf(seats.get(1));
        accepted(seats.get(0));
        ExpertClient.of(port, ISSUER.province()).done("Suspend", ExpertClient.input(mine, "reason", "核查本人"));
        assertThat(own(mine).at("/expert/journal/nodes").toString())
                .isEqualTo(
                        "[{\"action\":\"expert.suspend\",\"reason\":\"核查本人\"},"
                                + "{\"action\":\"expert.assess\",\"reason\":\"考核记录\"},{\"action\":\"expert.apply\",\"reason\":null}]");
        assertThat(own(other).at("/expert/journal/nodes").toString()).doesNotContain("核查本人");
        var panelId =
                Superuser.value("select panel_id from assignment where expert_id = ? limit 1", UUID.fromString(mine));
        assertThat(new GraphQlClient(port, PoolFixture.tokenOf(mine))
                        .data(
                                "query($id: ID!) { reviewPanel(id: $id) { journal { nodes { action } } } }",
                                of("id", panelId))
                        .at("/reviewPanel/journal/nodes"))
                .isEmpty();
    }

    @Test
    void readsOneAndManyAlike() {
        var seat = offered(drawn()).get(0);
        var expertId = expertOf(seat);
        ended(seat, "DONE");
        var one = ownStatements(expertId);
        again(seat);
        assertThat(own(expertId).get("work")).hasSize(2);
        assertThat(ownStatements(expertId)).isEqualTo(one);
    }

    private int ownStatements(String expertId) {
        return StatementLog.during(() -> own(expertId)).statements().size();
    }

    /** The same seat on another panel that is over. */
    private static void again(JsonNode seat) {
        Superuser.change(
                """
                with panel as (insert into review_panel
                    select (jsonb_populate_record(p, jsonb_build_object('id', uuidv7(), 'state', 'DONE'))).*
                    from review_panel p join assignment a on a.panel_id = p.id where a.id = ? returning id),
                drawn as (insert into draw
                    select (jsonb_populate_record(d, jsonb_build_object('id', uuidv7(), 'panel_id', panel.id, 'state', 'VOID'))).*
                    from panel, draw d join assignment a on a.draw_id = d.id where a.id = ? returning id, panel_id)
                insert into assignment
                select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'draw_id', drawn.id, 'panel_id', drawn.panel_id))).*
                from drawn, assignment a where a.id = ?""",
                UUID.fromString(seat.get("id").asString()),
                UUID.fromString(seat.get("id").asString()),
                UUID.fromString(seat.get("id").asString()));
    }
}
