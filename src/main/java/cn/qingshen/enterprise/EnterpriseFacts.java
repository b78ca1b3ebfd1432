package cn.qingshen.enterprise;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an enterprise: what a person enters and corrects.
 *
 * @param creditCode 18 characters with a valid check digit (GB 32100)
 * @param countyCode six digits of GB/T 2260, in the jurisdiction
 * @param longitude degrees east, six decimals
 * @param latitude degrees north, six decimals
 * @param industryCode two to four digits of GB/T 4754
 * @param keyDischarger on the provincial catalogue of key dischargers 重点排污单位名录
 * @param keyGhgEmitter a key emitter of greenhouse gases
 */
public record EnterpriseFacts(
        String creditCode,
        String name,
        String jurisdictionCode,
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
        boolean keyDischarger,
        boolean yellowRiverBasin,
        boolean keyGhgEmitter) {}
