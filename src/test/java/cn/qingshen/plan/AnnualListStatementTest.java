package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.enterprise.RegisterClient;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many statements the yearly lists take depends on what is asked of them, never on how long or how many they are. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualListStatementTest {

    private static final Map<String, Integer> ITEMS_BY_CITY = Map.of("620800", 60, "621100", 1, "621200", 2);
    private static final String CITY = "620800";
    private static final int MANY = 60;

    /** In which no other test has a list. */
    private static final int YEAR = 2091;

    @LocalServerPort
    int port;

    GraphQlClient province;

    @BeforeAll
    void listMany() {
        province = new GraphQlClient(port, ISSUER.province());
        var register = new RegisterClient(province);
        ITEMS_BY_CITY.forEach((city, items) -> {
            var list = Superuser.value(
                    "insert into annual_list (jurisdiction_code, year) values (?, ?) returning id", city, YEAR);
            for (int i = 0; i < items; i++) {
                Superuser.change("""
                        insert into annual_list_item (annual_list_id, enterprise_id, jurisdiction_code, bases, reason)
                        values (?, ?, ?, '{EXCEEDS_TOTAL}', 'EXCEEDS')""", UUID.fromString(list), UUID.fromString(register.addedIn(city)), city);
            }
        });
        province.data("{ jurisdictions { code } }");
    }

    private int statements(@Nullable String city, int first, int lists, int items, String fields) {
        var variables = new HashMap<String, Object>(Map.of("year", YEAR, "first", first));
        variables.put("city", city);
        return StatementLog.during(() -> {
                    var found = province.data("""
                                    query($year: Int!, $city: String, $first: Int!) {
                                      annualLists(year: $year, jurisdiction: $city) { items(first: $first) { nodes { id } } %s }
                                    }""".formatted(fields), variables).get("annualLists");
                    assertThat(found).hasSize(lists);
                    assertThat(found.get(0).at("/items/nodes")).hasSize(items);
                })
                .statements()
                .size();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2 | id state enterprises exceeding dropped plan { goals } jurisdiction { nameZh }
            2 | items(first: $first) { nodes { reason dueOn } pageInfo { hasNextPage } }
            3 | items(first: $first) { nodes { enterprise { name } } }
            4 | items(first: $first) { nodes { enterprise { name registerEntry { bases } } } }
            """)
    void takesAsManyStatementsForManyAsForOne(int statements, String fields) {
        assertThat(statements(CITY, 1, 1, 1, fields)).as("one enterprise").isEqualTo(statements);
        assertThat(statements(CITY, MANY, 1, MANY, fields))
                .as("many enterprises")
                .isEqualTo(statements);
        assertThat(statements(null, MANY, ITEMS_BY_CITY.size(), MANY, fields))
                .as("many lists")
                .isEqualTo(statements);
    }
}
