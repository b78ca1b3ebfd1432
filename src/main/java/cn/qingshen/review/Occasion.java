package cn.qingshen.review;

import cn.qingshen.account.Asker;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.ReviewLevel;
import cn.qingshen.inspection.CheckState;
import cn.qingshen.inspection.SpotCheck;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a panel is for: a round that it reviews, or a spot check.
 *
 * @param audit the round that is reviewed, or that the check looks into; null: the check looks into none
 * @param check null: the round is reviewed
 */
record Occasion(@Nullable Audit audit, @Nullable SpotCheck check) {

    /** Whose review or check it is: {@code 620000} the province's, else the city's. */
    String whose() {
        if (check != null) {
            return check.jurisdictionCode();
        }
        return round().reviewedBy() == ReviewLevel.PROVINCE ? Asker.PROVINCE : round().jurisdictionCode();
    }

    /** The round of a review. */
    Audit round() {
        return Objects.requireNonNull(audit);
    }

    /** Whether it still waits for such a panel: a round may have gone on, a spot check have begun or been called off. */
    boolean awaits(PanelKind kind) {
        return check == null ? kind.isAwaitedBy(round()) : check.state() == CheckState.PLANNED;
    }

    /** Whom the panel is about; null: a consultancy or a city. */
    @Nullable UUID enterpriseId() {
        return check == null ? round().enterpriseId() : check.enterpriseId();
    }

    /** Whom the panel is about; null: an enterprise or a city. */
    @Nullable UUID consultancyId() {
        return check == null ? null : check.consultancyId();
    }

    /** Whose work the panel is about; null: it is about an enterprise or a consultancy. */
    @Nullable String cityCode() {
        return check == null ? null : check.cityCode();
    }

    /** The consultancy that carries the round out; null: none does. */
    @Nullable UUID auditorId() {
        return audit == null ? null : audit.consultancyId();
    }
}
