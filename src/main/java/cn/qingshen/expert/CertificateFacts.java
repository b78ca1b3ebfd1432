package cn.qingshen.expert;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is entered of a certificate. @param fileId a scan of it, uploaded before; null: none */
public record CertificateFacts(
        @Nullable String name,
        @Nullable String number,
        @Nullable UUID fileId) {

    CertificateFacts normalised() {
        return new CertificateFacts(Texts.trimToNull(name), Texts.trimToNull(number), fileId);
    }

    List<Refusal> check() {
        return Checks.refusals(Checks.required("name", name, 200), Checks.text("number", number, 100));
    }
}
