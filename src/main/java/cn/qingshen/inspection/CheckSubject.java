package cn.qingshen.inspection;

import org.jspecify.annotations.Nullable;

/**
 * Whom a spot check is of, as inspectors need it on their way.
 *
 * @param contact whom to ask, with a telephone number
 */
public record CheckSubject(
        String name,
        @Nullable String creditCode,
        @Nullable String address,
        @Nullable String industry,
        @Nullable String contact,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    static final CheckSubject UNKNOWN = new CheckSubject("", null, null, null, null, null, null);
}
