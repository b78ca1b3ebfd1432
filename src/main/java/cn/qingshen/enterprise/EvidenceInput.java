package cn.qingshen.enterprise;

import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as it is given. {@code fileId}: a file uploaded before; null: none. */
public record EvidenceInput(
        @Nullable EvidenceKind kind,
        @Nullable String reference,
        @Nullable LocalDate dated,
        @Nullable UUID fileId) {

    static List<EvidenceInput> normalised(List<EvidenceInput> typed) {
        return typed.stream()
                .map(one -> new EvidenceInput(one.kind, Texts.trimToNull(one.reference), one.dated, one.fileId))
                .toList();
    }
}
