package cn.qingshen.review;

import cn.qingshen.audit.AcceptanceLevel;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the leader writes.
 *
 * @param corrections what must be corrected; only, and then it must be given, of such an outcome
 * @param level of cleaner production; must be given where the round is accepted by it
 */
public record ConclusionFacts(
        @Nullable Outcome outcome,
        @Nullable String opinion,
        @Nullable String corrections,
        @Nullable AcceptanceLevel level) {

    private static final int LONGEST = 5_000;

    /** @param accepts whether the round is accepted by it: only then a level is found */
    ConclusionFacts normalised(boolean accepts) {
        var kept = outcome == Outcome.PASS_AFTER_CORRECTION ? Texts.trimToNull(corrections) : null;
        return new ConclusionFacts(
                outcome, Texts.trimToNull(opinion), kept, accepts && outcome != Outcome.FAIL ? level : null);
    }

    List<Refusal> check(boolean accepts) {
        return Stream.concat(
                        Checks.refusals(
                                outcome == null ? Refusal.of(RefusalCode.REQUIRED, "outcome") : null,
                                accepts && outcome != null && outcome.isPass() && level == null
                                        ? Refusal.of(RefusalCode.REQUIRED, "level")
                                        : null)
                                .stream(),
                        Stream.concat(
                                required("opinion", opinion).stream(),
                                outcome == Outcome.PASS_AFTER_CORRECTION
                                        ? required("corrections", corrections).stream()
                                        : Stream.empty()))
                .toList();
    }

    private static List<Refusal> required(String field, @Nullable String text) {
        return Checks.refusals(
                text == null ? Refusal.of(RefusalCode.REQUIRED, field) : Checks.longText(field, text, LONGEST));
    }
}
