package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the register as the pages list it, with its present entry or the one of the day asked for. */
public record EnterpriseListItem(
        UUID id,
        String creditCode,
        String name,
        String jurisdictionCode,
        @Nullable String countyCode,
        @Nullable KeyIndustry keyIndustry,
        SizeClass sizeClass,
        boolean keyDischarger,
        boolean onRegister,
        List<ListingBasis> bases,
        @Nullable LocalDate enteredOn) {}
