package cn.qingshen.plan;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a city audits in a year 年度名单.
 *
 * @param number 0: the main list; 1, 2 …: supplementary ones
 * @param version counts the changes of state and plan
 * @param remark what the province said when it last returned or approved it
 * @param enterprises how many are on it
 * @param exceeding how many of them are 双超
 * @param dropped how many were proposed and taken off
 */
public record AnnualList(
        UUID id,
        String jurisdictionCode,
        int year,
        int number,
        ListState state,
        int version,
        ImplementationPlan plan,
        @Nullable String remark,
        @Nullable String documentNumber,
        @Nullable LocalDate publishedOn,
        int enterprises,
        int exceeding,
        int dropped)
        implements Journaled {

    /** @throws Refused {@code WRONG_STATE}: the province has it, or it is published */
    AnnualList editable() {
        return require(state.isTheCitys());
    }

    /** @throws Refused {@code WRONG_STATE}, {@code EMPTY_LIST}, or {@code REQUIRED} parts of the plan */
    AnnualList submittable() {
        editable();
        if (enterprises == 0) {
            throw new Refused(RefusalCode.EMPTY_LIST);
        }
        Refused.ifAny(plan.missing());
        return this;
    }

    /** @throws Refused {@code WRONG_STATE}: it is not in that state any more, or is not with the province */
    AnnualList returnable(ListState from) {
        return require(state == from && (state == ListState.SUBMITTED || state == ListState.APPROVED));
    }

    /** @throws Refused {@code WRONG_STATE}: it was not submitted, or is decided already */
    AnnualList decidable() {
        return require(state == ListState.SUBMITTED);
    }

    private AnnualList require(boolean allowed) {
        if (!allowed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }

    AnnualList withoutInternals() {
        return new AnnualList(
                id,
                jurisdictionCode,
                year,
                number,
                state,
                version,
                ImplementationPlan.NONE,
                null,
                documentNumber,
                publishedOn,
                enterprises,
                exceeding,
                dropped);
    }
}
