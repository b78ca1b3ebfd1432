package cn.qingshen.inspection;

/** Why somebody may not be drawn in a campaign, or an inspector not sent to an object. */
public enum CampaignRule {
    /** A check of it is planned or going on. */
    CHECK_OPEN,
    /** It was checked within the months that the campaign names. */
    CHECKED_RECENTLY,
    /** Too few inspectors are free of conflicts with it. */
    TOO_FEW_INSPECTORS,
    /** The inspector cannot come, says the bureau. */
    UNAVAILABLE,
    /** The inspector has an interest in it. */
    INTEREST,
    /** The inspector checked it the last time. */
    CHECKED_IT_LAST
}
