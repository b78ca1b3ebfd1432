package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typed;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.common.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterprisePagingTest {

    private static final String CITY = "620500";
    private static final String FIRST_PAGE =
            "query($first: Int!, $after: String) { enterprises(first: $first, after: $after) { nodes { id } } }";

    @LocalServerPort
    int port;

    RegisterClient tianshui;
    String mark;
    Map<String, Object> marked;
    List<String> ids = new ArrayList<>();

    /** Seven enterprises, all on the register: several of one name, of one day, of one moment of change. */
    @BeforeAll
    void addSeven() {
        tianshui = RegisterClient.of(port, ISSUER.city(CITY));
        mark = UUID.randomUUID().toString();
        marked = Map.of("text", mark);
        for (var name : List.of("兰化", "白银", "阿干", "兰化", "中川", "兰化", "安宁")) {
            var id = tianshui.added(typed(EnterpriseFixture.named(CITY, name + mark)));
            tianshui.entered(id, LocalDate.of(2020, 1, 1 + ids.size() / 3));
            ids.add(id);
        }
        Superuser.change(
                "update enterprise set changed_at = '2026-01-01T00:00:00.123456Z' where name like ?", "兰化" + mark);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryOrderInPagesWithoutGapOrRepeat(EnterpriseOrder order) {
        var whole = tianshui.walk(marked, order, 100);
        assertThat(whole).containsExactlyInAnyOrderElementsOf(ids);
        for (var first : new int[] {1, 2, 3, 6, 7, 8}) {
            assertThat(tianshui.walk(marked, order, first))
                    .as("pages of %d", first)
                    .isEqualTo(whole);
        }
    }

    @Test
    void ordersNamesAsChineseDictionariesDo() {
        assertThat(values(tianshui.page(marked, EnterpriseOrder.NAME, 100, null).get("nodes"), "name"))
                .containsExactly(
                        "阿干" + mark, "安宁" + mark, "白银" + mark, "兰化" + mark, "兰化" + mark, "兰化" + mark, "中川" + mark);
    }

    @Test
    void ordersCodesUpwardsAndDaysDownwards() {
        assertThat(tianshui.walk(marked, EnterpriseOrder.CREDIT_CODE, 100)).isEqualTo(ids);
        var byDay = new ArrayList<>(ids).reversed();
        assertThat(tianshui.walk(marked, EnterpriseOrder.ENTERED_ON, 100)).isEqualTo(byDay);
        assertThat(tianshui.walk(marked, EnterpriseOrder.RECENTLY_CHANGED, 100))
                .isEqualTo(List.of(ids.get(6), ids.get(4), ids.get(2), ids.get(1), ids.get(5), ids.get(3), ids.get(0)));
    }

    @ParameterizedTest
    @EnumSource
    void endsWhereTheListEnds(EnterpriseOrder order) {
        var exact = tianshui.page(marked, order, 7, null);
        assertThat(exact.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        var end = exact.at("/pageInfo/endCursor").asString();
        var behind = tianshui.page(marked, order, 7, end);
        assertThat(behind.get("nodes")).isEmpty();
        assertThat(behind.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(behind.at("/pageInfo/endCursor").isNull()).isTrue();
        assertThat(tianshui.page(marked, order, 6, null)
                        .at("/pageInfo/hasNextPage")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void givesEachEdgeACursorThatGoesOnBehindIt() {
        var edges = tianshui.connection(marked, "edges { cursor node { id } }").get("edges");
        var third = edges.get(2).get("cursor").asString();
        assertThat(tianshui.page(marked, EnterpriseOrder.NAME, 1, third).at("/nodes/0/id"))
                .isEqualTo(edges.get(3).at("/node/id"));
    }

    @Test
    void countsWhatItLists() {
        for (var order : EnterpriseOrder.values()) {
            for (var filter : List.of(marked, Map.of("text", mark, "onRegister", false), Map.of("onRegister", true))) {
                var counted = tianshui.api()
                        .data(
                                "query($filter: EnterpriseFilter, $orderBy: EnterpriseOrder!)"
                                        + " { enterprises(filter: $filter, orderBy: $orderBy) { totalCount } }",
                                Map.of("filter", filter, "orderBy", order));
                assertThat(counted.at("/enterprises/totalCount").asInt())
                        .as("%s %s", order, filter)
                        .isEqualTo(tianshui.walk(filter, order, 100).size());
            }
        }
        var leftOut = tianshui.addedIn(CITY);
        assertThat(tianshui.walk(Map.of(), EnterpriseOrder.ENTERED_ON, 100)).doesNotContain(leftOut);
        assertThat(tianshui.api()
                        .data("{ enterprises(orderBy: ENTERED_ON) { totalCount } }")
                        .at("/enterprises/totalCount")
                        .asInt())
                .isEqualTo(
                        tianshui.walk(Map.of(), EnterpriseOrder.ENTERED_ON, 100).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void readsPagesOfEveryLengthAllowed(int first) {
        assertThat(tianshui.page(marked, EnterpriseOrder.NAME, first, null).get("nodes"))
                .hasSize(Math.min(first, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesOtherLengths(int first) {
        assertThat(tianshui.api().code(FIRST_PAGE, Map.of("first", first))).isIn("OUT_OF_RANGE", "TOO_COSTLY");
    }

    @ParameterizedTest
    @MethodSource("badCursors")
    void refusesACursorThatItDidNotGive(String cursor) {
        for (var order : EnterpriseOrder.values()) {
            var variables = new HashMap<String, Object>(Map.of("after", cursor, "orderBy", order));
            assertThat(tianshui.api()
                            .code(
                                    "query($after: String, $orderBy: EnterpriseOrder!)"
                                            + " { enterprises(after: $after, orderBy: $orderBy) { nodes { id } } }",
                                    variables))
                    .isEqualTo("INVALID_CURSOR");
        }
    }

    static List<String> badCursors() {
        var id = UUID.randomUUID();
        return List.of(
                "",
                " ",
                "x",
                "!!!",
                "x".repeat(3000),
                "0",
                "\u0000",
                handMade("NAME"),
                handMade("NAME\n" + id),
                handMade("NAME\nno id\n兰化"),
                handMade("NAME\n" + id + "\n\u0000"),
                handMade("ENTERED_ON\n" + id + "\n2020-02-30"),
                handMade("ENTERED_ON\n" + id + "\n+999999999-12-31"),
                handMade("ENTERED_ON\n" + id + "\n-999999999-01-01"),
                handMade("RECENTLY_CHANGED\n" + id + "\n+999999999-12-31T23:59:59Z"),
                handMade("RECENTLY_CHANGED\n" + id + "\n2020-01-01"),
                new Cursor("journal", CITY + "/1", id).encode());
    }

    private static String handMade(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheCursorOfAnotherOrder(EnterpriseOrder order) {
        var cursor =
                tianshui.page(marked, order, 1, null).at("/pageInfo/endCursor").asString();
        for (var other : EnterpriseOrder.values()) {
            var code = tianshui.api()
                    .code(
                            "query($after: String, $orderBy: EnterpriseOrder!)"
                                    + " { enterprises(after: $after, orderBy: $orderBy) { nodes { id } } }",
                            Map.of("after", cursor, "orderBy", other));
            assertThat(code).isEqualTo(other == order ? "" : "INVALID_CURSOR");
        }
    }
}
