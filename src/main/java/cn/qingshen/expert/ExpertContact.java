package cn.qingshen.expert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How to reach an expert; for the province, their own city and themselves. */
public record ExpertContact(
        UUID expertId, @Nullable String phone, @Nullable String email) {}
