package cn.qingshen.sanction;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sanction as it was typed.
 *
 * @param subjectId the enterprise or the consultancy
 * @param findings what of the check it rests on
 * @param facts what happened
 * @param dueOn by when something is to be done; where nothing is, whatever was typed is forgotten
 */
public record SanctionDraft(
        @Nullable UUID checkId,
        @Nullable UUID subjectId,
        @Nullable SanctionKind kind,
        @Nullable List<UUID> findings,
        @Nullable String facts,
        @Nullable String article,
        @Nullable LocalDate dueOn) {

    static final int LONGEST_FACTS = 2_000;

    SanctionDraft normalised() {
        return new SanctionDraft(
                checkId,
                subjectId,
                kind,
                findings == null ? List.of() : findings.stream().distinct().toList(),
                Texts.trimToNull(facts),
                Texts.trimToNull(article),
                kind != null && kind.isDated() ? dueOn : null);
    }

    List<Refusal> check(LocalDate today) {
        return Checks.refusals(
                missing("subjectId", subjectId == null),
                missing("kind", kind == null),
                missing("findings", findings == null || findings.isEmpty()),
                facts == null ? missing("facts", true) : Checks.longText("facts", facts, LONGEST_FACTS),
                // A bar says it as its reason.
                Checks.required("article", article, Checks.LONGEST_REASON),
                due(kind, dueOn, today));
    }

    private static @Nullable Refusal missing(String field, boolean isMissing) {
        return isMissing ? Refusal.of(RefusalCode.REQUIRED, field) : null;
    }

    /** Also asked when it is approved: nobody is told to have done something by yesterday. */
    static @Nullable Refusal due(@Nullable SanctionKind kind, @Nullable LocalDate dueOn, LocalDate today) {
        return kind != null && kind.isDated() ? Checks.between("dueOn", dueOn, today, today.plusYears(1)) : null;
    }
}
