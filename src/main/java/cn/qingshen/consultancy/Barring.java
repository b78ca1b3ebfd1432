package cn.qingshen.consultancy;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What barring a consultancy takes.
 *
 * @param documentNumber of the decision 文号
 * @param fileId the decision, uploaded before; null: none
 */
public record Barring(
        @Nullable LocalDate barredOn,
        @Nullable String reason,
        @Nullable String documentNumber,
        @Nullable UUID fileId) {

    static final int LONGEST_DOCUMENT_NUMBER = 100;

    Barring normalised() {
        return new Barring(barredOn, Texts.trimToNull(reason), Texts.trimToNull(documentNumber), fileId);
    }

    /** @param earliest the day on which it was entered, or last let in again */
    List<Refusal> check(LocalDate earliest, LocalDate today) {
        return Checks.refusals(
                Checks.between("barredOn", barredOn, earliest, today),
                Checks.reason(reason),
                Checks.required("documentNumber", documentNumber, LONGEST_DOCUMENT_NUMBER));
    }
}
