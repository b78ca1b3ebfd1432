package cn.qingshen.inspection;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature drawn on the tablet.
 *
 * @param inspector whose; null: not an inspector's
 * @param photoId the picture; null: a witness who signed nothing
 * @param refusal why the representative refused; null: this is no witness
 */
public record CheckSignature(
        UUID id,
        UUID checkId,
        SignatureRole role,
        String name,
        @Nullable String inspector,
        @Nullable UUID photoId,
        @Nullable String refusal,
        OffsetDateTime signedAt) {}
