package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.entry;
import static cn.qingshen.enterprise.EnterpriseFixture.evidence;
import static cn.qingshen.enterprise.EnterpriseFixture.leaving;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lanzhou's officer learns nothing of what Jiuquan has (domain rule 6): not by any field, not by any refusal. */
@IntegrationTest
class CityRightsTest {

    private static final String LANZHOU = "620100";
    private static final String JIUQUAN = "620900";
    private static final LocalDate ENTERED = LocalDate.of(2021, 1, 1);

    @LocalServerPort
    int port;

    RegisterClient lanzhou;
    RegisterClient jiuquan;
    Map<String, Object> theirFacts;
    String theirs;
    Map<String, Object> ourFacts;
    String ours;

    @BeforeEach
    void addOneEach() {
        lanzhou = RegisterClient.of(port, ISSUER.city(LANZHOU));
        jiuquan = RegisterClient.of(port, ISSUER.city(JIUQUAN));
        theirFacts = typedIn(JIUQUAN);
        theirs = jiuquan.added(theirFacts);
        jiuquan.entered(theirs, ENTERED);
        ourFacts = typedIn(LANZHOU);
        ours = lanzhou.added(ourFacts);
    }

    @Test
    void findsNothingByIdNodeOrCreditCode() {
        var document = """
                query($id: ID!, $code: CreditCode!) {
                  enterprise(id: $id) { id } node(id: $id) { id } enterpriseByCreditCode(creditCode: $code) { id }
                }""";
        var asked = Map.of("id", theirs, "code", theirFacts.get("creditCode"));
        assertThat(lanzhou.api().data(document, asked).toString())
                .isEqualTo("{\"enterprise\":null,\"node\":null,\"enterpriseByCreditCode\":null}");
        assertThat(jiuquan.api().data(document, asked).at("/enterprise/id").asString())
                .isEqualTo(theirs);
    }

    @Test
    void findsNothingByTextNorByTheirJurisdiction() {
        jiuquan.corrected(theirs, 1, with(theirFacts, "name", EnterpriseFixture.newName()));
        for (var text : List.of(theirFacts.get("creditCode"), theirFacts.get("name"))) {
            assertNothing(Map.of("text", text));
            assertNothing(Map.of("text", text, "asOf", ENTERED.toString()));
        }
        assertNothing(Map.of("jurisdictions", List.of(JIUQUAN)));
        assertNothing(Map.of("jurisdictions", List.of(JIUQUAN), "asOf", ENTERED.toString()));
        assertNothing(Map.of("counties", List.of("620902"), "onRegister", true));
    }

    private void assertNothing(Map<String, Object> filter) {
        var found = lanzhou.connection(filter, """
                nodes { id } totalCount counts {
                  byJurisdiction { count } byKeyIndustry { count } byIndustry { count } byBasis { count }
                }""");
        assertThat(found.toString())
                .isEqualTo("{\"nodes\":[],\"totalCount\":0,\"counts\":{\"byJurisdiction\":[],\"byKeyIndustry\":[],"
                        + "\"byIndustry\":[],\"byBasis\":[]}}");
    }

