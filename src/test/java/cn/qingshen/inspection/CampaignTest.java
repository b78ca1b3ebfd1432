package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.inspection.CampaignActs.VALUE;
import static cn.qingshen.inspection.CampaignActs.act;
import static cn.qingshen.inspection.CampaignActs.document;
import static cn.qingshen.inspection.CampaignActs.refusals;
import static cn.qingshen.inspection.CampaignActs.verified;
import static cn.qingshen.inspection.CheckFixture.inspector;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.RegisterClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Double-random campaigns of Gannan: frozen, committed, drawn, and planned. */
@IntegrationTest
class CampaignTest {

    private static final String CITY = "623000";

    @LocalServerPort
    int port;

    GraphQlClient officer;
    GraphQlClient province;
    List<FieldClient> inspectors;
    List<String> enterprises;

    @BeforeEach
    void pools() {
        Superuser.change("update spot_check set state = 'CANCELLED' where jurisdiction_code = ?", CITY);
        Superuser.change(
                "update person set last_seen_at = now() - interval '2 years' where jurisdiction_code = ?", CITY);
        officer = new GraphQlClient(port, ISSUER.city(CITY));
        province = new GraphQlClient(port, ISSUER.province());
        inspectors = List.of(
                inspector(port, CITY, "甲"),
                inspector(port, CITY, "乙"),
                inspector(port, CITY, "丙"),
                inspector(port, CITY, "丁"));
        var register = RegisterClient.of(port, ISSUER.city(CITY));
        enterprises = List.of(register.addedIn(CITY), register.addedIn(CITY), register.addedIn(CITY));
    }

    private static Map<String, Object> plan() {
        return planOf(CITY);
    }

    static Map<String, Object> planOf(String city) {
        var plan = new HashMap<String, Object>();
        plan.put("name", "双随机");
        plan.put("cities", List.of(city));
        plan.put("number", 2);
        plan.put("checksFrom", TestEnvironment.today().toString());
        plan.put("checksTo", TestEnvironment.today().plusDays(13).toString());
        plan.put("templateId", CheckFixture.LEGALITY);
        plan.put("source", "SSQ " + (TestEnvironment.today().getYear() + 1) + "020");
        return plan;
    }

    private String frozen(Map<String, ?> plan) {
        var payload = act(officer, "checkCampaignFreeze", plan);
        assertThat(RegisterClient.refusals(payload)).isEmpty();
        return payload.at("/campaign/id").asString();
    }

    private JsonNode campaign(String id, String fields) {
        return officer.data("query($id: ID!) { checkCampaign(id: $id) { %s } }".formatted(fields), Map.of("id", id))
                .get("checkCampaign");
    }

    private void drawn(String id) {
        CampaignActs.drawn(officer, province, id);
    }

    @Test
    void plansTheChecksThatWereDrawnAndTellsWhoIsSent() throws Exception {
        var id = frozen(plan());
        drawn(id);
        var campaign = campaign(
                id,
                "state record spotChecks { ground reason state inspectors { subject } } journal { nodes { action } }");
        assertThat(campaign.get("state").asString()).isEqualTo("DRAWN");
        assertThat(campaign.get("spotChecks")).hasSize(2).allSatisfy(check -> {
            assertThat(check.get("ground").asString()).isEqualTo("CAMPAIGN");
            assertThat(check.get("state").asString()).isEqualTo("PLANNED");
            assertThat(check.get("inspectors")).hasSize(2);
        });
        assertThat(campaign.at("/journal/nodes")
                        .valueStream()
                        .map(one -> one.get("action").asString()))
                .containsExactly(
                        "campaign.draw", "campaign.value", "campaign.share", "campaign.share", "campaign.freeze");
        var sent = inspectors.stream()
                .filter(one -> new GraphQlClient(port, one.token())
                        .data("{ inboxMessages { nodes { kind } } }")
                        .toString()
                        .contains("CHECK_ASSIGNED"))
                .count();
        assertThat(sent).isEqualTo(4);
        assertThat(verified(campaign.get("record").asString())).isZero();
        assertThat(verified(campaign.get("record").asString().replace("08\n", "09\n")))
                .isEqualTo(1);
        assertThat(refusals(officer, "checkCampaignValue", of("campaignId", id, "value", VALUE)))
                .containsExactly("WRONG_STATE null");
    }

