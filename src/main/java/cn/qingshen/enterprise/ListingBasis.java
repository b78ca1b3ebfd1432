package cn.qingshen.enterprise;

/** Why an enterprise is on the register: 双超 (first two), 双有 (next two); 高耗能 is kept but not the environment bureaus' business (plan 3.1). */
public enum ListingBasis {
    EXCEEDS_STANDARD,
    EXCEEDS_TOTAL,
    USES_TOXIC,
    DISCHARGES_TOXIC,
    HIGH_ENERGY
}
