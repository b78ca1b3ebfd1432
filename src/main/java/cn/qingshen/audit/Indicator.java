package cn.qingshen.audit;

/** What a round is measured by: the ten indicators of plan 3.8, and water, energy and money. All amounts are a year's. */
public enum Indicator {
    SO2(IndicatorUnit.TONNE),
    NOX(IndicatorUnit.TONNE),
    /** Smoke and dust. */
    DUST(IndicatorUnit.TONNE),
    CO2(IndicatorUnit.TONNE),
    VOCS(IndicatorUnit.TONNE),
    COD(IndicatorUnit.TONNE),
    NH3_N(IndicatorUnit.TONNE),
    TN(IndicatorUnit.TONNE),
    TP(IndicatorUnit.TONNE),
    HEAVY_METALS(IndicatorUnit.KILOGRAM),
    WATER(IndicatorUnit.CUBIC_METRE),
    ENERGY(IndicatorUnit.TONNE_OF_COAL_EQUIVALENT),
    /** Economic benefit. */
    BENEFIT(IndicatorUnit.WAN_YUAN);

    private final IndicatorUnit unit;

    Indicator(IndicatorUnit unit) {
        this.unit = unit;
    }

    public IndicatorUnit unit() {
        return unit;
    }
}
