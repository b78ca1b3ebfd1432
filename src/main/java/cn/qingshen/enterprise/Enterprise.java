package cn.qingshen.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An enterprise as it was read: only the columns that were asked for are filled, the others are null. */
@NullUnmarked
public record Enterprise(
        UUID id,
        Integer version,
        String creditCode,
        String name,
        String jurisdictionCode,
        String countyCode,
        String address,
        BigDecimal longitude,
        BigDecimal latitude,
        String industryCode,
        KeyIndustry keyIndustry,
        SizeClass sizeClass,
        String legalRepresentative,
        String permitNumber,
        Boolean keyDischarger,
        Boolean yellowRiverBasin,
        Boolean keyGhgEmitter,
        LocalDate publishedOn,
        UUID mergedInto,
        OffsetDateTime changedAt) {}
