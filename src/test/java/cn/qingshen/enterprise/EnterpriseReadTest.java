package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.TestEnvironment;
import cn.qingshen.common.Cursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class EnterpriseReadTest {

    private static final String CITY = "620600";

    @LocalServerPort
    int port;

    RegisterClient wuwei;
    Map<String, Object> facts;
    String id;

    @BeforeEach
    void addOne() {
        wuwei = RegisterClient.of(port, ISSUER.city(CITY));
        facts = typedIn(CITY);
        id = wuwei.added(facts);
    }

    @Test
    void findsAnEnterpriseByIdAsANodeAndByCreditCode() {
        var found = wuwei.api().data("""
                        query($id: ID!, $code: CreditCode!) {
                          enterprise(id: $id) { id name }
                          node(id: $id) { id ... on Enterprise { name } }
                          enterpriseByCreditCode(creditCode: $code) { id name }
                        }""", Map.of("id", id, "code", ((String) facts.get("creditCode")).toLowerCase()));
        for (var way : new String[] {"enterprise", "node", "enterpriseByCreditCode"}) {
            assertThat(found.at("/" + way + "/id").asString()).as(way).isEqualTo(id);
            assertThat(found.at("/" + way + "/name").asString()).as(way).isEqualTo(facts.get("name"));
        }
    }

    @Test
    void findsNothingBehindAnIdOrCodeThatNobodyHas() {
        for (var nobody : new String[] {UUID.randomUUID().toString(), "", "no id", "1-1-1-1-1", "𠮷", "' or 1=1 --"}) {
            var found = wuwei.api()
                    .data(
                            "query($id: ID!) { enterprise(id: $id) { name } node(id: $id) { id } }",
                            Map.of("id", nobody));
            assertThat(found.toString()).as(nobody).isEqualTo("{\"enterprise\":null,\"node\":null}");
        }
        for (var nobody : new String[] {EnterpriseFixture.creditCode(), "", "X", "' or 1=1 --"}) {
            var found = wuwei.api()
                    .data(
                            "query($code: CreditCode!) { enterpriseByCreditCode(creditCode: $code) { name } }",
                            Map.of("code", nobody));
            assertThat(found.get("enterpriseByCreditCode").isNull()).as(nobody).isTrue();
        }
    }

    @Test
    void listsTheProvinceAndItsSixteenBodies() {
        var codes = values(
                wuwei.api().data("{ jurisdictions { code nameZh nameEn } }").get("jurisdictions"), "code");
        assertThat(codes).hasSize(17).startsWith("620000", "620100").endsWith("620171", "6200KQ");
    }

    @Test
    void answersTheEarlierOfTwoRecordsThatShareACode() {
        var later = RegisterClient.of(port, ISSUER.city("620700"))
                .added(with(with(facts, "jurisdictionCode", "620700"), "name", "张掖另录"));
        var province = RegisterClient.of(port, ISSUER.province());
        var byCode = "query($code: CreditCode!) { enterpriseByCreditCode(creditCode: $code) { id } }";
        var code = Map.of("code", facts.get("creditCode"));
        assertThat(province.api()
                        .data(byCode, code)
                        .at("/enterpriseByCreditCode/id")
                        .asString())
                .isEqualTo(id);
        province.merged(later, id);
        assertThat(province.api()
                        .data(byCode, code)
                        .at("/enterpriseByCreditCode/id")
                        .asString())
                .isEqualTo(later);
        assertThat(province.enterprise(id, "mergedInto { name mergedInto { id } }")
                        .at("/mergedInto/name")
                        .asString())
                .isEqualTo("张掖另录");
    }

    @Test
    void listsTheFactsOfADayAsTheyStoodThen() {
        wuwei.entered(id, LocalDate.of(2021, 1, 1));
        wuwei.corrected(id, 1, with(with(facts, "name", "武威今名" + id), "industryCode", "1511"));
        var today = TestEnvironment.today();
        assertThat(asOf(today.minusDays(1), (String) facts.get("name"))).containsExactly((String) facts.get("name"));
        assertThat(asOf(today.minusDays(1), "武威今名" + id)).isEmpty();
        assertThat(asOf(today, "武威今名" + id)).containsExactly("武威今名" + id);
        assertThat(wuwei.names(Map.of(
                        "asOf", today.minusDays(1).toString(), "industries", List.of("15"), "text", facts.get("name"))))
                .isEmpty();
    }

    @Test
    void listsAnEnterpriseOnlyOnTheDaysOfItsStay() {
        var entered = LocalDate.of(2021, 1, 1);
        var name = (String) facts.get("name");
        wuwei.entered(id, entered);
        wuwei.left(id, entered.plusYears(1));
        assertThat(asOf(entered.minusDays(1), name)).isEmpty();
        assertThat(asOf(entered, name)).containsExactly(name);
        assertThat(asOf(entered.plusYears(1).minusDays(1), name)).containsExactly(name);
        assertThat(asOf(entered.plusYears(1), name)).isEmpty();
    }

    @Test
    void listsAMergedRecordOnTheDaysBefore() {
        wuwei.entered(id, LocalDate.of(2021, 1, 1));
        wuwei.merged(wuwei.addedIn(CITY), id);
        var today = TestEnvironment.today();
        assertThat(asOf(today.minusDays(1), (String) facts.get("name"))).hasSize(1);
        assertThat(asOf(today, (String) facts.get("creditCode"))).isEmpty();
    }

    private List<String> asOf(LocalDate day, String text) {
        return wuwei.names(Map.of("asOf", day.toString(), "text", text));
    }

    @Test
    void readsTheJournalInPagesLatestFirst() {
        for (var version = 1; version < 6; version++) {
            wuwei.corrected(id, version, with(facts, "address", "第" + version + "址"));
        }
        var addresses = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("id", id));
        do {
            var page = wuwei.api().data("""
                            query($id: ID!, $after: String) { enterprise(id: $id) { journal(first: 2, after: $after) {
                              edges { cursor node { action changes { after } } } nodes { at } pageInfo { hasNextPage endCursor }
                            } } }""", variables).at("/enterprise/journal");
            page.get("edges")
                    .forEach(edge -> addresses.add(edge.at("/node/action").asString()
                            + edge.at("/node/changes/0/after").asString("")));
            variables.put(
                    "after",
                    page.at("/pageInfo/hasNextPage").asBoolean()
                            ? page.at("/pageInfo/endCursor").asString()
                            : null);
        } while (variables.get("after") != null);
        assertThat(addresses)
                .startsWith(
                        "enterprise.correct第5址",
                        "enterprise.correct第4址",
                        "enterprise.correct第3址",
                        "enterprise.correct第2址",
                        "enterprise.correct第1址")
                .hasSize(6);
    }

    @Test
    void refusesJournalPagesThatItDidNotGive() {
        var document = "query($id: ID!, $first: Int! = 20, $after: String)"
                + " { enterprise(id: $id) { journal(first: $first, after: $after) { nodes { at } } } }";
        for (var first : new int[] {0, 101, -5}) {
            assertThat(wuwei.api().code(document, Map.of("id", id, "first", first)))
                    .isEqualTo("OUT_OF_RANGE");
        }
        for (var order : EnterpriseOrder.values()) {
            var ofList = new Cursor(order.name(), "2020-01-01", UUID.randomUUID()).encode();
            assertThat(wuwei.api().code(document, Map.of("id", id, "after", ofList)))
                    .isEqualTo("INVALID_CURSOR");
        }
        for (var place :
                new String[] {"620600", "620600/", "620600/-1", "620600/1x", "/", "620600/9999999999999999999"}) {
            var handMade = new Cursor("journal", place, UUID.randomUUID()).encode();
            assertThat(wuwei.api().code(document, Map.of("id", id, "after", handMade)))
                    .isEqualTo("INVALID_CURSOR");
        }
    }
}
