package cn.qingshen.audit;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A file of a round. */
public record AuditFile(
        UUID fileId, AuditFileKind kind, String name, long sizeBytes, String contentType, OffsetDateTime attachedAt) {}
