package cn.qingshen.audit;

import java.util.UUID;

/** An enterprise on a list that is being published. */
public record Announcement(UUID annualListItemId, UUID enterpriseId, String jurisdictionCode) {}
