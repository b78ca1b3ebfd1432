package cn.qingshen.enterprise;

import cn.qingshen.journal.Journaled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

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
        OffsetDateTime changedAt)
        implements Journaled {

    /** The facts of one that was read with all columns, and its contact when whoever asks may see that. */
    EnterpriseFacts facts(@Nullable Contact contact) {
        return new EnterpriseFacts(
                creditCode,
                name,
                jurisdictionCode,
                countyCode,
                address,
                longitude,
                latitude,
                industryCode,
                keyIndustry,
                sizeClass,
                legalRepresentative,
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                permitNumber,
                keyDischarger,
                yellowRiverBasin,
                keyGhgEmitter);
    }
}
