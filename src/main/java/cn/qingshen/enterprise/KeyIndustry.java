package cn.qingshen.enterprise;

/** The 14 key industries 重点行业 (plan 3.3). */
public enum KeyIndustry {
    ENERGY,
    METALLURGY,
    COKING,
    BUILDING_MATERIALS,
    NON_FERROUS,
    CHEMICALS,
    DYEING,
    PAPER,
    ACTIVE_PHARMACEUTICALS,
    ELECTROPLATING,
    FOOD_PROCESSING,
    INDUSTRIAL_COATING,
    PACKAGING_PRINTING,
    HAZARDOUS_WASTE
}
