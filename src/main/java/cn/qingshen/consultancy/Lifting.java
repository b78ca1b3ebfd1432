package cn.qingshen.consultancy;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lifting a bar takes: why, and the number of the decision 文号. It holds from today. */
public record Lifting(@Nullable String reason, @Nullable String documentNumber) {

    Lifting normalised() {
        return new Lifting(Texts.trimToNull(reason), Texts.trimToNull(documentNumber));
    }

    List<Refusal> check() {
        return Checks.refusals(
                Checks.reason(reason),
                Checks.required("documentNumber", documentNumber, Barring.LONGEST_DOCUMENT_NUMBER));
    }
}
