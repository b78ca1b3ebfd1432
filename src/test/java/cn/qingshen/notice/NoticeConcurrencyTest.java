package cn.qingshen.notice;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import cn.qingshen.plan.ListClient;
import cn.qingshen.plan.ListedCity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Notices under two hands, and however many they are. */
@IntegrationTest
class NoticeConcurrencyTest {

    private static final String CITY = "620500";
    private static final LocalDate TODAY = TestEnvironment.today();

    @LocalServerPort
    int port;

    GraphQlClient tianshui;
    String listId;

    @BeforeEach
    void publishAList() {
        var city = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(CITY)), CITY);
        IntStream.range(0, 3).forEach(_ -> city.registered(TODAY.minusMonths(1), ListingBasis.EXCEEDS_TOTAL));
        tianshui = new GraphQlClient(port, ISSUER.city(CITY));
        listId = ListClient.of(port, ISSUER.city(CITY)).submitted(TODAY.getYear());
        var province = ListClient.of(port, ISSUER.province());
        province.done("annualListApprove", Map.of("annualListId", listId));
        province.done(
                "annualListsPublish",
                Map.of("year", TODAY.getYear(), "documentNumber", "甘环发〔2027〕7号", "publishedOn", TODAY.toString()));
    }

    private JsonNode make() {
        return tianshui.data(
                        "mutation($input: NoticesMakeInput!) { noticesMake(input: $input) { made userErrors { code field } } }",
                        Map.of("input", Map.of("annualListId", listId, "dated", TODAY.toString())))
                .get("noticesMake");
    }

    private String notice() {
        return Superuser.value(
                "select id from notice where annual_list_id = ? order by number limit 1", UUID.fromString(listId));
    }

    private JsonNode serve(String id, String to) {
        return tianshui.data("""
                        mutation($id: ID!, $on: Date, $to: String) {
                          noticeServe(input: { noticeId: $id, version: 1, method: BY_POST, servedOn: $on, servedTo: $to }) {
                            notice { serving { servedTo } } userErrors { code field } } }""", Map.of("id", id, "on", TODAY.toString(), "to", to))
                .get("noticeServe");
    }

    @RepeatedTest(3)
    void makesThemOnceWhenTwoOfficersDo() throws Exception {
        var payloads = AtOnce.all(Stream.of(this::make, this::make));
        assertThat(payloads.stream()
                        .mapToInt(payload -> payload.get("made").asInt())
                        .sum())
                .isEqualTo(3);
        assertThat(payloads.stream().flatMap(payload -> refusals(payload).stream()))
                .containsExactly("NOTICES_MADE null");
        assertThat(Superuser.value(
                        "select count(*) || ' ' || count(distinct number) from notice where annual_list_id = ?",
                        UUID.fromString(listId)))
                .isEqualTo("3 3");
    }

    @RepeatedTest(3)
    void keepsOneOfTwoServingsAndTellsTheOther() throws Exception {
        make();
        var id = notice();
        var payloads = AtOnce.all(Stream.of("马明", "王强").map(to -> () -> serve(id, to)));
        assertThat(payloads.stream().flatMap(payload -> refusals(payload).stream()))
                .containsExactly("CHANGED_BY_ANOTHER null");
        var kept = Superuser.value("select served_to from notice where id = ?", UUID.fromString(id));
        assertThat(payloads)
                .extracting(payload -> payload.at("/notice/serving/servedTo").asString())
                .containsOnly(kept);
    }

    @Test
    void readsAPageInAsManyStatementsAsOneNotice() {
        make();
        assertThat(List.of(1, 3)).extracting(this::statements).containsOnly(2);
    }

    private int statements(int first) {
        return StatementLog.during(() -> {
                    var page = tianshui.data(
                            "query($list: ID, $first: Int!) { notices(listId: $list, first: $first) { nodes { body enterprise { name } } } }",
                            Map.of("list", listId, "first", first));
                    assertThat(page.at("/notices/nodes")).hasSize(first);
                })
                .statements()
                .size();
    }
}
