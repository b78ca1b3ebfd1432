package cn.qingshen.inspection;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.draw.ToldValue;
import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spot checks whose objects and inspectors are drawn 双随机. Each verb checks the state that it leaves, and refuses with {@code WRONG_STATE}.
 *
 * @param subjectKind what is drawn
 * @param percent of those who may be drawn; null: a number is
 * @param number how many are drawn; null: a share is
 * @param recentMonths whoever was checked within so many is not drawn
 * @param source which public value is taken, such as {@code SSQ 2026135}
 * @param checks how many are drawn, as it was frozen
 * @param valueBy Keycloak's id of whoever typed the value last
 */
public record Campaign(
        UUID id,
        String jurisdictionCode,
        String name,
        SubjectKind subjectKind,
        @Nullable Integer percent,
        @Nullable Integer number,
        int inspectorsEach,
        int recentMonths,
        LocalDate checksFrom,
        LocalDate checksTo,
        UUID templateId,
        String source,
        CampaignState state,
        int checks,
        String frozenHash,
        OffsetDateTime frozenAt,
        @Nullable String value,
        @Nullable String valueBy,
        @Nullable OffsetDateTime drawnAt)
        implements Journaled, ToldValue {

    Campaign frozen() {
        if (state != CampaignState.FROZEN) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }

    /** The checks are spread evenly over the Mondays to Fridays. @param k from 1 */
    LocalDate dayOf(int k) {
        var days = CampaignPlan.workdays(checksFrom, checksTo);
        return days.get((int) ((k - 1L) * days.size() / checks));
    }

    /** Of all checks in their order. */
    List<LocalDate> days() {
        return IntStream.rangeClosed(1, checks).mapToObj(this::dayOf).toList();
    }
}
