package cn.qingshen.inspection;

/** How far a campaign is. */
public enum CampaignState {
    /** Who may be drawn is fixed; shares and public value are awaited. */
    FROZEN,
    /** Its checks are planned. */
    DRAWN,
    /** Called off before both shares were given. */
    CANCELLED
}
