package cn.qingshen.audit;

/** What a listed enterprise must publish about itself (审核办法 art. 11). */
public enum DisclosureContent {
    /** Name, address, legal representative. */
    IDENTITY,
    /** Raw and auxiliary materials and their amounts. */
    RAW_MATERIALS,
    /** Names, ways, concentrations and amounts of what it discharges, and by how much it exceeded. */
    DISCHARGES,
    /** Names, amounts and uses of toxic and harmful materials. */
    TOXIC_MATERIALS,
    /** Amounts and disposal of hazardous waste. */
    HAZARDOUS_WASTE,
    /** How environmental risks are met. */
    RISK_CONTROL,
    /** Consumption of energy, and by how much it exceeded its limit. */
    ENERGY
}
