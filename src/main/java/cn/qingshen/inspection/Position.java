package cn.qingshen.inspection;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Where a tablet says that it was, in WGS-84. */
public record Position(
        BigDecimal longitude,
        BigDecimal latitude,
        @Nullable BigDecimal accuracyM,
        @Nullable OffsetDateTime at) {}
