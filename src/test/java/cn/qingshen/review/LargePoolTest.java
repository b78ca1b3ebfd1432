package cn.qingshen.review;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A draw among a thousand; it says how long it took, for {@code bin/bench} in a page, and asserts nothing of it. */
@IntegrationTest
class LargePoolTest extends PanelScenario {

    private static final Logger LOG = LoggerFactory.getLogger(LargePoolTest.class);
    private static final int MANY = 1_000;

    @AfterEach
    void forget() {
        Superuser.change("delete from draw_candidate where expert_id in (select id from expert where name = '千人')");
        Superuser.change("delete from expert where name = '千人' and id not in (select expert_id from assignment)");
        Superuser.change("update expert set state = 'REMOVED' where name = '千人'");
    }

    @Test
    void drawsFromAThousand() throws Exception {
        Superuser.change(
                "insert into expert (name, title, employer, jurisdiction_code, working_since, specialities, may_lead, state, applied_on,"
                        + " admitted_on, subject) select '千人', '工程师', 'e' || n, '620000', 1990, '{DYEING}', true, 'ADMITTED',"
                        + " ?, ?, ? || n from generate_series(1, ?) n",
                TestEnvironment.today(),
                TestEnvironment.today(),
                auditId,
                MANY);
        var panelId = planned();
        var frozen = time(() -> frozen(panelId));
        var drawId =
                UUID.fromString(Superuser.value("select id from draw where panel_id = ?", UUID.fromString(panelId)));
        officer.done("drawValue", of("drawId", drawId.toString(), "value", VALUE));
        var drawn = time(() -> witness.done("drawValue", of("drawId", drawId.toString(), "value", VALUE)));
        keep(frozen, drawn);
        assertThat(Integer.parseInt(
                        Superuser.value("select count(place) from draw_candidate where draw_id = ?", drawId)))
                .isGreaterThanOrEqualTo(MANY);
        assertThat(offered(officer.panel(panelId))).hasSize(3);
    }

    private static void keep(long frozen, long drawn) throws IOException {
        LOG.info("frozen with two shares in {} ms, drawn and offered in {} ms", frozen, drawn);
        var folder = System.getProperty("qingshen.bench");
        if (folder == null) {
            return;
        }
        var day = TestEnvironment.today();
        Files.writeString(
                Path.of(folder, day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-draw-" + MANY + ".md"),
                """
                # A draw among %,d experts (%s)

                Over HTTP, with all that is asked and kept on the way; the first of a server that has just started.

                | What | Took |
                |---|--:|
                | Frozen and hashed, two shares given | %d ms |
                | Drawn, three seats offered | %d ms |
                """.formatted(MANY, day, frozen, drawn));
    }

    private static long time(Runnable act) {
        var start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
