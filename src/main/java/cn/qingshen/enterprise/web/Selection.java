package cn.qingshen.enterprise.web;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns of an enterprise the fields asked for need. */
final class Selection {

    /** Fields that lead elsewhere, and the column that says where; a field that is not here is its own column. */
    private static final Map<String, String> LINKS =
            Map.of("jurisdiction", "jurisdictionCode", "county", "countyCode", "industry", "industryCode");

    private Selection() {}

    static Set<String> of(DataFetchingEnvironment environment) {
        return columns(environment.getSelectionSet().getImmediateFields());
    }

    static Set<String> ofNodes(DataFetchingEnvironment environment) {
        return columns(environment.getSelectionSet().getFields("edges/node/*", "nodes/*"));
    }

    static Set<String> ofEnterprise(DataFetchingEnvironment environment) {
        return columns(environment.getSelectionSet().getFields("enterprise/*"));
    }

    static boolean asksForPage(DataFetchingEnvironment environment) {
        return environment.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo");
    }

    private static Set<String> columns(List<SelectedField> fields) {
        var columns = new HashSet<String>();
        fields.forEach(field -> columns.add(LINKS.getOrDefault(field.getName(), field.getName())));
        return columns;
    }
}
