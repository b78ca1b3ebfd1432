package cn.qingshen.enterprise.web;

import cn.qingshen.enterprise.EnterpriseCounts;
import cn.qingshen.enterprise.EnterpriseCounts.Count;
import cn.qingshen.enterprise.EnterpriseCounts.Dimension;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.Reference.Industry;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is counted of a connection, only when asked for. */
@Controller
class EnterpriseCountLinks {

    private static final Map<String, Dimension> DIMENSIONS = Map.of(
            "byJurisdiction", Dimension.JURISDICTION,
            "byKeyIndustry", Dimension.KEY_INDUSTRY,
            "byIndustry", Dimension.INDUSTRY,
            "byBasis", Dimension.BASIS);

    private final EnterpriseService enterprises;
    private final ReferenceService reference;

    EnterpriseCountLinks(EnterpriseService enterprises, ReferenceService reference) {
        this.enterprises = enterprises;
        this.reference = reference;
    }

    @SchemaMapping
    int totalCount(EnterpriseConnection connection) {
        return enterprises.total(connection.filter(), connection.order());
    }

    @SchemaMapping
    EnterpriseCounts counts(EnterpriseConnection connection, DataFetchingEnvironment environment) {
        var asked = EnumSet.noneOf(Dimension.class);
        environment.getSelectionSet().getImmediateFields().forEach(field -> {
            if (DIMENSIONS.containsKey(field.getName())) {
                asked.add(DIMENSIONS.get(field.getName()));
            }
        });
        return enterprises.counts(connection.filter(), connection.order(), asked);
    }

    @SchemaMapping(typeName = "JurisdictionCount")
    @Nullable Jurisdiction jurisdiction(Count count) {
        return reference.jurisdiction(count.key());
    }

    @SchemaMapping(typeName = "KeyIndustryCount")
    KeyIndustry keyIndustry(Count count) {
        return KeyIndustry.valueOf(count.key());
    }

    @SchemaMapping(typeName = "IndustryCount")
    @Nullable Industry industry(Count count) {
        return reference.industry(count.key());
    }

    @SchemaMapping(typeName = "BasisCount")
    ListingBasis basis(Count count) {
        return ListingBasis.valueOf(count.key());
    }
}
