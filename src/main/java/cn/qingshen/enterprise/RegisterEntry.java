package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stay on the register 名单库条目 (plan 3.1): the days from {@code enteredOn} up to, not including, {@code leftOn}. */
public record RegisterEntry(
        UUID id,
        UUID enterpriseId,
        List<ListingBasis> bases,
        LocalDate enteredOn,
        @Nullable String enterReason,
        @Nullable LocalDate leftOn,
        @Nullable String leaveReason) {}
