package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.common.CreditCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class EnterpriseAddTest {

    private static final String CITY = "620100";

    @LocalServerPort
    int port;

    RegisterClient lanzhou;

    @BeforeEach
    void signIn() {
        lanzhou = RegisterClient.of(port, ISSUER.city(CITY));
    }

    private static Map<String, Object> everyFact() {
        var facts = typedIn(CITY);
        facts.putAll(Map.of(
                "countyCode",
                "620102",
                "address",
                "城关区\"一\"号",
                "longitude",
                new BigDecimal("103.834567"),
                "latitude",
                new BigDecimal("-36.061089"),
                "legalRepresentative",
                "马𠮷",
                "contactName",
                "王<b>工</b>",
                "contactPhone",
                "0931-1234567",
                "permitNumber",
                "91620100MA001P"));
        facts.putAll(Map.of("keyDischarger", true, "yellowRiverBasin", true, "keyGhgEmitter", true));
        return facts;
    }

    @Test
    void keepsEveryFact() {
        var facts = everyFact();
        var found = lanzhou.enterprise(lanzhou.added(facts), """
                version creditCode name formerNames { name } jurisdiction { code } county { code } address longitude
                latitude industryCode industry { code } keyIndustry sizeClass legalRepresentative
                contact { name phone } permitNumber keyDischarger yellowRiverBasin keyGhgEmitter publishedOn
                mergedInto { id } registerEntry { id } registerEntries { id }""");
        assertThat(found.get("version").asInt()).isEqualTo(1);
        for (var plain : new String[] {
            "creditCode",
            "name",
            "address",
            "industryCode",
            "keyIndustry",
            "sizeClass",
            "legalRepresentative",
            "permitNumber"
        }) {
            assertThat(found.get(plain).asString()).isEqualTo(facts.get(plain));
        }
        assertThat(found.get("longitude").decimalValue()).isEqualByComparingTo("103.834567");
        assertThat(found.get("latitude").decimalValue()).isEqualByComparingTo("-36.061089");
        assertThat(found.at("/jurisdiction/code").asString()).isEqualTo(CITY);
        assertThat(found.at("/county/code").asString()).isEqualTo("620102");
        assertThat(found.at("/industry/code").asString()).isEqualTo("26");
        assertThat(found.at("/contact/name").asString()).isEqualTo("王<b>工</b>");
        assertThat(found.at("/contact/phone").asString()).isEqualTo("0931-1234567");
        assertThat(found.get("keyDischarger").asBoolean()).isTrue();
        assertThat(found.get("yellowRiverBasin").asBoolean()).isTrue();
        assertThat(found.get("keyGhgEmitter").asBoolean()).isTrue();
        assertThat(found.get("registerEntries")).isEmpty();
        for (var absent : new String[] {"publishedOn", "mergedInto", "registerEntry"}) {
            assertThat(found.get(absent).isNull()).as(absent).isTrue();
        }
    }

    @Test
    void writesDownWhoAddedWhat() {
        var facts = everyFact();
        var journal = lanzhou.journal(lanzhou.added(facts));
        assertThat(journal).hasSize(1);
        var link = journal.get(0);
        assertThat(link.get("action").asString()).isEqualTo("enterprise.add");
        assertThat(link.get("actorName").asString()).isEqualTo("市局");
        assertThat(link.get("actingRole").asString()).isEqualTo("CITY_OFFICER");
        assertThat(link.get("rule").asString()).contains("清洁生产促进法");
        assertThat(link.get("changes").valueStream())
                .anySatisfy(change -> {
                    assertThat(change.get("field").asString()).isEqualTo("name");
                    assertThat(change.get("before").isNull()).isTrue();
                    assertThat(change.get("after").asString()).isEqualTo(facts.get("name"));
                })
                .anySatisfy(change -> assertThat(change.get("after").asString()).isEqualTo("103.834567"));
    }

    @Test
    void takesACreditCodeAsTyped() {
        var code = EnterpriseFixture.creditCode();
        var fullWidth = code.toLowerCase()
                .chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var payload = lanzhou.add(with(typedIn(CITY), "creditCode", "　" + fullWidth + " "));
        assertThat(payload.at("/enterprise/creditCode").asString()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("extremeFacts")
    void takesFactsAtTheirLimits(String field, Object value) {
        assertThat(refusals(lanzhou.add(with(typedIn(CITY), field, value)))).isEmpty();
    }

    static Stream<Arguments> extremeFacts() {
        return Stream.of(
                Arguments.of("name", "𠮷".repeat(200)),
                Arguments.of("address", "兰".repeat(300)),
                Arguments.of("legalRepresentative", "马".repeat(100)),
                Arguments.of("contactName", "马".repeat(100)),
                Arguments.of("contactPhone", "1".repeat(50)),
                Arguments.of("permitNumber", "1".repeat(50)),
                Arguments.of("longitude", 180),
                Arguments.of("longitude", -180),
                Arguments.of("latitude", 90),
                Arguments.of("latitude", -90),
                Arguments.of("longitude", "0.00000049"),
                Arguments.of("longitude", "1e-999999999"),
                Arguments.of("longitude", "0e999999999"),
                Arguments.of("industryCode", "26"),
                Arguments.of("industryCode", "261"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badFacts")
    void refusesAFactAndWritesNothing(String field, Object value, String code) {
        var before = Superuser.register();
        var payload = lanzhou.add(with(typedIn(CITY), field, value));
        assertThat(refusals(payload)).containsExactly(code + " facts." + field);
        assertThat(payload.get("enterprise").isNull()).isTrue();
        assertThat(Superuser.register()).isEqualTo(before);
    }

    static Stream<Arguments> badFacts() {
        return Stream.of(
                Arguments.of("creditCode", "", "REQUIRED"),
                Arguments.of("creditCode", wrongCheckDigit(), "INVALID_CREDIT_CODE"),
                Arguments.of("creditCode", "91620100MA00000", "INVALID_CREDIT_CODE"),
                Arguments.of("name", " 　\u00a0", "REQUIRED"),
                Arguments.of("name", "𠮷".repeat(201), "TOO_LONG"),
                Arguments.of("name", "兰州\n化工", "INVALID_CHARACTERS"),
                Arguments.of("name", "兰州\u3164化工", "INVALID_CHARACTERS"),
                Arguments.of("jurisdictionCode", "", "REQUIRED"),
                Arguments.of("jurisdictionCode", "999999", "UNKNOWN_JURISDICTION"),
                Arguments.of("jurisdictionCode", "620000", "UNKNOWN_JURISDICTION"),
                Arguments.of("jurisdictionCode", "620900", "NOT_YOUR_JURISDICTION"),
                Arguments.of("countyCode", "620902", "UNKNOWN_COUNTY"),
                Arguments.of("countyCode", "000000", "UNKNOWN_COUNTY"),
                Arguments.of("address", "兰".repeat(301), "TOO_LONG"),
                Arguments.of("longitude", "180.000001", "OUT_OF_RANGE"),
                Arguments.of("latitude", -90.5, "OUT_OF_RANGE"),
                Arguments.of("latitude", "1e999999999", "OUT_OF_RANGE"),
                Arguments.of("industryCode", "99", "UNKNOWN_INDUSTRY"),
                Arguments.of("industryCode", "2", "UNKNOWN_INDUSTRY"),
                Arguments.of("industryCode", "26145", "UNKNOWN_INDUSTRY"),
                Arguments.of("legalRepresentative", "马".repeat(101), "TOO_LONG"),
                Arguments.of("contactName", "马".repeat(101), "TOO_LONG"),
                Arguments.of("contactPhone", "1".repeat(51), "TOO_LONG"),
                Arguments.of("permitNumber", "1".repeat(51), "TOO_LONG"));
    }

    private static String wrongCheckDigit() {
        var body = EnterpriseFixture.creditCode().substring(0, 17);
        return body + (CreditCode.checkDigit(body) == '0' ? '1' : '0');
    }

    @Test
    void namesEveryFactAtFaultAtOnce() {
        var facts = with(with(with(typedIn(CITY), "name", ""), "industryCode", "99"), "longitude", 181);
        assertThat(refusals(lanzhou.add(facts)))
                .containsExactlyInAnyOrder(
                        "REQUIRED facts.name", "UNKNOWN_INDUSTRY facts.industryCode", "OUT_OF_RANGE facts.longitude");
    }

    @Test
    void refusesACreditCodeThatTheCityHas() {
        var facts = typedIn(CITY);
        lanzhou.added(facts);
        var before = Superuser.register();
        assertThat(refusals(lanzhou.add(with(facts, "name", "另一企业"))))
                .containsExactly("DUPLICATE_CREDIT_CODE facts.creditCode");
        assertThat(Superuser.register()).isEqualTo(before);
    }

    @Test
    void letsTheProvinceAddInAnyCity() {
        var province = RegisterClient.of(port, ISSUER.province());
        assertThat(province.journal(province.addedIn("6200KQ"))
                        .get(0)
                        .get("actingRole")
                        .asString())
                .isEqualTo("PROVINCE_OFFICER");
    }
}
