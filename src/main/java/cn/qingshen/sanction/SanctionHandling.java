package cn.qingshen.sanction;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed, decided and ended a sanction, and why; only the bureau's.
 *
 * @param proposedBy Keycloak's id of whoever did
 * @param decidedReason why it was rejected; null: it was not
 * @param endedReason why it was withdrawn or revoked, or what was remarked when it was fulfilled; null: nothing
 */
public record SanctionHandling(
        UUID sanctionId,
        String proposedBy,
        String proposedByName,
        OffsetDateTime proposedAt,
        @Nullable String decidedByName,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedReason,
        @Nullable String endedByName,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedReason) {}
