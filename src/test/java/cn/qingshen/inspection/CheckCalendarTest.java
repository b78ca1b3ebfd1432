package cn.qingshen.inspection;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.SystemJob;
import cn.qingshen.common.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar of the checks, and what planning, handing over and calling off do to it. */
@IntegrationTest
class CheckCalendarTest extends CheckScenario {

    private static final LocalDate FROM = TestEnvironment.today().plusDays(200);

    @Autowired
    CheckService checks;

    private String plannedFor(int day) {
        return officer.planned(
                CheckFixture.plan(enterpriseId, FROM.plusDays(day), List.of(first.subject(), second.subject())));
    }

    /** Of this test's enterprise, in the order of the days. */
    private List<String> between(int from, int to) {
        var found = new ArrayList<String>();
        SystemJob.run(
                "test",
                () -> checks.between(FROM.plusDays(from), FROM.plusDays(to)).stream()
                        .filter(one -> enterpriseId.equals(one.subject()))
                        .forEach(one -> found.add(one.id().toString())));
        return found;
    }

    @Test
    void showsTheDaysInTheirOrderWithoutWhatWasCalledOff() {
        var later = plannedFor(45);
        var sooner = plannedFor(0);
        var gone = plannedFor(3);
        plannedFor(46);
        assertThat(between(0, 45)).containsExactly(sooner, gone, later);
        officer.done("spotCheckCancel", of("checkId", gone, "reason", "停产"));
        assertThat(between(0, 45)).containsExactly(sooner, later);
        assertThat(between(1, 44)).isEmpty();
        assertThatThrownBy(() -> between(0, 46)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> between(1, 0)).isInstanceOf(Refused.class);
    }

    @Test
    void takesAsManyStatementsForThreeChecksAsForOne() {
        plannedFor(7);
        between(7, 7);
        var one = StatementLog.during(() -> between(7, 7)).statements();
        plannedFor(7);
        plannedFor(7);
        assertThat(StatementLog.during(() -> between(7, 7)).statements()).hasSameSizeAs(one);
    }
}
