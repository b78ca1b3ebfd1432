package cn.qingshen.enterprise;

import java.util.List;

/** How many enterprises a filter finds, by what they have; a dimension that was not asked for is empty. */
public record EnterpriseCounts(
        List<Count> byJurisdiction, List<Count> byKeyIndustry, List<Count> byIndustry, List<Count> byBasis) {

    /** One group: its code, and how many. An enterprise with several bases counts under each. */
    public record Count(String key, int count) {}

    /** What can be counted by. */
    public enum Dimension {
        JURISDICTION,
        KEY_INDUSTRY,
        INDUSTRY,
        BASIS
    }
}
