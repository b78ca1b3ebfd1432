package cn.qingshen.review;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * That somebody is to be taken off their seat, and waits for a second person's consent.
 *
 * @param askedBy Keycloak's id of whoever asked
 * @param askedByName their name
 */
public record Replacement(
        UUID id,
        UUID assignmentId,
        UUID panelId,
        String reason,
        String askedBy,
        String askedByName,
        OffsetDateTime askedAt) {}
