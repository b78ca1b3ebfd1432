package cn.qingshen.enterprise;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a sheet says of an enterprise; null: it says nothing of that. Components as in {@link EnterpriseFacts}.
 *
 * @param entry that it is to be on the register; null: nothing of that
 */
public record EnterpriseLine(
        @Nullable String creditCode,
        @Nullable String name,
        @Nullable String jurisdictionCode,
        @Nullable String countyCode,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable String industryCode,
        @Nullable KeyIndustry keyIndustry,
        @Nullable SizeClass sizeClass,
        @Nullable String legalRepresentative,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String permitNumber,
        @Nullable Boolean keyDischarger,
        @Nullable Boolean yellowRiverBasin,
        @Nullable Boolean keyGhgEmitter,
        @Nullable EnterInput entry) {

    /** An empty cell does not erase what is known: the people who fill sheets leave out more than they mean. */
    EnterpriseFacts over(@Nullable EnterpriseFacts known) {
        return known == null ? alone() : over(known, alone());
    }

    private EnterpriseFacts alone() {
        return new EnterpriseFacts(
                Objects.requireNonNullElse(creditCode, ""),
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(jurisdictionCode, ""),
                countyCode,
                address,
                longitude,
                latitude,
                industryCode,
                keyIndustry,
                sizeClass,
                legalRepresentative,
                contactName,
                contactPhone,
                permitNumber,
                Boolean.TRUE.equals(keyDischarger),
                Boolean.TRUE.equals(yellowRiverBasin),
                Boolean.TRUE.equals(keyGhgEmitter));
    }

    private EnterpriseFacts over(EnterpriseFacts known, EnterpriseFacts said) {
        return new EnterpriseFacts(
                said.creditCode(),
                name == null ? known.name() : name,
                said.jurisdictionCode(),
                or(countyCode, known.countyCode()),
                or(address, known.address()),
                or(longitude, known.longitude()),
                or(latitude, known.latitude()),
                or(industryCode, known.industryCode()),
                or(keyIndustry, known.keyIndustry()),
                or(sizeClass, known.sizeClass()),
                or(legalRepresentative, known.legalRepresentative()),
                or(contactName, known.contactName()),
                or(contactPhone, known.contactPhone()),
                or(permitNumber, known.permitNumber()),
                keyDischarger == null ? known.keyDischarger() : keyDischarger,
                yellowRiverBasin == null ? known.yellowRiverBasin() : yellowRiverBasin,
                keyGhgEmitter == null ? known.keyGhgEmitter() : keyGhgEmitter);
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