    @Test
    void countsOnlyItsOwn() {
        for (var filter : List.<Map<String, Object>>of(Map.of(), Map.of("asOf", ENTERED.toString()))) {
            var counts =
                    lanzhou.connection(filter, "totalCount counts { byJurisdiction { jurisdiction { code } count } }");
            assertThat(counts.at("/counts/byJurisdiction").valueStream())
                    .allSatisfy(
                            group -> assertThat(group.at("/jurisdiction/code").asString())
                                    .isEqualTo(LANZHOU));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnFromTheirCursorWithItsOwnOnly(EnterpriseOrder order) {
        var theirList = jiuquan.page(Map.of(), order, 1, null);
        var cursor = theirList.at("/pageInfo/endCursor").asString();
        var page = lanzhou.page(Map.of("onRegister", true), order, 100, cursor);
        assertThat(RegisterClient.values(page.get("nodes"), "id"))
                .isSubsetOf(lanzhou.walk(Map.of("onRegister", true), order, 100));
    }

    @Test
    void answersAnActOnTheirsAsOneOnNothing() {
        var nothing = UUID.randomUUID().toString();
        List<Function<String, JsonNode>> acts = List.of(
                id -> lanzhou.correct(id, 1, ourFacts, "改"),
                id -> lanzhou.correct(id, 7, theirFacts, ""),
                id -> lanzhou.enter(id, entry(ENTERED)),
                id -> lanzhou.enter(id, with(entry(ENTERED), "bases", List.of())),
                id -> lanzhou.leave(id, leaving(ENTERED)),
                id -> lanzhou.merge(id, ours, "同一"),
                id -> lanzhou.merge(ours, id, "同一"),
                id -> lanzhou.merge(id, id, "同一"));
        var before = Superuser.register();
        acts.forEach(act -> assertThat(act.apply(theirs)).isEqualTo(act.apply(nothing)));
        assertThat(Superuser.register()).isEqualTo(before);
    }

    @Test
    void takesACreditCodeThatTheyHave() {
        assertThat(refusals(lanzhou.add(with(ourFacts, "creditCode", theirFacts.get("creditCode")))))
                .isEmpty();
        var another = typedIn(JIUQUAN);
        jiuquan.added(another);
        assertThat(refusals(lanzhou.correct(ours, 1, with(ourFacts, "creditCode", another.get("creditCode")), "改")))
                .isEmpty();
    }

    @Test
    void findsNoFileOfTheirs() {
        var file = EnterpriseFixture.fileIn(JIUQUAN);
        assertThat(refusals(lanzhou.enter(
                        ours, with(entry(ENTERED), "evidence", List.of(with(evidence(), "fileId", file))))))
                .containsExactly("FILE_NOT_FOUND entry.evidence[0].fileId");
    }

    @Test
    void seesNothingOfTheRecordThatItsOwnWasMergedInto() {
        RegisterClient.of(port, ISSUER.province()).merged(theirs, ours);
        var found = lanzhou.enterprise(
                ours, "name mergedInto { name } formerNames { name } journal { nodes { action changes { after } } }");
        assertThat(found.get("mergedInto").isNull()).isTrue();
        assertThat(found.toString())
                .doesNotContain((String) theirFacts.get("name"), (String) theirFacts.get("creditCode"));
        assertThat(jiuquan.enterprise(ours, "id").isNull()).isTrue();
    }

    @Test
    void readsNoJournalOfTheirsByTheirCursor() {
        var cursor = jiuquan.enterprise(theirs, "journal(first: 1) { pageInfo { endCursor } }")
                .at("/journal/pageInfo/endCursor")
                .asString();
        var answer = lanzhou.api()
                .ask(
                        "query($id: ID!, $after: String) { enterprise(id: $id) { journal(after: $after) { nodes { action } } } }",
                        Map.of("id", ours, "after", cursor));
        assertThat(answer.toString()).doesNotContain("register.enter");
    }

    @Test
    void letsAnInspectorSeeTheCityAndNoOther() {
        var inspector = RegisterClient.of(port, ISSUER.inspector(LANZHOU));
        assertThat(inspector.enterprise(ours, "id").isNull()).isFalse();
        assertThat(inspector.enterprise(theirs, "id").isNull()).isTrue();
    }

    @Test
    void letsTheProvinceSeeBoth() {
        for (var role : List.of("province-officer", "administrator")) {
            var province = RegisterClient.of(port, ISSUER.token(claims -> claims.claim("roles", List.of(role))));
            assertThat(province.enterprise(ours, "id").isNull()).isFalse();
            assertThat(province.enterprise(theirs, "id").isNull()).isFalse();
        }
    }
}
