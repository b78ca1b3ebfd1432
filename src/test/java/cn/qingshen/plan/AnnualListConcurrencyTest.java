package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two officers at a list at once: one effect, and the other is told what the list is by then. */
@IntegrationTest
class AnnualListConcurrencyTest {

    private static final String CITY = "621000";
    private static final LocalDate TODAY = TestEnvironment.today();
    private static final int YEAR = TODAY.getYear() + 1;

    @LocalServerPort
    int port;

    ListClient qingyang;
    ListClient province;
    String enterprise;

    @BeforeEach
    void registerOne() {
        var city = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(CITY)), CITY);
        enterprise = city.registered(TODAY.minusDays(3), ListingBasis.EXCEEDS_STANDARD);
        qingyang = ListClient.of(port, ISSUER.city(CITY));
        province = ListClient.of(port, ISSUER.province());
    }

    private static List<JsonNode> twice(Callable<JsonNode> act) throws InterruptedException {
        return AtOnce.all(Stream.of(act, act));
    }

    private static List<String> allRefusals(List<JsonNode> payloads) {
        return payloads.stream().flatMap(payload -> refusals(payload).stream()).toList();
    }

    private static List<String> states(List<JsonNode> payloads) {
        return payloads.stream()
                .map(payload -> payload.at("/annualList/state").asString())
                .toList();
    }

    private static String acts(String id) {
        return Superuser.value(
                "select string_agg(action, ' ' order by seq) from journal where object_id = ?", UUID.fromString(id));
    }

    @RepeatedTest(5)
    void beginsOneList() throws Exception {
        var payloads = twice(() -> qingyang.act("annualListDraft", Map.of("year", YEAR)));
        assertThat(allRefusals(payloads)).containsExactly("LIST_EXISTS null");
        assertThat(payloads)
                .extracting(payload -> payload.at("/annualList/id").asString())
                .containsOnly(Superuser.value("select id from annual_list where jurisdiction_code = ?", CITY));
    }

    @RepeatedTest(5)
    void keepsOneOfTwoPlans() throws Exception {
        var id = qingyang.drafted(YEAR);
        var payloads = AtOnce.all(Stream.of("甲目标", "乙目标").map(goals -> () -> plan(id, 1, goals)));
        assertThat(allRefusals(payloads)).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(payloads)
                .extracting(payload -> payload.at("/annualList/version").asInt())
                .containsOnly(2);
        assertThat(acts(id)).isEqualTo("list.draft list.plan");
    }

    private JsonNode plan(String id, int version, String goals) {
        var plan = EnterpriseFixture.with(ListClient.PLAN, "goals", goals);
        return qingyang.act("annualListPlan", Map.of("annualListId", id, "version", version, "plan", plan));
    }

    /** Either is first: the plan is in what is submitted, or it comes too late. Never does a submitted list change. */
    @RepeatedTest(5)
    void submitsThePlanOrRefusesIt() throws Exception {
        var id = qingyang.drafted(YEAR);
        qingyang.planned(id);
        var payloads = AtOnce.all(Stream.of(
                () -> qingyang.act("annualListSubmit", Map.of("annualListId", id)), () -> plan(id, 2, "新目标")));
        var goals = qingyang.list(id, "plan { goals }").at("/plan/goals").asString();
        assertThat(refusals(payloads.getFirst())).isEmpty();
        assertThat(states(payloads.subList(0, 1))).containsExactly("SUBMITTED");
        if (refusals(payloads.getLast()).isEmpty()) {
            assertThat(goals).isEqualTo("新目标");
            assertThat(acts(id)).isEqualTo("list.draft list.plan list.plan list.submit");
        } else {
            assertThat(allRefusals(payloads)).containsExactly("WRONG_STATE null");
            assertThat(states(payloads)).containsOnly("SUBMITTED");
            assertThat(goals).isEqualTo(ListClient.PLAN.get("goals"));
            assertThat(acts(id)).isEqualTo("list.draft list.plan list.submit");
        }
    }

    @RepeatedTest(5)
    void decidesOnce() throws Exception {
        var id = qingyang.submitted(YEAR);
        var payloads = AtOnce.all(Stream.of(
                () -> province.act("annualListApprove", Map.of("annualListId", id)),
                () -> province.act("annualListReturn", Map.of("annualListId", id, "reason", "请补充"))));
        assertThat(allRefusals(payloads)).containsExactly("WRONG_STATE null");
        var isApproved = refusals(payloads.getFirst()).isEmpty();
        assertThat(states(payloads)).containsOnly(isApproved ? "APPROVED" : "RETURNED");
        assertThat(acts(id))
                .isEqualTo("list.draft list.plan list.submit " + (isApproved ? "list.approve" : "list.return"));
    }

    @RepeatedTest(3)
    void publishesOnce() throws Exception {
        var id = qingyang.submitted(YEAR);
        province.done("annualListApprove", Map.of("annualListId", id));
        var publication = Map.of("year", YEAR, "documentNumber", "甘环发〔2027〕1号", "publishedOn", TODAY.toString());
        var payloads = twice(() -> province.act("annualListsPublish", publication));
        assertThat(allRefusals(payloads)).containsExactly("NOTHING_APPROVED null");
        assertThat(payloads)
                .allSatisfy(payload -> assertThat(payload.get("annualLists"))
                        .anySatisfy(list -> assertThat(list.get("id").asString()
                                        + list.get("state").asString())
                                .isEqualTo(id + "PUBLISHED")));
        assertThat(acts(id)).isEqualTo("list.draft list.plan list.submit list.approve list.publish");
        assertThat(Superuser.value("select count(*) from audit where enterprise_id = ?", UUID.fromString(enterprise)))
                .isEqualTo("1");
    }
}
