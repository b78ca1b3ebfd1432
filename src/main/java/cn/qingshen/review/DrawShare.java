package cn.qingshen.review;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What somebody gave to a draw's seed. @param commitment SHA-256 of the share, which stays closed until it was drawn */
public record DrawShare(
        UUID drawId, int number, String subject, String name, String commitment, OffsetDateTime committedAt) {}
