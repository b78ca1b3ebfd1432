package cn.qingshen.notice;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a notice was served, as typed.
 *
 * @param reason why what was recorded before is corrected; the first time none is needed
 */
public record ServeInput(
        @Nullable ServeMethod method,
        @Nullable LocalDate servedOn,
        @Nullable String servedTo,
        @Nullable UUID proofFileId,
        @Nullable String reason) {

    private static final int LONGEST_RECIPIENT = 100;

    List<Refusal> check(Notice notice, LocalDate today) {
        return Checks.refusals(
                method == null ? Refusal.of(RefusalCode.REQUIRED, "method") : null,
                day(notice.dated(), today),
                Checks.required("servedTo", servedTo, LONGEST_RECIPIENT),
                notice.serving() == null
                        ? Checks.text("reason", reason, Checks.LONGEST_REASON)
                        : Checks.reason(reason));
    }

    private @Nullable Refusal day(LocalDate earliest, LocalDate today) {
        if (servedOn == null) {
            return Refusal.of(RefusalCode.REQUIRED, "servedOn");
        }
        if (servedOn.isAfter(today)) {
            return Refusal.of(RefusalCode.DATE_IN_FUTURE, "servedOn", today);
        }
        return servedOn.isBefore(earliest) ? Refusal.of(RefusalCode.DATE_TOO_EARLY, "servedOn", earliest) : null;
    }

    /** Only of what was checked. */
    Serving serving() {
        return new Serving(
                Objects.requireNonNull(method),
                Objects.requireNonNull(servedOn),
                Objects.requireNonNull(Texts.trimToNull(servedTo)),
                proofFileId);
    }
}
