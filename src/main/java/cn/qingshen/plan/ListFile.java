package cn.qingshen.plan;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A file of an implementation plan. */
public record ListFile(UUID fileId, String name, long sizeBytes, String contentType, OffsetDateTime attachedAt) {}
