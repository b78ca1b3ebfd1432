package cn.qingshen.review;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expert found at one item. @param points null at a veto item; @param vetoed whether a veto item applies */
public record ScoreEntry(
        int number,
        @Nullable BigDecimal points,
        boolean vetoed,
        @Nullable String remark) {

    ScoreEntry normalised() {
        return new ScoreEntry(number, points, vetoed, Texts.trimToNull(remark));
    }

    /** A veto must be explained. */
    List<Refusal> check(String field) {
        return Checks.refusals(
                vetoed
                        ? Checks.required(
                                field, remark == null ? null : remark.replace('\n', ' '), Checks.LONGEST_REASON)
                        : Checks.longText(field, remark, Checks.LONGEST_REASON));
    }
}
