package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A year's list from the proposal to its publication, as programs meet it. */
@IntegrationTest
class AnnualListTest {

    private static final String CITY = "620300";
    private static final LocalDate TODAY = TestEnvironment.today();
    private static final int NEXT_YEAR = TODAY.getYear() + 1;

    @LocalServerPort
    int port;

    ListedCity city;
    ListClient jinchang;
    ListClient province;

    @BeforeEach
    void emptyTheCity() {
        city = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(CITY)), CITY);
        jinchang = ListClient.of(port, ISSUER.city(CITY));
        province = ListClient.of(port, ISSUER.province());
    }

    private static List<String> reasons(JsonNode items) {
        return items.valueStream()
                .map(item -> item.at("/enterprise/id").asString() + " "
                        + item.get("reason").asString())
                .toList();
    }

    @Test
    void proposesWhomTheRulesName() {
        var exceeding = city.registered(TODAY.minusMonths(1), ListingBasis.EXCEEDS_STANDARD);
        var due = city.accepted(TODAY.minusYears(4), ListingBasis.USES_TOXIC);
        city.accepted(TODAY.minusDays(40), ListingBasis.DISCHARGES_TOXIC);
        city.registered(TODAY.minusMonths(2), ListingBasis.HIGH_ENERGY);
        var id = jinchang.drafted(NEXT_YEAR);
        assertThat(reasons(jinchang.items(id, "enterprise { id } reason")))
                .containsExactly(exceeding + " EXCEEDS", due + " ROUND_DUE");
        var list = jinchang.list(id, "enterprises exceeding dropped state number");
        assertThat(list.toString())
                .isEqualTo("{\"enterprises\":2,\"exceeding\":1,\"dropped\":0,\"state\":\"DRAFT\",\"number\":0}");
    }

    @Test
    void addsDropsAndPutsBackWithAReason() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var other = city.accepted(TODAY.minusDays(40), ListingBasis.USES_TOXIC);
        var id = jinchang.drafted(NEXT_YEAR);
        jinchang.done("annualListAdd", Map.of("annualListId", id, "enterpriseId", other, "reason", "群众反映强烈"));
        var dropped =
                jinchang.done("annualListDrop", Map.of("annualListId", id, "enterpriseId", due, "reason", "已停产待拆除"));
        assertThat(dropped.at("/annualList/enterprises").asInt()).isEqualTo(1);
        assertThat(dropped.at("/annualList/dropped").asInt()).isEqualTo(1);
        assertThat(jinchang.items(id, "addReason dropReason").toString())
                .isEqualTo(
                        "[{\"addReason\":null,\"dropReason\":\"已停产待拆除\"},{\"addReason\":\"群众反映强烈\",\"dropReason\":null}]");
        assertThat(refusals(
                        jinchang.act("annualListAdd", Map.of("annualListId", id, "enterpriseId", due, "reason", "再加"))))
                .containsExactly("ALREADY_ON_LIST null");
        jinchang.done("annualListRestore", Map.of("annualListId", id, "enterpriseId", due));
        assertThat(refusals(jinchang.act("annualListRestore", Map.of("annualListId", id, "enterpriseId", due))))
                .containsExactly("NOT_ON_LIST null");
        assertThat(Superuser.value(
                        "select string_agg(action, ' ' order by seq) from journal where object_id = ?",
                        UUID.fromString(id)))
                .isEqualTo("list.draft list.add list.drop list.restore");
        assertThat(Superuser.value(
                        "select after ->> 'enterpriseName' from journal where object_id = ? and action = 'list.drop'",
                        UUID.fromString(id)))
                .isEqualTo(Superuser.value("select name from enterprise where id = ?", UUID.fromString(due)));
    }

    @Test
    void goesFromTheCityToTheProvinceAndBackAndIsPublished() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.submitted(NEXT_YEAR);
        var returned = province.done(
                "annualListReturn",
                Map.of(
                        "annualListId",
                        id,
                        "reason",
                        "请补充重金属企业",
                        "remarks",
                        List.of(Map.of("enterpriseId", due, "text", "规模请核实"))));
        assertThat(returned.at("/annualList/state").asString()).isEqualTo("RETURNED");
        assertThat(jinchang.list(id, "remark").get("remark").asString()).isEqualTo("请补充重金属企业");
        assertThat(values(jinchang.items(id, "remark"), "remark")).containsExactly("规模请核实");
        jinchang.done("annualListSubmit", Map.of("annualListId", id));
        province.done("annualListApprove", Map.of("annualListId", id));
        province.done(
                "annualListsPublish",
                Map.of("year", NEXT_YEAR, "documentNumber", "甘环发〔2027〕1号", "publishedOn", TODAY.toString()));
        var published = jinchang.list(id, "state documentNumber publishedOn");
        assertThat(published.toString())
                .isEqualTo("{\"state\":\"PUBLISHED\",\"documentNumber\":\"甘环发〔2027〕1号\",\"publishedOn\":\"%s\"}"
                        .formatted(TODAY));
        assertThat(Superuser.value(
                        "select state || ' ' || announced_on from audit where enterprise_id = ? and ended_on is null",
                        UUID.fromString(due)))
                .isEqualTo("ANNOUNCED " + TODAY);
        assertThat(Superuser.value(
                        "select string_agg(action, ' ' order by seq) from journal where object_id = ?",
                        UUID.fromString(id)))
                .isEqualTo("list.draft list.plan list.submit list.return list.submit list.approve list.publish");
    }

    @Test
    void letsProgramsSeeWhatIsPublishedAndNothingBefore() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var dropped = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var openData = ListClient.of(port, ISSUER.openData());
        var id = jinchang.drafted(NEXT_YEAR);
        jinchang.done("annualListDrop", Map.of("annualListId", id, "enterpriseId", dropped, "reason", "停产"));
        jinchang.planned(id);
        jinchang.done("annualListSubmit", Map.of("annualListId", id));
        assertThat(openData.list(id, "id").isNull()).isTrue();
        province.done("annualListApprove", Map.of("annualListId", id));
        province.done(
                "annualListsPublish",
                Map.of("year", NEXT_YEAR, "documentNumber", "甘环发〔2027〕2号", "publishedOn", TODAY.toString()));
        assertThat(openData.list(id, "enterprises dropped").toString()).isEqualTo("{\"enterprises\":1,\"dropped\":0}");
        assertThat(openData.items(id, "enterprise { id }")
                        .valueStream()
                        .map(item -> item.at("/enterprise/id").asString()))
                .containsExactly(due);
        assertThat(openData.api()
                        .data("query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id))
                        .at("/node/__typename")
                        .asString())
                .isEqualTo("AnnualList");
    }

    @Test
    void beginsASupplementaryListForWhomIsFoundAboveLimitsDuringTheYear() {
        city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.submitted(TODAY.getYear());
        assertThat(refusals(jinchang.act("annualListDraft", Map.of("year", TODAY.getYear()))))
                .containsExactly("LIST_EXISTS null");
        province.done("annualListApprove", Map.of("annualListId", id));
        province.done(
                "annualListsPublish",
                Map.of("year", TODAY.getYear(), "documentNumber", "甘环发〔2026〕9号", "publishedOn", TODAY.toString()));
        city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var found = city.registered(TODAY, ListingBasis.EXCEEDS_TOTAL);
        var supplementary = jinchang.drafted(TODAY.getYear());
        assertThat(jinchang.list(supplementary, "number").get("number").asInt()).isPositive();
        assertThat(reasons(jinchang.items(supplementary, "enterprise { id } reason")))
                .containsExactly(found + " EXCEEDS");
    }

    @ParameterizedTest
    @CsvSource({"1999, OUT_OF_RANGE year", "2200, OUT_OF_RANGE year"})
    void refusesAYearThatCannotBe(int year, String refusal) {
        assertThat(refusals(jinchang.act("annualListDraft", Map.of("year", year))))
                .containsExactly(refusal);
    }

    @Test
    void refusesToSubmitAnEmptyListOrAnUnfinishedPlan() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.drafted(NEXT_YEAR);
        assertThat(refusals(jinchang.act("annualListSubmit", Map.of("annualListId", id))))
                .containsExactly(
                        "REQUIRED goals", "REQUIRED schedule", "REQUIRED responsible", "REQUIRED budgetWanYuan");
        jinchang.planned(id);
        jinchang.done("annualListDrop", Map.of("annualListId", id, "enterpriseId", due, "reason", "停产"));
        assertThat(refusals(jinchang.act("annualListSubmit", Map.of("annualListId", id))))
                .containsExactly("EMPTY_LIST null");
    }

    @ParameterizedTest
    @CsvSource({
        "goals, a\u0000b, INVALID_CHARACTERS goals",
        "schedule, a\u202eb, INVALID_CHARACTERS schedule",
        "budgetWanYuan, -1, OUT_OF_RANGE budgetWanYuan",
        "budgetWanYuan, 1.00001, OUT_OF_RANGE budgetWanYuan",
        "budgetWanYuan, 1e-999999999, OUT_OF_RANGE budgetWanYuan",
        "budgetWanYuan, 1000001, OUT_OF_RANGE budgetWanYuan",
    })
    void refusesAPlanThatCannotBe(String field, String value, String refusal) {
        var id = jinchang.drafted(NEXT_YEAR);
        var plan = EnterpriseFixture.with(ListClient.PLAN, field, value);
        assertThat(refusals(jinchang.act("annualListPlan", Map.of("annualListId", id, "version", 1, "plan", plan))))
                .containsExactly(refusal);
        assertThat(jinchang.list(id, "plan { goals budgetWanYuan }").toString())
                .isEqualTo("{\"plan\":{\"goals\":null,\"budgetWanYuan\":null}}");
    }

    private String uploaded(String name, String city) {
        var pdf = ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8);
        return new FileClient(port, ISSUER.city(city))
                .upload(name, pdf)
                .json()
                .get("id")
                .asString();
    }

    @Test
    void keepsFilesWithThePlanForCityAndProvince() {
        city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.drafted(NEXT_YEAR);
        var budget = uploaded("经费预算.pdf", CITY);
        var mistaken = uploaded("误传.pdf", CITY);
        for (var file : List.of(budget, mistaken, budget)) {
            jinchang.done("annualListAttach", Map.of("annualListId", id, "fileId", file));
        }
        assertThat(values(jinchang.list(id, "files { name }").get("files"), "name"))
                .containsExactly("经费预算.pdf", "误传.pdf");
        var detaching = Map.of("annualListId", id, "fileId", mistaken);
        assertThat(refusals(jinchang.act("annualListDetach", detaching))).containsExactly("REQUIRED reason");
        jinchang.done("annualListDetach", EnterpriseFixture.with(detaching, "reason", "传错了"));
        assertThat(refusals(jinchang.act("annualListDetach", EnterpriseFixture.with(detaching, "reason", "再来"))))
                .containsExactly("FILE_NOT_FOUND fileId");
        jinchang.planned(id);
        jinchang.done("annualListSubmit", Map.of("annualListId", id));
        assertThat(refusals(jinchang.act("annualListAttach", Map.of("annualListId", id, "fileId", mistaken))))
                .containsExactly("WRONG_STATE null");
        assertThat(values(province.list(id, "files { fileId }").get("files"), "fileId"))
                .containsExactly(budget);
        assertThat(new FileClient(port, ISSUER.province())
                        .get("/files/" + budget)
                        .statusCode())
                .isEqualTo(200);
        assertThat(values(province.list(id, "journal { nodes { action } }").at("/journal/nodes"), "action"))
                .containsExactly("list.submit", "list.plan", "list.detach", "list.attach", "list.attach", "list.draft");
    }

    @Test
    void refusesFilesThatAreNotTheCitysOrTooMany() {
        var id = jinchang.drafted(NEXT_YEAR);
        for (var file : List.of(uploaded("外地.pdf", "620200"), "no id")) {
            assertThat(refusals(jinchang.act("annualListAttach", Map.of("annualListId", id, "fileId", file))))
                    .containsExactly("FILE_NOT_FOUND fileId");
        }
        for (var file = 0; file < 20; file++) {
            jinchang.done("annualListAttach", Map.of("annualListId", id, "fileId", uploaded(file + ".pdf", CITY)));
        }
        assertThat(refusals(jinchang.act(
                        "annualListAttach", Map.of("annualListId", id, "fileId", uploaded("20.pdf", CITY)))))
                .containsExactly("TOO_MANY null");
    }

    @Test
    void findsAListByYearJurisdictionAndNumber() {
        var id = jinchang.drafted(NEXT_YEAR);
        var query = "query($year: Int!, $number: Int!) {"
                + " annualList(year: $year, jurisdiction: \"620300\", number: $number) { id enterprises } }";
        var found = jinchang.api().data(query, Map.of("year", NEXT_YEAR, "number", 0));
        assertThat(found.at("/annualList/id").asString()).isEqualTo(id);
        assertThat(jinchang.api()
                        .data(query, Map.of("year", NEXT_YEAR, "number", 1))
                        .get("annualList")
                        .isNull())
                .isTrue();
    }

    /** Otherwise one of the two publications could never be. */
    @Test
    void keepsAnEnterpriseOffASecondList() {
        var exceeding = city.registered(TODAY.minusMonths(1), ListingBasis.EXCEEDS_STANDARD);
        var next = jinchang.drafted(NEXT_YEAR);
        var now = jinchang.drafted(TODAY.getYear());
        var item = Map.of("annualListId", now, "enterpriseId", exceeding, "reason", "本年即审");
        assertThat(refusals(jinchang.act("annualListAdd", item))).containsExactly("CANNOT_BE_LISTED null");
        jinchang.done("annualListDrop", Map.of("annualListId", next, "enterpriseId", exceeding, "reason", "改列本年"));
        jinchang.done("annualListAdd", item);
        assertThat(refusals(jinchang.act("annualListRestore", Map.of("annualListId", next, "enterpriseId", exceeding))))
                .containsExactly("CANNOT_BE_LISTED null");
    }

    @Test
    void namesWhoCannotBeSubmittedAnyMore() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.drafted(NEXT_YEAR);
        jinchang.planned(id);
        Superuser.change(
                "update register_entry set left_on = current_date, leave_reason = '关闭' where left_on is null and enterprise_id = ?",
                UUID.fromString(due));
        assertThat(refusals(jinchang.act("annualListSubmit", Map.of("annualListId", id))))
                .containsExactly("UNLISTABLE null");
    }

    @Test
    void countsTheRoundsOfARecordForTheOneItWasMergedInto() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var former = city.accepted(TODAY.minusDays(40), ListingBasis.USES_TOXIC);
        var kept = city.registered(LocalDate.of(2016, 7, 1), ListingBasis.USES_TOXIC);
        Superuser.change(
                "update register_entry set left_on = current_date, leave_reason = '合并' where left_on is null and enterprise_id = ?",
                UUID.fromString(former));
        Superuser.change(
                "update enterprise set merged_into = ? where id = ?", UUID.fromString(kept), UUID.fromString(former));
        assertThat(reasons(jinchang.items(jinchang.drafted(NEXT_YEAR), "enterprise { id } reason")))
                .containsExactly(due + " ROUND_DUE");
    }

    @Test
    void takesBackAnApprovalAndRefusesRemarksOnStrangers() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.submitted(NEXT_YEAR);
        province.done("annualListApprove", Map.of("annualListId", id));
        var returning = Map.of("annualListId", id, "from", ListState.APPROVED, "reason", "请再核实");
        assertThat(refusals(province.act("annualListReturn", Map.of("annualListId", id, "reason", "请再核实"))))
                .containsExactly("WRONG_STATE null");
        var stranger = List.of(Map.of("enterpriseId", id, "text", "谁"));
        assertThat(refusals(province.act("annualListReturn", EnterpriseFixture.with(returning, "remarks", stranger))))
                .containsExactly("NOT_ON_LIST remarks");
        var remarks = List.of(Map.of("enterpriseId", due, "text", "规模请核实"));
        province.done("annualListReturn", EnterpriseFixture.with(returning, "remarks", remarks));
        assertThat(Superuser.value(
                        "select after ->> 'remarks' from journal where action = 'list.return' and object_id = ?",
                        UUID.fromString(id)))
                .contains("规模请核实");
    }

    @Test
    void tellsNobodyOutsideWhatOfficersWriteToEachOther() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var other = city.accepted(TODAY.minusDays(40), ListingBasis.USES_TOXIC);
        var id = jinchang.drafted(NEXT_YEAR);
        jinchang.done("annualListDrop", Map.of("annualListId", id, "enterpriseId", due, "reason", "停产"));
        jinchang.done("annualListAdd", Map.of("annualListId", id, "enterpriseId", other, "reason", "群众反映强烈"));
        jinchang.planned(id);
        jinchang.done("annualListSubmit", Map.of("annualListId", id));
        province.done("annualListApprove", Map.of("annualListId", id, "remark", "抓紧"));
        province.done(
                "annualListsPublish",
                Map.of("year", NEXT_YEAR, "documentNumber", "甘环发〔2027〕3号", "publishedOn", TODAY.toString()));
        var fields = "remark plan { goals budgetWanYuan } items { nodes { addReason } }";
        assertThat(jinchang.list(id, fields).toString()).contains("抓紧", "85.5", "群众反映强烈");
        assertThat(ListClient.of(port, ISSUER.openData()).list(id, fields).toString())
                .isEqualTo("{\"remark\":null,\"plan\":{\"goals\":null,\"budgetWanYuan\":null},"
                        + "\"items\":{\"nodes\":[{\"addReason\":null}]}}");
    }

    @Test
    void refusesAnEarlyDayOfPublicationAndKeepsAPlanThatSaysTheSame() {
        var id = jinchang.drafted(NEXT_YEAR);
        jinchang.planned(id);
        jinchang.planned(id);
        assertThat(jinchang.list(id, "version").get("version").asInt()).isEqualTo(2);
        assertThat(refusals(province.act(
                        "annualListsPublish",
                        Map.of("year", NEXT_YEAR, "documentNumber", "甘", "publishedOn", "0027-01-05"))))
                .containsExactly("DATE_TOO_EARLY publishedOn");
    }

    @Test
    void tellsWhoeverPlansFromAnOldVersion() {
        var id = jinchang.drafted(NEXT_YEAR);
        jinchang.planned(id);
        var late = jinchang.act("annualListPlan", Map.of("annualListId", id, "version", 1, "plan", Map.of()));
        assertThat(refusals(late)).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(late.at("/annualList/version").asInt()).isEqualTo(2);
        assertThat(jinchang.list(id, "plan { budgetWanYuan }").toString()).contains("85.5");
    }

    @Test
    void refusesWhatItsStateDoesNotAllow() {
        var due = city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.drafted(NEXT_YEAR);
        assertThat(refusals(province.act("annualListApprove", Map.of("annualListId", id))))
                .containsExactly("WRONG_STATE null");
        jinchang.planned(id);
        jinchang.done("annualListSubmit", Map.of("annualListId", id));
        var submitted = Map.of("annualListId", id, "enterpriseId", due, "reason", "停产");
        assertThat(refusals(jinchang.act("annualListDrop", submitted))).containsExactly("WRONG_STATE null");
        assertThat(refusals(jinchang.act("annualListSubmit", Map.of("annualListId", id))))
                .containsExactly("WRONG_STATE null");
        assertThat(refusals(province.act("annualListReturn", Map.of("annualListId", id, "reason", " "))))
                .containsExactly("REQUIRED reason");
        assertThat(refusals(province.act(
                        "annualListsPublish",
                        Map.of("year", NEXT_YEAR, "documentNumber", "甘", "publishedOn", TODAY.toString()))))
                .containsExactly("NOTHING_APPROVED null");
        assertThat(refusals(province.act("annualListsPublish", Map.of("year", NEXT_YEAR, "documentNumber", " "))))
                .containsExactly("REQUIRED documentNumber", "REQUIRED publishedOn");
        assertThat(refusals(province.act(
                        "annualListsPublish",
                        Map.of(
                                "year",
                                NEXT_YEAR,
                                "documentNumber",
                                "甘",
                                "publishedOn",
                                TODAY.plusDays(1).toString()))))
                .containsExactly("DATE_IN_FUTURE publishedOn");
    }

    @Test
    void refusesWhoIsNotOnTheCitysRegister() {
        var id = jinchang.drafted(NEXT_YEAR);
        var elsewhere = RegisterClient.of(port, ISSUER.city("620200")).addedIn("620200");
        var notEntered = RegisterClient.of(port, ISSUER.city(CITY)).addedIn(CITY);
        for (var one : List.of(elsewhere, notEntered, "no id")) {
            assertThat(refusals(jinchang.act(
                            "annualListAdd", Map.of("annualListId", id, "enterpriseId", one, "reason", "因"))))
                    .containsExactly("CANNOT_BE_LISTED null");
        }
    }

    @Test
    void showsAnotherCityNothingAndLetsItDoNothing() {
        city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.submitted(NEXT_YEAR);
        var other = ListClient.of(port, ISSUER.city("620200"));
        assertThat(other.list(id, "id").isNull()).isTrue();
        assertThat(other.api()
                        .data(
                                "query($year: Int!) { annualLists(year: $year, jurisdiction: \"620300\") { id } }",
                                Map.of("year", NEXT_YEAR))
                        .get("annualLists"))
                .isEmpty();
        assertThat(refusals(other.act("annualListSubmit", Map.of("annualListId", id))))
                .containsExactly("NOT_FOUND null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "enterprise", "api-client", "administrator", "expert", "consultancy"})
    void forbidsEveryActToWhoeverOnlyReads(String role) {
        city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.submitted(NEXT_YEAR);
        var before = Superuser.value("select l::text from annual_list l where id = ?", UUID.fromString(id));
        var other = new GraphQlClient(
                port,
                ISSUER.token(claims -> claims.claim("roles", List.of(role)).claim("jurisdiction", CITY)));
        acts(id).forEach((act, input) -> assertThat(other.code(ListClient.document(act), Map.of("input", input)))
                .as(act)
                .isEqualTo("FORBIDDEN"));
        assertThat(Superuser.value("select l::text from annual_list l where id = ?", UUID.fromString(id)))
                .isEqualTo(before);
    }

    @Test
    void keepsTheCitysActsFromTheProvinceAndTheProvincesFromTheCity() {
        city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jinchang.submitted(NEXT_YEAR);
        var decisions = List.of("annualListReturn", "annualListApprove", "annualListsPublish");
        acts(id).forEach((act, input) -> {
            var notTheirs = decisions.contains(act) ? jinchang : province;
            assertThat(notTheirs.api().code(ListClient.document(act), Map.of("input", input)))
                    .as(act)
                    .isEqualTo("FORBIDDEN");
        });
    }

    private static Map<String, Map<String, Object>> acts(String id) {
        var item = Map.<String, Object>of("annualListId", id, "enterpriseId", id, "reason", "因");
        return Map.of(
                "annualListDraft", Map.of("year", NEXT_YEAR),
                "annualListAdd", item,
                "annualListDrop", item,
                "annualListRestore", item,
                "annualListPlan", Map.of("annualListId", id, "version", 1, "plan", Map.of()),
                "annualListAttach", Map.of("annualListId", id, "fileId", id),
                "annualListSubmit", Map.of("annualListId", id),
                "annualListReturn", Map.of("annualListId", id, "reason", "因"),
                "annualListApprove", Map.of("annualListId", id),
                "annualListsPublish",
                        Map.of("year", NEXT_YEAR, "documentNumber", "甘", "publishedOn", TODAY.toString()));
    }
}
