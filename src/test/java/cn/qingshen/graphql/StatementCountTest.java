package cn.qingshen.graphql;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.StatementLog.Sent;
import cn.qingshen.Superuser;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many statements a query takes depends on what it asks for, never on how much there is (design 5). */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {

    private static final String CITY = "621200";
    private static final int MANY = 60;

    @LocalServerPort
    int port;

    RegisterClient longnan;
    String mark;
    String id;

    @BeforeAll
    void addMany() {
        longnan = RegisterClient.of(port, ISSUER.city(CITY));
        mark = UUID.randomUUID().toString();
        for (var i = 0; i < MANY; i++) {
            id = longnan.added(typed(EnterpriseFixture.named(CITY, "第" + i + mark)));
            longnan.entered(id, LocalDate.of(2021, 1, 1));
        }
        longnan.api().data("{ jurisdictions { code } }");
    }

    private Sent list(int first, String fields) {
        return StatementLog.during(() -> {
            var found = longnan.api()
                    .data(
                            "query($first: Int!, $filter: EnterpriseFilter) { enterprises(first: $first, filter: $filter) { %s } }"
                                    .formatted(fields),
                            Map.of("first", first, "filter", Map.of("text", mark)));
            if (fields.startsWith("nodes")) {
                assertThat(found.at("/enterprises/nodes")).hasSize(first);
            }
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | nodes { id name sizeClass }
            1 | nodes { jurisdiction { nameZh } county { nameZh } industry { nameZh } } pageInfo { hasNextPage }
            2 | nodes { formerNames { name } }
            2 | nodes { contact { name } }
            2 | nodes { registerEntry { bases } }
            2 | nodes { registerEntries { bases } }
            3 | nodes { registerEntries { bases evidence { reference file { name } } } }
            2 | nodes { journal(first: 5) { nodes { action changes { after } } } }
            3 | nodes { a: journal(first: 5) { nodes { at } } b: journal(first: 6) { nodes { at } } }
            1 | nodes { mergedInto { name } }
            7 | nodes { name contact { name } formerNames { name } registerEntry { evidence { kind } } journal { nodes { at } } } totalCount
            3 | nodes { id } totalCount counts { byJurisdiction { count } byKeyIndustry { count } byIndustry { count } byBasis { count } }
            """)
    void takesAsManyStatementsForSixtyAsForOne(int statements, String fields) {
        assertThat(list(1, fields).statements()).hasSize(statements);
        assertThat(list(MANY, fields).statements()).hasSize(statements);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodes { id }", "nodes { registerEntries { evidence { id } } } totalCount"})
    void readsOneSnapshot(String fields) {
        assertThat(list(MANY, fields).readOnly()).containsExactly(true);
    }

    @Test
    void readsAllPartsOfAnOperationInOneTransaction() {
        var sent = StatementLog.during(() -> longnan.api()
                .data(
                        "query($id: ID!) { enterprise(id: $id) { name journal { nodes { at } } } enterprises { totalCount } }",
                        Map.of("id", id)));
        assertThat(sent.readOnly()).containsExactly(true);
        assertThat(sent.statements()).hasSize(3);
    }

    @Test
    void seesNothingOfWhatChangesWhileItReads() {
        var changed = new AtomicBoolean();
        StatementLog.afterNext(
                "count(*)",
                () -> changed.set(
                        Superuser.change("update enterprise set address = 'elsewhere' where id = '%s'".formatted(id))
                                == 1));
        var found = longnan.api()
                .data(
                        "query($id: ID!) { before: enterprises { totalCount } enterprise(id: $id) { address } }",
                        Map.of("id", id));
        assertThat(changed).isTrue();
        assertThat(found.at("/enterprise/address").isNull()).isTrue();
        assertThat(longnan.enterprise(id, "address").get("address").asString()).isEqualTo("elsewhere");
    }

    @Test
    void selectsOnlyTheColumnsAskedFor() {
        assertThat(list(1, "nodes { sizeClass }").statements().getFirst())
                .contains("\"size_class\"", "\"id\"")
                .doesNotContain("\"address\"", "\"credit_code\"", "\"permit_number\"", "\"version\"", "register_entry");
        var byCode = StatementLog.during(() -> longnan.enterprise(id, "jurisdiction { code }"));
        assertThat(byCode.statements().getFirst())
                .contains("\"jurisdiction_code\"")
                .doesNotContain("\"name\"", "\"size_class\"");
    }

    @Test
    void countsOnlyWhenAsked() {
        assertThat(list(1, "nodes { id }").statements()).noneMatch(sql -> sql.contains("count("));
        assertThat(list(1, "totalCount").statements()).hasSize(1);
        assertThat(list(1, "counts { byBasis { count } }").statements())
                .singleElement()
                .satisfies(sql -> assertThat(sql).contains("'BASIS'").doesNotContain("'INDUSTRY'"));
        assertThat(list(1, "pageInfo { hasNextPage }").statements()).hasSize(1);
        assertThat(list(1, "__typename").statements()).isEmpty();
    }
}
