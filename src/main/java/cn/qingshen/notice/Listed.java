package cn.qingshen.notice;

import cn.qingshen.enterprise.ListingBasis;
import java.util.List;
import java.util.UUID;

/** An enterprise on a published list that has no notice yet. */
record Listed(UUID annualListItemId, UUID enterpriseId, String name, String creditCode, List<ListingBasis> bases) {}
