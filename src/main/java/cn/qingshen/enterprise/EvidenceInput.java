package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as it is given. {@code fileId}: a file uploaded before; null: none. */
public record EvidenceInput(
        @Nullable EvidenceKind kind,
        @Nullable String reference,
        @Nullable LocalDate dated,
        @Nullable UUID fileId) {}
