package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.expert.PoolFixture;
import cn.qingshen.expert.Speciality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That unfairness which was planted is signed, and what chance does is not. */
@IntegrationTest
class FairnessTest extends PanelScenario {

    private static final int DRAWS = 40;
    private static final String LONGNAN = "621200";

    private UUID template;
    private List<String> pool;

    @BeforeEach
    void tenExperts() {
        template = UUID.fromString(planned());
        Superuser.change("update review_panel set state = 'CANCELLED' where id = ?", template);
        pool = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pool.add(PoolFixture.admitted(port, "院" + i + auditId, true, Speciality.DYEING));
        }
    }

    /** A panel that has done its work. */
    private UUID panel(String bureau) {
        return UUID.fromString(Superuser.value(
                "insert into review_panel select (jsonb_populate_record(p, jsonb_build_object('id', uuidv7(), 'state', 'DONE',"
                        + " 'jurisdiction_code', ?::text))).* from review_panel p where id = ? returning id",
                bureau,
                template));
    }

    private UUID draw(UUID panelId, String bureau, int number, String officer, String state) {
        var draw = UUID.fromString(Superuser.value(
                "insert into draw (panel_id, jurisdiction_code, number, state, source, reason, proposed_by, drawn_at)"
                        + " values (?, ?, ?, ?, 'DRAND 1', case when ? > 1 then '试验' end, ?, now()) returning id",
                panelId,
                bureau,
                number,
                state,
                number,
                officer));
        for (var expert : pool) {
            Superuser.change(
                    "insert into draw_candidate values (?, ?, true, 'a', '{DYEING}', null, null)",
                    draw,
                    UUID.fromString(expert));
        }
        return draw;
    }

    private void seat(UUID draw, UUID panelId, int expert, int seat, String state) {
        Superuser.change(
                "insert into assignment (draw_id, panel_id, jurisdiction_code, expert_id, seat, state, offered_at, answer_by)"
                        + " select ?, id, jurisdiction_code, ?, ?, ?, now(), current_date from review_panel where id = ?",
                draw,
                UUID.fromString(pool.get(expert)),
                seat,
                state,
                panelId);
    }

    /** Draws of two out of ten. @param first who takes the first seat in each */
    private void drawnAgainAndAgain(List<Integer> first, String officer) {
        var panelId = panel(LANZHOU);
        for (int number = 1; number <= first.size(); number++) {
            var draw = draw(panelId, LANZHOU, number, officer, "VOID");
            seat(draw, panelId, first.get(number - 1), 1, "REPLACED");
            seat(draw, panelId, (first.get(number - 1) + 1 + (number + number / 10) % 9) % 10, 2, "REPLACED");
        }
    }

    private static List<Integer> times(int count, int expert) {
        return Collections.nCopies(count, expert);
    }

    /** Everybody in turn. */
    private static List<Integer> round(int count) {
        return IntStream.range(0, count).map(i -> i % 10).boxed().toList();
    }

    private void ended(UUID panelId, String outcome, boolean passed) {
        Superuser.change(
                "insert into review_conclusion (panel_id, jurisdiction_code, outcome, mean, opinion, corrections, concluded_at,"
                        + " document_number, decided_on, level, passed) select id, jurisdiction_code, ?, 80, '意见',"
                        + " case when ? = 'PASS_AFTER_CORRECTION' then '补充' end, now(), '文号', current_date,"
                        + " case when ? then 'II' end, ? from review_panel where id = ?",
                outcome,
                outcome,
                passed,
                passed,
                panelId);
    }

    private JsonNode report(String token) {
        return new GraphQlClient(port, token)
                .data(
                        "{ drawFairness { experts { expertId asked expected declined expectedDeclines signs }"
                                + " pairs { one other jurisdictionCode together expected signs }"
                                + " pairings { expertId officer eligible asked expected signs }"
                                + " bureaus { ...office } officers { ...office } } }"
                                + " fragment office on OfficeTally { officer jurisdictionCode draws again asked declined expectedDeclines"
                                + " replaced signs outcomes { passed corrected failed expectedPasses levelOne levelTwo levelThree } }")
                .get("drawFairness");
    }

    private List<JsonNode> tallies(String part, Predicate<JsonNode> which) {
        return report(ISSUER.province()).get(part).valueStream().filter(which).toList();
    }

    /** Of the ten those with such a sign, by their place. */
    private List<Integer> signed(String sign) {
        return tallies("experts", one -> signs(one).contains(sign)).stream()
                .map(one -> pool.indexOf(one.get("expertId").asString()))
                .filter(place -> place >= 0)
                .toList();
    }

    private static List<String> signs(JsonNode tally) {
        return tally.get("signs").valueStream().map(JsonNode::asString).toList();
    }

    private static Predicate<JsonNode> of(String bureau) {
        return one -> one.get("jurisdictionCode").asString().equals(bureau);
    }

    private static Predicate<JsonNode> by(String officer) {
        return one -> one.get("officer").asString().equals(officer);
    }

    @Test
    void signsWhoIsAlwaysDrawn() {
        drawnAgainAndAgain(times(DRAWS, 0), "x");
        assertThat(signed("ASKED")).containsExactly(0);
        assertThat(signs(tallies("bureaus", of(LANZHOU)).getFirst()))
                .as("drawn again and again")
                .contains("AGAIN");
        assertThat(signs(tallies("officers", by("x")).getFirst())).contains("AGAIN");
    }

    @Test
    void signsNobodyWhenAllAreDrawnAlike() {
        drawnAgainAndAgain(round(DRAWS), "alike" + auditId);
        assertThat(signed("ASKED")).isEmpty();
        assertThat(signed("DECLINES")).isEmpty();
        assertThat(tallies("pairings", by("alike" + auditId)))
                .allSatisfy(one -> assertThat(signs(one)).isEmpty());
    }

    @Test
    void signsAnExpertWhomOneOfficerAlwaysGets() {
        var officer = "one" + auditId;
        drawnAgainAndAgain(times(8, 0), officer);
        drawnAgainAndAgain(
                round(DRAWS - 8).stream().map(one -> one == 0 ? 5 : one).toList(), "other" + auditId);
        assertThat(signed("ASKED")).as("in all they come to what is expected").doesNotContain(0);
        assertThat(tallies("pairings", by(officer).and(one -> signs(one).contains("ASKED"))))
                .singleElement()
                .satisfies(one -> assertThat(one.get("expertId").asString()).isEqualTo(pool.getFirst()))
                .satisfies(one -> assertThat(one.get("eligible").asInt()).isEqualTo(8));
    }

    @Test
    void signsWhoDeclinesAgainAndAgain() {
        var panelId = panel(LANZHOU);
        for (int number = 1; number <= DRAWS; number++) {
            var draw = draw(panelId, LANZHOU, number, "declines" + auditId, "VOID");
            var declines = number % 10 == 0;
            seat(draw, panelId, number % 10, 1, declines ? number % 20 == 0 ? "DECLINED" : "EXPIRED" : "REPLACED");
            seat(draw, panelId, (number + 5) % 10, 2, number % 10 == 5 ? "DECLINED" : "REPLACED");
        }
        assertThat(signed("DECLINES")).as("every one of eight").containsExactly(0);
        assertThat(tallies("officers", by("declines" + auditId)))
                .singleElement()
                .satisfies(one -> assertThat(one.get("asked").asInt()).isEqualTo(2 * DRAWS))
                .satisfies(one -> assertThat(one.get("declined").asInt()).isEqualTo(8));
    }

    @Test
    void signsTwoWhoAlwaysSitTogetherInOneCity() {
        for (int i = 0; i < 30; i++) {
            var panelId = panel(LONGNAN);
            var draw = draw(panelId, LONGNAN, 1, "pairs" + auditId, "DRAWN");
            seat(draw, panelId, i < 6 ? 0 : 2 + i % 8, 1, "DONE");
            seat(draw, panelId, i < 6 ? 1 : 2 + (i + 3) % 8, 2, "DONE");
        }
        var names = List.of(nameOf(0), nameOf(1));
        assertThat(tallies("pairs", of(LONGNAN).and(one -> signs(one).contains("TOGETHER"))))
                .singleElement()
                .satisfies(one -> assertThat(List.of(
                                one.get("one").asString(), one.get("other").asString()))
                        .containsExactlyInAnyOrderElementsOf(names))
                .satisfies(one -> assertThat(one.get("together").asInt()).isEqualTo(6));
    }

    private String nameOf(int expert) {
        return Superuser.value("select name from expert where id = ?", UUID.fromString(pool.get(expert)));
    }

    @Test
    void signsABureauWhoseReviewsEndOtherwiseThanAllOthers() {
        for (int i = 0; i < 12; i++) {
            ended(drawnOnce("620200", "strict" + auditId), "FAIL", false);
            for (var bureau : List.of("620300", "620400", "620500")) {
                ended(drawnOnce(bureau, "usual" + auditId + bureau), i < 3 ? "PASS_AFTER_CORRECTION" : "PASS", true);
            }
        }
        for (var part : List.of("bureaus", "officers")) {
            var strict = tallies(part, of("620200")).getFirst();
            assertThat(signs(strict)).as(part).containsExactly("OUTCOMES");
            assertThat(strict.at("/outcomes/failed").asInt()).isEqualTo(12);
            var usual = tallies(part, of("620300")).getFirst();
            assertThat(signs(usual)).as(part).isEmpty();
            assertThat(usual.at("/outcomes/passed").asInt()).isEqualTo(12);
            assertThat(usual.at("/outcomes/corrected").asInt()).isEqualTo(3);
            assertThat(usual.at("/outcomes/levelTwo").asInt()).isEqualTo(12);
            assertThat(usual.at("/outcomes/levelOne").asInt()).isZero();
        }
    }

    private UUID drawnOnce(String bureau, String officer) {
        var panelId = panel(bureau);
        draw(panelId, bureau, 1, officer, "DRAWN");
        return panelId;
    }

    @Test
    void tellsTheProvinceWhoBeganTheDraws() {
        var draw = drawn().at("/draws/0/id").asString();
        var began = Superuser.value(
                "select s.name from draw d join draw_share s on s.draw_id = d.id and s.subject = d.proposed_by where d.id = ?",
                UUID.fromString(draw));
        assertThat(report(ISSUER.province()).get("officers").findValuesAsString("officer"))
                .contains(began);
    }

    @Test
    void isShutToOthers() {
        for (var token : List.of(ISSUER.city("620100"), ISSUER.openData(), ISSUER.enterprise(enterpriseId))) {
            assertThat(new GraphQlClient(port, token).code("{ drawFairness { bureaus { draws } } }"))
                    .isEqualTo("FORBIDDEN");
        }
    }
}
