package cn.qingshen.expert;

/** What an expert knows: how audits are made, one of the 14 key industries (plan 3.3), or what every audit touches. */
public enum Speciality {
    /** How cleaner production audits are made 清洁生产方法. */
    METHOD,
    ENVIRONMENT,
    /** Saving energy 节能; {@link #ENERGY} is the industry 能源. */
    ENERGY_SAVING,
    FINANCE,
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
