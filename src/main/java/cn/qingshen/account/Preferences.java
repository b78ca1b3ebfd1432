package cn.qingshen.account;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told things.
 *
 * @param email where to, as Keycloak has it; null: it has none that can be used
 * @param language {@code zh-CN} or {@code en}
 */
public record Preferences(@Nullable String email, boolean wantsEmail, String language) {}
