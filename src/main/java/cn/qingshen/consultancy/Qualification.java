package cn.qingshen.consultancy;

import java.util.function.Predicate;

/** What a consultancy must have to carry out audits (审核办法 art. 16). */
public enum Qualification {
    /** Is an independent legal person with a quality system. */
    QUALITY_SYSTEM(Consultancy::qualitySystem),
    /** Has the instruments for balances of material, energy and water. */
    BALANCE_INSTRUMENTS(Consultancy::balanceInstruments),
    /** Has somebody who knows an industry's processes. */
    INDUSTRY_TECHNICIAN(consultancy -> consultancy.industryTechnicians() > 0),
    /** Has somebody who masters how audits are made. */
    METHOD_TECHNICIAN(consultancy -> consultancy.methodTechnicians() > 0);

    private final Predicate<Consultancy> rule;

    Qualification(Predicate<Consultancy> rule) {
        this.rule = rule;
    }

    boolean isMetBy(Consultancy consultancy) {
        return rule.test(consultancy);
    }
}
