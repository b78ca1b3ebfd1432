package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class EnterpriseCorrectTest {

    private static final String CITY = "620100";

    @LocalServerPort
    int port;

    RegisterClient lanzhou;
    Map<String, Object> facts;
    String id;

    @BeforeEach
    void addOne() {
        lanzhou = RegisterClient.of(port, ISSUER.city(CITY));
        facts = typedIn(CITY);
        id = lanzhou.added(facts);
    }

    @Test
    void keepsTheFormerName() {
        var corrected = lanzhou.corrected(id, 1, with(facts, "name", "兰州新名有限公司"));
        assertThat(corrected.at("/enterprise/version").asInt()).isEqualTo(2);
        var found = lanzhou.enterprise(id, "name formerNames { name until }");
        assertThat(found.get("name").asString()).isEqualTo("兰州新名有限公司");
        assertThat(found.at("/formerNames/0/name").asString()).isEqualTo(facts.get("name"));
        assertThat(found.at("/formerNames/0/until").asString())
                .isEqualTo(TestEnvironment.today().toString());
    }

    @Test
    void writesDownOnlyWhatChangedAndWhy() {
        lanzhou.corrected(id, 1, with(with(facts, "address", "新址"), "contactPhone", "0931"));
        var link = lanzhou.journal(id).get(0);
        assertThat(link.get("action").asString()).isEqualTo("enterprise.correct");
        assertThat(link.get("reason").asString()).isEqualTo("核对营业执照");
        assertThat(RegisterClient.values(link.get("changes"), "field")).containsExactly("address", "contactPhone");
        assertThat(link.at("/changes/0/before").isNull()).isTrue();
        assertThat(link.at("/changes/0/after").asString()).isEqualTo("新址");
    }

    @Test
    void writesNothingWhereNothingChanged() {
        var before = Superuser.register();
        assertThat(lanzhou.corrected(id, 1, facts).at("/enterprise/version").asInt())
                .isEqualTo(1);
        assertThat(Superuser.register()).isEqualTo(before);
    }

    @Test
    void takesCoordinatesThatWereTypedDifferentlyForTheSame() {
        lanzhou.corrected(id, 1, with(facts, "longitude", "103.5"));
        assertThat(lanzhou.corrected(id, 2, with(facts, "longitude", "103.50000049"))
                        .at("/enterprise/version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void showsThePresentStateToWhoeverComesSecond() {
        lanzhou.corrected(id, 1, with(facts, "name", "先到者"));
        var before = Superuser.register();
        var payload = lanzhou.correct(id, 1, with(facts, "name", "后到者"), "也要改");
        assertThat(refusals(payload)).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(payload.at("/enterprise/name").asString()).isEqualTo("先到者");
        assertThat(payload.at("/enterprise/version").asInt()).isEqualTo(2);
        assertThat(Superuser.register()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', REQUIRED",
        "industryCode, 99, UNKNOWN_INDUSTRY",
        "latitude, 91, OUT_OF_RANGE",
        "jurisdictionCode, 620900, JURISDICTION_FIXED",
        "jurisdictionCode, 1, JURISDICTION_FIXED"
    })
    void refusesAFactAndWritesNothing(String field, String value, String code) {
        refuses(lanzhou.correct(id, 1, with(facts, field, value), "改"), code + " facts." + field);
    }

    @Test
    void refusesACorrectionWithoutAReason() {
        refuses(lanzhou.correct(id, 1, with(facts, "name", "改名"), " 　"), "REQUIRED reason");
        refuses(lanzhou.correct(id, 1, with(facts, "name", "改名"), "因".repeat(501)), "TOO_LONG reason");
        refuses(lanzhou.correct(id, 1, with(facts, "name", "改名"), "\u202e"), "INVALID_CHARACTERS reason");
    }

    @Test
    void refusesTheCreditCodeOfAnother() {
        var other = typedIn(CITY);
        lanzhou.added(other);
        refuses(
                lanzhou.correct(id, 1, with(facts, "creditCode", other.get("creditCode")), "改"),
                "DUPLICATE_CREDIT_CODE facts.creditCode");
    }

    @Test
    void refusesARecordThatWasMerged() {
        lanzhou.merged(lanzhou.addedIn(CITY), id);
        refuses(lanzhou.correct(id, 2, with(facts, "name", "改名"), "改"), "MERGED null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "no id", ""})
    void findsNoEnterpriseBehindAWrongId(String wrong) {
        refuses(lanzhou.correct(wrong, 1, facts, "改"), "NOT_FOUND null");
        refuses(lanzhou.correct(UUID.randomUUID().toString(), 1, facts, "改"), "NOT_FOUND null");
    }

    @Test
    void letsTheProvinceCorrectWhatACityAdded() {
        var province = RegisterClient.of(port, ISSUER.province());
        province.corrected(id, 1, with(facts, "sizeClass", "LARGE"));
        assertThat(lanzhou.journal(id).get(0).get("actorName").asString()).isEqualTo("省厅");
    }

    private void refuses(JsonNode payload, String refusal) {
        assertThat(refusals(payload)).containsExactly(refusal);
        assertThat(lanzhou.enterprise(id, "name").get("name").asString()).isEqualTo(facts.get("name"));
        assertThat(Superuser.value(
                        "select count(*) from journal where object_id = ? and action = 'enterprise.correct'",
                        UUID.fromString(id)))
                .isEqualTo("0");
    }
}
