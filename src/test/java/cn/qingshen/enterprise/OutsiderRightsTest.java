package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.publish;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.TestEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public, an enterprise's own people, and those without a part in the register. */
@IntegrationTest
class OutsiderRightsTest {

    private static final String CITY = "620400";
    private static final LocalDate ENTERED = LocalDate.of(2021, 1, 1);
    private static final String EVERYTHING = """
            name contact { name } registerEntry { bases evidence { reference } } registerEntries { evidence { id } }
            journal { nodes { action } pageInfo { hasNextPage endCursor } }""";

    @LocalServerPort
    int port;

    RegisterClient baiyin;
    RegisterClient openData;
    Map<String, Object> facts;
    String id;
    String mark;

    @BeforeEach
    void enterTwo() {
        baiyin = RegisterClient.of(port, ISSUER.city(CITY));
        openData = RegisterClient.of(port, ISSUER.openData());
        mark = UUID.randomUUID().toString();
        facts = marked("甲");
        id = baiyin.added(facts);
        baiyin.entered(id, ENTERED);
        baiyin.entered(baiyin.added(marked("乙")), ENTERED);
    }

    private Map<String, Object> marked(String name) {
        return with(with(typedIn(CITY), "name", name + mark), "contactName", "王工");
    }

    @Test
    void showsThePublicOnlyWhatIsPublished() {
        assertThat(openData.enterprise(id, "id").isNull()).isTrue();
        assertThat(found(openData)).isEmpty();
        publish(id, TestEnvironment.today().plusDays(2));
        assertThat(found(openData)).isEmpty();
        publish(id, TestEnvironment.today().minusDays(2));
        assertThat(found(openData)).containsExactly("甲" + mark);
        assertThat(openData.connection(Map.of("text", mark), "totalCount counts { byJurisdiction { count } }")
                        .toString())
                .isEqualTo("{\"totalCount\":1,\"counts\":{\"byJurisdiction\":[{\"count\":1}]}}");
    }

    @Test
    void showsThePublicNoPersonNoEvidenceAndNoJournal() {
        publish(id, TestEnvironment.today().minusDays(2));
        assertThat(openData.enterprise(id, EVERYTHING).toString())
                .isEqualTo(
                        "{\"name\":\"甲%s\",\"contact\":null,\"registerEntry\":{\"bases\":[\"USES_TOXIC\"],\"evidence\":[]},"
                                        .formatted(mark)
                                + "\"registerEntries\":[{\"evidence\":[]}],"
                                + "\"journal\":{\"nodes\":[],\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}}}");
    }

    @Test
    void showsThePublicOfEarlierDaysOnlyWhatIsPublished() {
        publish(id, TestEnvironment.today().minusDays(2));
        baiyin.corrected(id, 1, with(facts, "name", "丙" + mark));
        var asOf = openData.connection(
                Map.of("text", mark, "asOf", ENTERED.toString()), "totalCount nodes { name contact { name } }");
        assertThat(asOf.toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"name\":\"甲%s\",\"contact\":null}]}".formatted(mark));
    }

    @Test
    void showsAnEnterpriseOnlyItself() {
        var own = RegisterClient.of(port, ISSUER.enterprise(UUID.fromString(id)));
        assertThat(found(own)).containsExactly("甲" + mark);
        assertThat(own.connection(Map.of(), "totalCount").get("totalCount").asInt())
                .isEqualTo(1);
        var seen = own.enterprise(id, EVERYTHING);
        assertThat(seen.at("/contact/name").asString()).isEqualTo("王工");
        assertThat(seen.at("/registerEntry/evidence")).hasSize(1);
        assertThat(seen.at("/journal/nodes")).isEmpty();
        var nobodys = RegisterClient.of(port, ISSUER.enterprise(UUID.randomUUID()));
        assertThat(nobodys.connection(Map.of(), "totalCount").get("totalCount").asInt())
                .isZero();
    }

    private List<String> found(RegisterClient reader) {
        return reader.names(Map.of("text", mark));
    }

    @Test
    void showsAnExpertOnlyWhatTheyReview() {
        publish(id, TestEnvironment.today().minusDays(2));
        var expert = RegisterClient.of(port, ISSUER.token(claims -> claims.claim("roles", List.of("expert"))));
        assertThat(expert.connection(Map.of(), "totalCount").get("totalCount").asInt())
                .isZero();
        assertThat(expert.enterprise(id, "id").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "training-centre", "offline_access", "CITY_OFFICER "})
    void showsNothingToWhoeverHasNoPartInIt(String role) {
        publish(id, TestEnvironment.today().minusDays(2));
        var nobody = new GraphQlClient(
                port,
                ISSUER.token(claims -> claims.claim("roles", List.of(role)).claim("jurisdiction", CITY)));
        for (var document : List.of(
                "{ enterprise(id: \"%s\") { id } }".formatted(id),
                "{ node(id: \"%s\") { id } }".formatted(id),
                "{ enterpriseByCreditCode(creditCode: \"%s\") { id } }".formatted(facts.get("creditCode")),
                "{ enterprises { nodes { id } } }",
                "{ enterprises { totalCount } }",
                "{ enterprises { counts { byBasis { count } } } }")) {
            var answer = nobody.ask(document);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(document)
                    .isEqualTo("FORBIDDEN");
            assertThat(answer.toString()).doesNotContain(mark);
        }
        assertThat(nobody.data("{ jurisdictions { code } }").get("jurisdictions"))
                .hasSize(17);
    }

    @Test
    void showsAConsultancyWithoutClientsNothing() {
        publish(id, TestEnvironment.today().minusDays(2));
        assertThat(found(RegisterClient.of(port, ISSUER.consultancy(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void givesACityOfficerWithoutACityNothing() {
        var cityless = RegisterClient.of(port, ISSUER.token(claims -> claims.claim("roles", List.of("city-officer"))));
        assertThat(cityless.connection(Map.of(), "totalCount").get("totalCount").asInt())
                .isZero();
        assertThat(RegisterClient.refusals(cityless.add(typedIn(CITY))))
                .containsExactly("NOT_YOUR_JURISDICTION facts.jurisdictionCode");
    }
}
