package cn.qingshen.plan;

import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.enterprise.ListingBasis;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enterprise of a year's published lists, with what published it. */
record PublishedLine(
        String jurisdictionCode,
        String name,
        String creditCode,
        @Nullable KeyIndustry keyIndustry,
        List<ListingBasis> bases,
        String documentNumber,
        LocalDate publishedOn) {}