    @Test
    void printsTheRecordForWhoeverMaySeeIt() throws Exception {
        var left = RegisterClient.of(port, ISSUER.city(CITY));
        CheckClient.of(port, ISSUER.city(CITY))
                .planned(CheckFixture.plan(left.addedIn(CITY), inspectors.get(0), inspectors.get(1)));
        var id = frozen(plan());
        var path = "/campaigns/" + id;
        var file = new FileClient(port, ISSUER.city(CITY));
        assertThat(file.get(path + ".pdf").statusCode()).as("not drawn yet").isEqualTo(404);
        drawn(id);
        var hash = Superuser.value("select frozen_hash from check_campaign where id = ?", UUID.fromString(id));
        var sent = Superuser.value(
                "select e.name from spot_check c join enterprise e on e.id = c.enterprise_id where c.campaign_id = ? order by c.number limit 1",
                UUID.fromString(id));
        try (var document = Loader.loadPDF(file.get(path + ".pdf").body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(
                            "双随机抽查抽取记录",
                            "抽取企业2家，每次检查派2人",
                            VALUE.replace(" ", ""),
                            hash,
                            sent.replaceAll("\\s", ""),
                            "排除：有未完成的检查");
        }
        for (var token : List.of(ISSUER.city("620900"), ISSUER.openData())) {
            assertThat(new FileClient(port, token).get(path + ".pdf").statusCode())
                    .isNotEqualTo(200);
        }
        assertThat(file.get("/campaigns/" + UUID.randomUUID() + ".pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavesOutWithAReason() {
        // The first is about to be checked; the second was checked by two of the four, and is drawn again only if
        // nobody minds when.
        var register = CheckClient.of(port, ISSUER.city(CITY));
        register.planned(CheckFixture.plan(enterprises.getFirst(), inspectors.get(0), inspectors.get(1)));
        var checked = register.planned(CheckFixture.plan(enterprises.get(1), inspectors.get(0), inspectors.get(1)));
        Superuser.change("update spot_check set state = 'CLOSED' where id = ?", UUID.fromString(checked));
        InterestActs.declared(officer, inspectors.get(2), "ENTERPRISE", enterprises.get(2));
        var preview = officer.data(
                        "query($input: CheckCampaignFreezeInput!) { checkCampaignPreview(input: $input) {"
                                + " objects inspectors checks objectsExcluded { rule count } inspectorsExcluded { rule count } } }",
                        Map.of(
                                "input",
                                with(
                                        with(plan(), "recentMonths", 12),
                                        "unavailable",
                                        List.of(inspectors.get(3).subject()))))
                .get("checkCampaignPreview");
        assertThat(preview.get("inspectors").asInt()).isEqualTo(3);
        assertThat(preview.get("inspectorsExcluded").toString()).isEqualTo("[{\"rule\":\"UNAVAILABLE\",\"count\":1}]");
        assertThat(preview.get("objectsExcluded").toString())
                .contains("{\"rule\":\"CHECK_OPEN\",\"count\":1}", "{\"rule\":\"CHECKED_RECENTLY\",\"count\":1}");
        var id = frozen(plan());
        drawn(id);
        var record = campaign(id, "record").get("record").asString();
        assertThat(record)
                .contains(
                        "excluded object " + enterprises.getFirst() + " CHECK_OPEN\n",
                        "conflict " + enterprises.get(1) + " "
                                + inspectors.get(0).subject() + " CHECKED_IT_LAST\n",
                        "conflict " + enterprises.get(2) + " "
                                + inspectors.get(2).subject() + " INTEREST\n");
    }

    @Test
    void drawsAShareOfAnIndustryOnAYearsListRoundedUp() {
        var chemicals = Stream.generate(
                        () -> RegisterClient.of(port, ISSUER.city(CITY)).addedIn(CITY))
                .limit(4)
                .toList();
        var dyeing = RegisterClient.of(port, ISSUER.city(CITY)).addedIn(CITY);
        Superuser.change("update enterprise set key_industry = 'DYEING' where id = ?", UUID.fromString(dyeing));
        listed(2055, chemicals.get(0), chemicals.get(1), chemicals.get(2), chemicals.get(3), dyeing);
        listed(2056, enterprises.get(0));
        Superuser.change(
                "update annual_list_item set drop_reason = '停产' where enterprise_id = ?",
                UUID.fromString(chemicals.getLast()));
        Superuser.change(
                "update annual_list set state = 'PUBLISHED', published_on = ?, document_number = '1' where jurisdiction_code = ? and year = 2055",
                TestEnvironment.today(),
                CITY);
        var plan = new HashMap<>(with(plan(), "number", null));
        plan.put("percent", 34);
        plan.put("listYear", 2055);
        assertThat(previewed(plan)).as("34 % of 4").isEqualTo("{\"objects\":4,\"checks\":2}");
        plan.put("keyIndustries", List.of("CHEMICALS"));
        assertThat(previewed(plan)).as("34 % of 3").isEqualTo("{\"objects\":3,\"checks\":2}");
        plan.put("percent", 33);
        assertThat(previewed(plan)).as("33 % of 3").isEqualTo("{\"objects\":3,\"checks\":1}");
        plan.put("percent", 34);
        var id = frozen(plan);
        drawn(id);
        var record = campaign(id, "record").get("record").asString();
        assertThat(record.lines().filter(line -> line.startsWith("object ")))
                .containsExactlyInAnyOrderElementsOf(
                        chemicals.stream().limit(3).map("object "::concat).toList());
        assertThat(campaign(id, "spotChecks { id }").get("spotChecks")).hasSize(2);
        plan.put("listYear", 2056);
        assertThat(refusals(officer, "checkCampaignFreeze", plan))
                .as("that list is not published")
                .containsExactly("NOBODY_TO_DRAW null");
    }

    private String previewed(Map<String, ?> plan) {
        return officer.data(
                        "query($input: CheckCampaignFreezeInput!) { checkCampaignPreview(input: $input) { objects checks } }",
                        of("input", plan))
                .get("checkCampaignPreview")
                .toString();
    }

    private static void listed(int year, String... enterprises) {
        Superuser.change("insert into annual_list (jurisdiction_code, year) values (?, ?)", CITY, year);
        for (var enterprise : enterprises) {
            Superuser.change(
                    "insert into annual_list_item (annual_list_id, enterprise_id, jurisdiction_code, bases, reason)"
                            + " select id, ?, jurisdiction_code, '{USES_TOXIC}', 'NEVER_AUDITED' from annual_list where jurisdiction_code = ? and year = ?",
                    UUID.fromString(enterprise),
                    CITY,
                    year);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name           |            | REQUIRED name
            number         |            | REQUIRED percent
            percent        | 5          | REQUIRED percent
            number         | 0          | OUT_OF_RANGE number
            inspectorsEach | 1          | TOO_FEW_INSPECTORS inspectorsEach
            inspectorsEach | 9          | TOO_FEW_INSPECTORS inspectorsEach
            recentMonths   | 61         | OUT_OF_RANGE recentMonths
            checksFrom     | 2020-01-01 | OUT_OF_RANGE checksFrom
            checksTo       | 2020-01-01 | OUT_OF_RANGE checksTo
            templateId     | 0192f0c0-0000-7000-8000-000000000999 | UNKNOWN_VALUE templateId
            source         | SSQ 2020001 | UNKNOWN_VALUE source
            listYear       | 1999       | NOBODY_TO_DRAW null
            """)
    void refusesAPlanThatCannotBe(String field, String value, String refusal) {
        Object typed = value != null && value.matches("\\d{1,4}") ? (Object) Integer.valueOf(value) : value;
        var plan = plan();
        plan.put(field, typed);
        assertThat(refusals(officer, "checkCampaignFreeze", plan)).containsExactly(refusal);
    }

    @Test
    void needsTwoPeopleAndGoesOnWhereItStood() {
        var id = frozen(plan());
        assertThat(refusals(officer, "checkCampaignValue", of("campaignId", id, "value", VALUE)))
                .containsExactly("WRONG_STATE null");
        assertThat(refusals(officer, "checkCampaignShare", of("campaignId", id, "share", "zz")))
                .containsExactly("UNKNOWN_VALUE share");
        assertThat(refusals(officer, "checkCampaignShare", of("campaignId", id, "share", "ab".repeat(32))))
                .isEmpty();
        assertThat(refusals(officer, "checkCampaignShare", of("campaignId", id, "share", "ab".repeat(32))))
                .containsExactly("SAME_PERSON null");
        var source = Superuser.value("select source from check_campaign where id = ?", UUID.fromString(id));
        Superuser.change("update check_campaign set source = 'SSE_INDEX 2026-01-05' where id = ?", UUID.fromString(id));
        assertThat(refusals(province, "checkCampaignShare", of("campaignId", id, "share", "cd".repeat(32))))
                .containsExactly("VALUE_KNOWN null");
        Superuser.change("update check_campaign set source = ? where id = ?", source, UUID.fromString(id));
        assertThat(refusals(province, "checkCampaignShare", of("campaignId", id, "share", "cd".repeat(32))))
                .isEmpty();
        assertThat(refusals(officer, "checkCampaignCancel", of("campaignId", id, "reason", "不合意")))
                .containsExactly("SHARES_COMPLETE null");
        assertThat(refusals(officer, "checkCampaignValue", of("campaignId", id, "value", "7")))
                .containsExactly("INVALID_PUBLIC_VALUE value");
        assertThat(refusals(officer, "checkCampaignValue", of("campaignId", id, "value", VALUE)))
                .isEmpty();
        assertThat(refusals(officer, "checkCampaignValue", of("campaignId", id, "value", VALUE)))
                .isEmpty();
        assertThat(campaign(id, "state record").toString()).isEqualTo("{\"state\":\"FROZEN\",\"record\":null}");
        assertThat(refusals(province, "checkCampaignValue", of("campaignId", id, "value", VALUE.replace("08", "09"))))
                .containsExactly("VALUE_DIFFERS value");
        assertThat(refusals(officer, "checkCampaignValue", of("campaignId", id, "value", VALUE.replace("08", "09"))))
                .isEmpty();
        assertThat(campaign(id, "state").get("state").asString()).isEqualTo("DRAWN");
    }

    @Test
    void isCalledOffWithAReason() {
        var id = frozen(plan());
        assertThat(refusals(officer, "checkCampaignCancel", of("campaignId", id)))
                .containsExactly("REQUIRED reason");
        assertThat(refusals(province, "checkCampaignCancel", of("campaignId", id, "reason", "无")))
                .containsExactly("NOT_YOUR_CHECK null");
        assertThat(refusals(officer, "checkCampaignCancel", of("campaignId", id, "reason", "改期")))
                .isEmpty();
        assertThat(refusals(officer, "checkCampaignShare", of("campaignId", id, "share", "ab".repeat(32))))
                .containsExactly("WRONG_STATE null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkCampaignFreeze", "checkCampaignCancel"})
    void isForOfficersOnly(String act) {
        var input =
                act.equals("checkCampaignFreeze") ? plan() : Map.<String, Object>of("campaignId", UUID.randomUUID());
        for (var token : List.of(
                inspectors.getFirst().token(),
                ISSUER.enterprise(UUID.fromString(enterprises.getFirst())),
                ISSUER.openData())) {
            assertThat(new GraphQlClient(port, token).code(document(act), of("input", input)))
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void isSeenByItsBureauAndTheProvinceOnly() {
        var id = frozen(plan());
        var query = "query($id: ID!) { checkCampaign(id: $id) { id } }";
        assertThat(province.data(query, of("id", id)).at("/checkCampaign/id").asString())
                .isEqualTo(id);
        for (var token : List.of(
                ISSUER.city("620900"), ISSUER.openData(), ISSUER.enterprise(UUID.fromString(enterprises.getFirst())))) {
            assertThat(new GraphQlClient(port, token)
                            .data(query, of("id", id))
                            .get("checkCampaign")
                            .isNull())
                    .isTrue();
        }
        assertThat(refusals(new GraphQlClient(port, ISSUER.city("620900")), "checkCampaignShare", of("campaignId", id)))
                .containsExactly("NOT_FOUND null");
    }

    @Test
    void readsAPageInAsManyStatementsAsOneCampaign() {
        drawn(frozen(plan()));
        frozen(plan());
        var fields =
                "{ checkCampaigns(first: %d) { nodes { name record candidates { name } shares { name } spotChecks {"
                        + " number subject { name } inspectors { name } } } } }";
        officer.data(fields.formatted(2));
        var one = StatementLog.during(() -> officer.data(fields.formatted(2))).statements();
        frozen(plan());
        assertThat(StatementLog.during(() -> officer.data(fields.formatted(3))).statements())
                .hasSameSizeAs(one);
    }
}
