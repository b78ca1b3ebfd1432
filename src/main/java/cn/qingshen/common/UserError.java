package cn.qingshen.common;

import org.jspecify.annotations.Nullable;

/** A refusal as a program gets it: {@code message} is for people, in the language asked for. */
public record UserError(RefusalCode code, @Nullable String field, String message) {}
