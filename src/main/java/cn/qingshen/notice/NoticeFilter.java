package cn.qingshen.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which notices; what is null does not narrow. {@code year} is the list's. */
public record NoticeFilter(
        @Nullable UUID annualListId,
        @Nullable Integer year,
        @Nullable String jurisdiction,
        @Nullable Boolean served) {}
