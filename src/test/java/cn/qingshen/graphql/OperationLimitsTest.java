package cn.qingshen.graphql;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionQueryBuilder.Options;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each limit is kept exactly, and whatever is beyond it is refused before any SQL. */
@IntegrationTest
class OperationLimitsTest {

    @LocalServerPort
    int port;

    GraphQlClient api;

    @BeforeEach
    void signIn() {
        api = new GraphQlClient(port, ISSUER.province());
        api.data("{ jurisdictions { code } }");
    }

    private void answers(String document) {
        answers(document, Map.of());
    }

    private void answers(String document, Map<String, ?> variables) {
        assertThat(api.ask(document, variables).path("errors")).isEmpty();
    }

    private void refuses(String code, String what, String document) {
        refuses(code, what, document, Map.of());
    }

    private void refuses(String code, String what, String document, Map<String, ?> variables) {
        var sent = StatementLog.during(() -> {
            var error = api.ask(document, variables).at("/errors/0");
            assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
            assertThat(error.at("/extensions/correlationId").asString()).isNotEmpty();
            assertThat(error.get("message").asString()).contains(what).hasSizeLessThan(310);
        });
        assertThat(sent.statements()).isEmpty();
        assertThat(sent.readOnly()).isEmpty();
    }

    @Test
    void limitsDepth() {
        answers(nested(16));
        refuses("TOO_COSTLY", "depth: 17", nested(17));
        var spread = "{ enterprise(id: \"x\") { ...a } } fragment a on Enterprise { %sid%s }";
        answers(spread.formatted("mergedInto { ".repeat(14), " }".repeat(14)));
        refuses("TOO_COSTLY", "depth: 17", spread.formatted("mergedInto { ".repeat(15), " }".repeat(15)));
    }

    private static String nested(int depth) {
        return "{ enterprise(id: \"x\") { %sid%s } }"
                .formatted("mergedInto { ".repeat(depth - 2), " }".repeat(depth - 2));
    }

    @Test
    void limitsCost() {
        answers("{ %s %s }".formatted(page("100"), typenames(99)));
        refuses("TOO_COSTLY", "cost: 20001", "{ %s %s }".formatted(page("100"), typenames(100)));
    }

    /** One field and a hundred pages of {@code nodes} with 198 fields: 19,901. */
    private static String page(String first) {
        return "enterprises(first: %s, filter: {text: \"no such\"}) { nodes { %s } }"
                .formatted(first, "id ".repeat(198));
    }

    private static String typenames(int count) {
        return "__typename ".repeat(count);
    }

    @Test
    void multipliesCostByWhatAVariableSays() {
        var document = "query($first: Int! = 100) { %s %s }".formatted(page("$first"), typenames(100));
        answers(document, Map.of("first", 99));
        refuses("TOO_COSTLY", "cost: 20001", document, Map.of("first", 100));
        refuses("TOO_COSTLY", "cost: 20001", document);
    }

    @Test
    void countsADefaultPageAndNestedPages() {
        var journals = "{ enterprises { nodes { journal(first: 100) { nodes { %s } } } } }";
        answers(journals.formatted("at ".repeat(8)));
        refuses("TOO_COSTLY", "cost", journals.formatted("at ".repeat(9)));
    }

    @Test
    void countsAFragmentWhereverItIsSpread() {
        var document = "{ enterprises(first: 100, filter: {text: \"no such\"}) { nodes { ...f %s } } %s }"
                + " fragment f on Enterprise { %s }";
        answers(document.formatted("...f", typenames(99), "id ".repeat(99)));
        refuses("TOO_COSTLY", "cost: 29901", document.formatted("...f ...f", typenames(100), "id ".repeat(99)));
    }

    @ParameterizedTest
    @CsvSource({"id, cost", "a: id, aliases", "id @include(if: true), directives"})
    void refusesFragmentBombsFast(String leaf, String what) {
        var bomb = IntStream.range(0, 40)
                .mapToObj(i -> "fragment f%d on Enterprise { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(
                        " ",
                        "{ enterprise(id: \"x\") { ...f0 } } ",
                        " fragment f40 on Enterprise { %s }".formatted(leaf)));
        assertTimeout(Duration.ofSeconds(1), () -> refuses("TOO_COSTLY", what, bomb));
    }

    @Test
    void refusesFragmentsThatSpreadThemselves() {
        refuses(
                "INVALID_OPERATION",
                "",
                "{ enterprise(id: \"x\") { ...a } } fragment a on Enterprise { mergedInto { ...b } }"
                        + " fragment b on Enterprise { mergedInto { ...a } }");
    }

    @Test
    void limitsAliases() {
        answers("{ %s }".formatted(aliases(30)));
        refuses("TOO_COSTLY", "aliases: 31", "{ %s }".formatted(aliases(31)));
    }

    private static String aliases(int count) {
        return IntStream.range(0, count).mapToObj("a%d: __typename"::formatted).collect(Collectors.joining(" "));
    }

    @Test
    void limitsDirectives() {
        answers("{ %s }".formatted("__typename @include(if: true) ".repeat(30)));
        refuses("TOO_COSTLY", "directives: 31", "{ %s }".formatted("__typename @include(if: true) ".repeat(31)));
    }

    @Test
    void limitsTokensAndCharacters() {
        var ids = "{enterprise(id: \"x\"){%s}}";
        // Ten tokens around them, and the end, which counts as one.
        answers(ids.formatted("id ".repeat(4000 - 11)));
        refuses("INVALID_SYNTAX", "", ids.formatted("id ".repeat(4000 - 10)));
        var document = "{__typename}";
        answers(document + " ".repeat(32_000 - document.length()));
        refuses("INVALID_SYNTAX", "", document + " ".repeat(32_001 - document.length()));
        refuses("INVALID_SYNTAX", "", "#" + "x".repeat(32_000) + "\n" + document);
    }

    @Test
    void limitsTheLengthOfNumbers() {
        var first = "{ enterprises(first: %s) { totalCount } }";
        refuses("INVALID_OPERATION", "first", first.formatted("9".repeat(64)));
        refuses("INVALID_SYNTAX", "", first.formatted("9".repeat(65)));
        var variable =
                "{\"query\":\"query($v: Int!) { enterprises(first: $v) { totalCount } }\",\"variables\":{\"v\":%s}}";
        assertThat(api.post(variable.formatted("9".repeat(64))).statusCode()).isEqualTo(200);
        assertThat(api.post(variable.formatted("9".repeat(65))).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "jurisdictions, 620100",
        "counties, 620102",
        "industries, 26",
        "keyIndustries, PAPER",
        "bases, USES_TOXIC",
        "sizes, SMALL"
    })
    void limitsTheLengthOfLists(String field, String value) {
        var document = "query($filter: EnterpriseFilter) { enterprises(filter: $filter) { totalCount nodes { id } } }";
        answers(document, Map.of("filter", Map.of(field, Collections.nCopies(100, value))));
        var sent = StatementLog.during(() -> assertThat(api.code(
                        document, Map.of("filter", Map.of(field, Collections.nCopies(101, value)))))
                .isEqualTo("TOO_MANY"));
        assertThat(sent.statements()).isEmpty();
    }

    @Test
    void answersTheIntrospectionOfEveryClient() {
        answers(IntrospectionQuery.INTROSPECTION_QUERY);
        answers(IntrospectionQueryBuilder.build(Options.defaultOptions()
                .descriptions(true)
                .specifiedByUrl(true)
                .directiveIsRepeatable(true)
                .schemaDescription(true)
                .inputValueDeprecation(true)
                .isOneOf(true)
                .typeRefFragmentDepth(9)));
    }
}
