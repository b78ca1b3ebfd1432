package cn.qingshen.review;

import org.jspecify.annotations.Nullable;

/**
 * Whom a panel is about.
 *
 * @param name of the enterprise, the consultancy or the city, in Chinese; empty: not for whoever asks
 * @param jurisdictionCode where the enterprise is, or which city; null: a consultancy works in the whole province
 * @param isCity whether a city's work is checked
 */
public record PanelSubject(String name, @Nullable String jurisdictionCode, boolean isCity) {}
