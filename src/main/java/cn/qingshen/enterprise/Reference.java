package cn.qingshen.enterprise;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What seldom changes and every request needs: jurisdictions, counties and industries. */
public record Reference(List<Jurisdiction> jurisdictions, List<County> counties, List<Industry> industries) {

    /** The province or one of the bodies the plan addresses. */
    public record Jurisdiction(String code, String nameZh, String nameEn, boolean province) {}

    /** A county of a jurisdiction, by GB/T 2260. */
    public record County(String code, String jurisdictionCode, String nameZh) {}

    /** A division of GB/T 4754. */
    public record Industry(String code, String nameZh, String nameEn) {}

    /** The same, found by code. */
    record Index(
            Reference reference,
            Map<String, Jurisdiction> jurisdictions,
            Map<String, County> counties,
            Map<String, Industry> industries) {}

    public static @Nullable String division(@Nullable String industryCode) {
        return industryCode == null ? null : industryCode.substring(0, 2);
    }
}
