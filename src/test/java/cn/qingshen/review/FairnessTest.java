package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.expert.PoolFixture;
import cn.qingshen.expert.Speciality;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That unfairness which was planted is flagged, and what chance does is not. */
@IntegrationTest
class FairnessTest extends PanelScenario {

    private static final int DRAWS = 40;

    /** Draws of two out of ten: the favoured one is always among them, the second seat goes round. */
    private List<String> planted(boolean favour) {
        var panelId = UUID.fromString(planned());
        Superuser.change("update review_panel set state = 'CANCELLED' where id = ?", panelId);
        var pool = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            pool.add(PoolFixture.admitted(port, "院" + i + auditId, true, Speciality.DYEING));
        }
        for (int number = 1; number <= DRAWS; number++) {
            var draw = UUID.fromString(Superuser.value(
                    "insert into draw (panel_id, jurisdiction_code, number, state, source, reason, proposed_by, drawn_at)"
                            + " values (?, '620100', ?, 'VOID', 'DRAND 1', case when ? > 1 then '试验' end, 'x', now()) returning id",
                    panelId,
                    number,
                    number));
            for (var expert : pool) {
                Superuser.change(
                        "insert into draw_candidate values (?, ?, true, 'a', '{DYEING}', null, null)",
                        draw,
                        UUID.fromString(expert));
            }
            seat(draw, panelId, pool.get(favour ? 0 : number % 10), 1);
            seat(draw, panelId, pool.get(favour ? 1 + number % 9 : (number + 5) % 10), 2);
        }
        return pool;
    }

    private static void seat(UUID draw, UUID panelId, String expert, int seat) {
        Superuser.change(
                "insert into assignment (draw_id, panel_id, jurisdiction_code, expert_id, seat, state, offered_at, answer_by)"
                        + " values (?, ?, '620100', ?, ?, 'REPLACED', now(), current_date)",
                draw,
                panelId,
                UUID.fromString(expert),
                seat);
    }

    private JsonNode report(String token) {
        return new GraphQlClient(port, token)
                .data(
                        "{ drawFairness { experts { expertId asked expected flagged } bureaus { jurisdictionCode draws again flagged }"
                                + " pairs { one together } officers { name draws } } }")
                .get("drawFairness");
    }

    private List<String> flagged(List<String> pool) {
        return report(ISSUER.province())
                .get("experts")
                .valueStream()
                .filter(one -> one.get("flagged").asBoolean())
                .map(one -> one.get("expertId").asString())
                .filter(pool::contains)
                .toList();
    }

    @Test
    void flagsWhoIsAlwaysDrawn() {
        var pool = planted(true);
        assertThat(flagged(pool)).containsExactly(pool.getFirst());
        var lanzhou = report(ISSUER.administrator())
                .get("bureaus")
                .valueStream()
                .filter(one -> one.get("jurisdictionCode").asString().equals("620100"))
                .findFirst()
                .orElseThrow();
        assertThat(lanzhou.get("flagged").asBoolean())
                .as("drawn again and again")
                .isTrue();
    }

    @Test
    void flagsNobodyWhenAllAreDrawnAlike() {
        assertThat(flagged(planted(false))).isEmpty();
    }

    @Test
    void tellsTheProvinceWhoBeganTheDraws() {
        var draw = drawn().at("/draws/0/id").asString();
        var began = Superuser.value(
                "select s.name from draw d join draw_share s on s.draw_id = d.id and s.subject = d.proposed_by where d.id = ?",
                UUID.fromString(draw));
        assertThat(report(ISSUER.province()).get("officers").findValuesAsString("name"))
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
