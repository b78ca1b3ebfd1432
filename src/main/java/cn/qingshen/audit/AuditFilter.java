package cn.qingshen.audit;

import static cn.qingshen.common.RefusalCode.TOO_MANY;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.rule.RuleCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rounds; what is null does not matter.
 *
 * @param text part of the enterprise's name, of a former one, or of its credit code
 * @param due rounds with a deadline that stands so today
 * @param rule with {@code due}: only that deadline
 */
public record AuditFilter(
        @Nullable String text,
        @Nullable List<Integer> years,
        @Nullable List<String> jurisdictions,
        @Nullable List<AuditState> states,
        @Nullable List<AuditPhase> phases,
        @Nullable ReviewLevel reviewedBy,
        @Nullable AuditTrack track,
        @Nullable Standing due,
        @Nullable RuleCode rule,
        @Nullable UUID enterpriseId,
        @Nullable UUID consultancyId) {

    public static final AuditFilter ALL =
            new AuditFilter(null, null, null, null, null, null, null, null, null, null, null);

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_TEXT = 100;

    /** All rounds of one enterprise. */
    public static AuditFilter ofEnterprise(UUID id) {
        return new AuditFilter(null, null, null, null, null, null, null, null, null, id, null);
    }

    static AuditFilter due(Standing standing) {
        return new AuditFilter(null, null, null, null, null, null, null, standing, null, null, null);
    }

    void check() {
        Refused.ifAny(Checks.refusals(
                Checks.text("text", text, LONGEST_TEXT),
                few("years", years),
                few("jurisdictions", jurisdictions),
                few("states", states),
                few("phases", phases)));
    }

    private static @Nullable Refusal few(String field, @Nullable List<?> values) {
        return values == null || values.size() <= MOST_VALUES ? null : Refusal.of(TOO_MANY, field, MOST_VALUES);
    }
}
