package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typed;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Four enterprises, each different in everything that can be filtered by. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterpriseFilterTest {

    private static final LocalDate ENTERED = LocalDate.of(2021, 1, 1);
    private static final String MARK = UUID.randomUUID().toString();
    private static final String COUNTS = """
            totalCount counts {
              byJurisdiction { jurisdiction { code } count } byKeyIndustry { keyIndustry count }
              byIndustry { industry { code } count } byBasis { basis count }
            }""";

    @LocalServerPort
    int port;

    RegisterClient province;

    @BeforeAll
    void addFour() {
        province = RegisterClient.of(port, ISSUER.province());
        var steel = add(
                "钢",
                "620200",
                Map.of(
                        "industryCode",
                        "3110",
                        "keyIndustry",
                        "METALLURGY",
                        "sizeClass",
                        "LARGE",
                        "keyDischarger",
                        true));
        var copper = add(
                "铜",
                "620400",
                Map.of(
                        "industryCode",
                        "32",
                        "keyIndustry",
                        "NON_FERROUS",
                        "sizeClass",
                        "MEDIUM",
                        "countyCode",
                        "620402",
                        "yellowRiverBasin",
                        true));
        var coal = add(
                "煤",
                "620800",
                Map.of("industryCode", "061", "keyIndustry", "ENERGY", "sizeClass", "SMALL", "keyGhgEmitter", true));
        add("纸", "620800", Map.of("industryCode", "2221", "keyIndustry", "PAPER", "sizeClass", "MICRO"));
        enter(steel, List.of("EXCEEDS_TOTAL", "HIGH_ENERGY"));
        enter(copper, List.of("DISCHARGES_TOXIC"));
        enter(coal, List.of("USES_TOXIC"));
        province.left(coal, ENTERED.plusYears(1));
    }

    private String add(String name, String city, Map<String, Object> particulars) {
        var facts = typed(EnterpriseFixture.named(city, name + MARK));
        facts.putAll(particulars);
        return province.added(facts);
    }

    private void enter(String id, List<String> bases) {
        assertThat(RegisterClient.refusals(province.enter(id, with(EnterpriseFixture.entry(ENTERED), "bases", bases))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("filters")
    void findsBy(String field, Object value, String found) {
        assertThat(find(Map.of(field, value))).containsExactlyInAnyOrder(found.split(""));
    }

    static List<Arguments> filters() {
        return List.of(
                Arguments.of("jurisdictions", List.of("620200", "620400"), "钢铜"),
                Arguments.of("counties", List.of("620402", "620102"), "铜"),
                Arguments.of("industries", List.of("31"), "钢"),
                Arguments.of("industries", List.of("2221", "06"), "煤纸"),
                Arguments.of("industries", List.of("0610", "222", "320"), "纸"),
                Arguments.of("keyIndustries", List.of("ENERGY", "PAPER"), "煤纸"),
                Arguments.of("bases", List.of("HIGH_ENERGY", "DISCHARGES_TOXIC"), "钢铜"),
                Arguments.of("sizes", List.of("LARGE", "MICRO"), "钢纸"),
                Arguments.of("keyDischarger", true, "钢"),
                Arguments.of("keyDischarger", false, "铜煤纸"),
                Arguments.of("yellowRiverBasin", true, "铜"),
                Arguments.of("yellowRiverBasin", false, "钢煤纸"),
                Arguments.of("keyGhgEmitter", true, "煤"),
                Arguments.of("keyGhgEmitter", false, "钢铜纸"),
                Arguments.of("onRegister", true, "钢铜"),
                Arguments.of("onRegister", false, "煤纸"),
                Arguments.of("asOf", ENTERED.toString(), "钢铜煤"),
                Arguments.of("asOf", ENTERED.plusYears(1).minusDays(1).toString(), "钢铜煤"),
                Arguments.of("asOf", ENTERED.plusYears(1).toString(), "钢铜"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("emptyLists")
    void findsNothingByAListWithoutValues(String field) {
        assertThat(find(Map.of(field, List.of()))).isEmpty();
    }

    static List<String> emptyLists() {
        return List.of("jurisdictions", "counties", "industries", "keyIndustries", "bases", "sizes");
    }

    @Test
    void findsByAllOfAFilterAtOnce() {
        assertThat(find(Map.of("jurisdictions", List.of("620800"), "sizes", List.of("SMALL", "LARGE"))))
                .containsExactly("煤");
        assertThat(find(Map.of("bases", List.of("USES_TOXIC"), "asOf", ENTERED.toString())))
                .containsExactly("煤");
        assertThat(find(Map.of("asOf", ENTERED.minusDays(1).toString()))).isEmpty();
    }

    private List<String> find(Map<String, Object> filter) {
        return province.names(with(filter, "text", MARK)).stream()
                .map(name -> name.replace(MARK, ""))
                .toList();
    }

    @Test
    void countsByWhatTheListHas() {
        var counted = province.connection(Map.of("text", MARK), COUNTS);
        assertThat(counted.get("totalCount").asInt()).isEqualTo(4);
        assertThat(groups(counted, "byJurisdiction", "/jurisdiction/code"))
                .isEqualTo(Map.of("620200", 1, "620400", 1, "620800", 2));
        assertThat(groups(counted, "byKeyIndustry", "/keyIndustry"))
                .isEqualTo(Map.of("METALLURGY", 1, "NON_FERROUS", 1, "ENERGY", 1, "PAPER", 1));
        assertThat(groups(counted, "byIndustry", "/industry/code"))
                .isEqualTo(Map.of("31", 1, "32", 1, "06", 1, "22", 1));
        assertThat(groups(counted, "byBasis", "/basis"))
                .isEqualTo(Map.of("EXCEEDS_TOTAL", 1, "HIGH_ENERGY", 1, "DISCHARGES_TOXIC", 1));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("filters")
    void countsWhatItFindsBy(String field, Object value, String found) {
        var filter = with(Map.of("text", MARK), field, value);
        var counted = province.connection(filter, COUNTS);
        assertThat(counted.get("totalCount").asInt()).isEqualTo(found.length());
        assertThat(groups(counted, "byJurisdiction", "/jurisdiction/code").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(found.length());
        groups(counted, "byBasis", "/basis").forEach((basis, count) -> {
            if (!field.equals("bases")) {
                assertThat(province.names(with(filter, "bases", List.of(basis))))
                        .as(basis)
                        .hasSize(count);
            }
        });
    }

    private static Map<String, Integer> groups(JsonNode connection, String by, String key) {
        var groups = new TreeMap<String, Integer>();
        connection
                .at("/counts/" + by)
                .forEach(group ->
                        groups.put(group.at(key).asString(), group.get("count").asInt()));
        return groups;
    }
}
