package cn.qingshen.enterprise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom to ask at an enterprise: personal data, never public. */
public record Contact(
        UUID enterpriseId, @Nullable String name, @Nullable String phone) {}
