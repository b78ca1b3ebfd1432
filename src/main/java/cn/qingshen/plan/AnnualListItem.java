package cn.qingshen.plan;

import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.OfEnterprise;
import cn.qingshen.enterprise.SizeClass;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on a yearly list, or proposed for it.
 *
 * @param bases why it was on the register when it was proposed
 * @param dueOn by when its round must be; null: at once
 * @param addReason why the officer added it; null: it was proposed
 * @param dropReason why the officer took it off; null: it is on the list
 * @param remark the province's, when it returned the list
 */
public record AnnualListItem(
        UUID id,
        UUID annualListId,
        UUID enterpriseId,
        String creditCode,
        String name,
        @Nullable KeyIndustry keyIndustry,
        SizeClass sizeClass,
        List<ListingBasis> bases,
        ListingReason reason,
        @Nullable LocalDate dueOn,
        @Nullable String addReason,
        @Nullable String dropReason,
        @Nullable String remark)
        implements OfEnterprise {

    AnnualListItem withoutInternals() {
        return new AnnualListItem(
                id,
                annualListId,
                enterpriseId,
                creditCode,
                name,
                keyIndustry,
                sizeClass,
                bases,
                reason,
                dueOn,
                null,
                dropReason,
                null);
    }
}
