package cn.qingshen.consultancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom to ask at a consultancy: personal data, never public. */
public record ConsultancyContact(
        UUID consultancyId, @Nullable String name, @Nullable String phone) {}
