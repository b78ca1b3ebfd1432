package cn.qingshen.consultancy;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.consultancy.ConsultancyClient.facts;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.enterprise.EnterpriseFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What each sees of the consultancies: the register and the bars everybody, people only whom they concern. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultancyReadTest {

    private static final String WHOLE =
            "id name contact { name phone } staff { name } bars { reason documentNumber file { id } }"
                    + " barred qualifications { qualification met } industryTechnicians";

    @LocalServerPort
    int port;

    ConsultancyClient province;
    String mark;
    String first;
    String barred;

    @BeforeAll
    void addThree() {
        province = ConsultancyClient.of(port, ISSUER.province());
        mark = UUID.randomUUID().toString();
        first = province.added(with(facts(), "name", "甲_100%咨询" + mark));
        barred = province.added(with(facts(), "name", "乙咨询" + mark));
        province.added(with(facts(), "name", "丙咨询" + mark));
        for (var id : List.of(first, barred)) {
            province.staffAdded(id, Skill.INDUSTRY);
        }
        province.done("Bar", with(ConsultancyClient.barring(barred), "fileId", EnterpriseFixture.fileIn("620000")));
    }

    private ConsultancyClient somebody(String token) {
        return ConsultancyClient.of(port, token);
    }

    private static boolean showsPeople(JsonNode consultancy) {
        assertThat(consultancy.get("industryTechnicians").asInt()).isEqualTo(1);
        assertThat(consultancy.at("/qualifications/2/met").asBoolean()).isTrue();
        return !consultancy.get("staff").isEmpty();
    }

    @Test
    void showsOfficersEverything() {
        for (var token :
                List.of(ISSUER.province(), ISSUER.administrator(), ISSUER.city("620100"), ISSUER.inspector("620900"))) {
            var seen = somebody(token).consultancy(barred, WHOLE);
            assertThat(showsPeople(seen)).isTrue();
            assertThat(seen.at("/contact/name").asString()).isEqualTo("联系人甲");
            assertThat(seen.at("/bars/0/file/id").asString()).isNotEmpty();
        }
    }

    @Test
    void showsAConsultancyItsOwnPeopleOnly() {
        var own = somebody(ISSUER.consultancy(UUID.fromString(first)));
        assertThat(showsPeople(own.consultancy(first, WHOLE))).isTrue();
        assertThat(own.consultancy(first, WHOLE).get("contact").isNull()).isFalse();
        var other = own.consultancy(barred, WHOLE);
        assertThat(showsPeople(other)).isFalse();
        assertThat(other.get("contact").isNull()).isTrue();
        assertThat(other.at("/bars/0/reason").asString()).isEqualTo("弄虚作假");
    }

    @Test
    void showsAnEnterpriseWhomToAskButNoStaff() {
        var seen = somebody(ISSUER.enterprise(UUID.randomUUID())).consultancy(barred, WHOLE);
        assertThat(showsPeople(seen)).isFalse();
        assertThat(seen.at("/contact/phone").asString()).isEqualTo("0931-5550000");
        assertThat(seen.get("barred").asBoolean()).isTrue();
    }

    @Test
    void showsProgramsWhatIsPublic() {
        var seen = somebody(ISSUER.openData()).consultancy(barred, WHOLE);
        assertThat(showsPeople(seen)).isFalse();
        assertThat(seen.get("contact").isNull()).isTrue();
        assertThat(seen.at("/bars/0/documentNumber").asString()).isEqualTo("甘环函〔2024〕8号");
        assertThat(seen.at("/bars/0/file").isNull()).isTrue();
    }

    @Test
    void isClosedToWhoeverHasNoPartInIt() {
        var centre = somebody(ISSUER.token(claims -> claims.claim("roles", List.of("training-centre"))));
        assertThat(centre.api().code("{ consultancies { totalCount } }")).isEqualTo("FORBIDDEN");
    }

    @Test
    void findsByNameOrCreditCodeAndByBar() {
        assertThat(names(Map.of("text", mark))).containsExactly("丙咨询" + mark, "甲_100%咨询" + mark, "乙咨询" + mark);
        assertThat(names(Map.of("text", "_100%咨询" + mark))).containsExactly("甲_100%咨询" + mark);
        assertThat(names(Map.of("text", mark, "barred", true))).containsExactly("乙咨询" + mark);
        assertThat(names(Map.of("text", mark, "barred", false))).hasSize(2);
        var code = province.consultancy(first, "creditCode").get("creditCode").asString();
        assertThat(names(Map.of("text", " " + code.substring(6).toLowerCase(java.util.Locale.ROOT))))
                .containsExactly("甲_100%咨询" + mark);
    }

    private List<String> names(Map<String, ?> filter) {
        return values(province.list(100, null, filter, "nodes { name }").get("nodes"), "name");
    }

    @Test
    void pagesByKey() {
        var which = Map.of("text", mark);
        var page = province.list(2, null, which, "nodes { name } pageInfo { hasNextPage endCursor } totalCount");
        assertThat(page.get("totalCount").asInt()).isEqualTo(3);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var rest = province.list(
                2, page.at("/pageInfo/endCursor").asString(), which, "nodes { name } pageInfo { hasNextPage }");
        assertThat(values(rest.get("nodes"), "name")).containsExactly("乙咨询" + mark);
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'first: 0', OUT_OF_RANGE",
        "'first: 101', OUT_OF_RANGE",
        "'after: \"x\"', INVALID_CURSOR",
        "'filter: { text: \"a\\u202eb\" }', INVALID_CHARACTERS",
    })
    void refusesAPageThatCannotBe(String arguments, String code) {
        assertThat(province.api().code("{ consultancies(%s) { nodes { id } } }".formatted(arguments)))
                .isEqualTo(code);
    }

    @Test
    void isANode() {
        var found = province.api()
                .data(
                        "query($id: ID!) { node(id: $id) { __typename ... on Consultancy { name } } }",
                        Map.of("id", first))
                .get("node");
        assertThat(found.get("__typename").asString()).isEqualTo("Consultancy");
        assertThat(found.get("name").asString()).isEqualTo("甲_100%咨询" + mark);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | nodes { id name barred qualifications { met } }
            2 | nodes { staff { name } }
            2 | nodes { bars { reason file { name } } }
            2 | nodes { contact { name } }
            5 | nodes { staff { name } bars { reason } contact { name } } totalCount
            1 | totalCount
            """)
    void takesAsManyStatementsForThreeAsForOne(int statements, String fields) {
        for (var many : List.of(1, 3)) {
            var sent = StatementLog.during(() -> province.list(many, null, Map.of("text", mark), fields));
            assertThat(sent.statements()).hasSize(statements);
        }
    }
}
