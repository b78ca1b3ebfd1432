package cn.qingshen.expert;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which experts; null: any.
 *
 * @param text part of the name or of the employer
 * @param reviewDue whether the review of a year is due of them; of that, whoever sees no assessments finds nobody
 */
public record ExpertFilter(
        @Nullable String text,
        @Nullable ExpertState state,
        @Nullable Speciality speciality,
        @Nullable String jurisdictionCode,
        @Nullable Boolean reviewDue) {

    public static final ExpertFilter ALL = new ExpertFilter(null, null, null, null, null);

    /** @throws Refused {@code TOO_LONG} or {@code INVALID_CHARACTERS} the text */
    void check() {
        Refused.ifAny(Checks.refusals(Checks.text("filter.text", text, 100)));
    }

    @Nullable String searched() {
        return Texts.trimToNull(text);
    }
}
