package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.inspection.CampaignActs.refusals;
import static cn.qingshen.inspection.CampaignActs.verified;
import static cn.qingshen.inspection.CheckFixture.inspector;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.audit.AuditFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Campaigns that draw consultancies, and how cities do their work. */
@IntegrationTest
class CampaignKindsTest {

    private static final String CITY = "623000";
    private static final String PROVINCE = "620000";

    @LocalServerPort
    int port;

    private GraphQlClient officer() {
        return new GraphQlClient(port, ISSUER.city(CITY));
    }

    private GraphQlClient province() {
        return new GraphQlClient(port, ISSUER.province());
    }

    /** Nobody else of the bureau can be sent, and no check of it is open. */
    private List<FieldClient> inspectors(String bureau) {
        Superuser.change("update spot_check set state = 'CANCELLED' where jurisdiction_code = ?", bureau);
        Superuser.change(
                "update person set last_seen_at = now() - interval '2 years' where jurisdiction_code = ?", bureau);
        return Stream.of("甲", "乙", "丙", "丁")
                .map(name -> inspector(port, bureau, name))
                .toList();
    }

    private static Map<String, Object> plan(SubjectKind kind) {
        return with(with(CampaignTest.planOf(CITY), "subjectKind", kind), "cities", List.of());
    }

    /** Three consultancies with a round in the city. */
    private List<String> consultancies() {
        return AuditFixture.announced(port, CITY, 3, AuditFixture.TODAY).stream()
                .map(round -> {
                    var consultancy = AuditFixture.consultancy();
                    Superuser.change(
                            "update audit set mode = 'CONSULTANCY', phase = 'PREPARATION', started_on = announced_on,"
                                    + " consultancy_id = ? where id = ?",
                            UUID.fromString(consultancy),
                            UUID.fromString(round));
                    return consultancy;
                })
                .toList();
    }

    /** The first is about to be checked; somebody has an interest in the second; the third was checked by two. */
    private void circumstances(GraphQlClient bureau, SubjectKind kind, List<String> objects, List<FieldClient> people) {
        var checks = new CheckClient(bureau);
        checks.planned(check(kind, objects.getFirst(), people));
        InterestActs.declared(bureau, people.getFirst(), kind.name(), objects.get(1));
        var checked = checks.planned(check(kind, objects.getLast(), people));
        Superuser.change("update spot_check set state = 'CLOSED' where id = ?", UUID.fromString(checked));
    }

    private static Map<String, Object> check(SubjectKind kind, String subject, List<FieldClient> people) {
        var plan = CheckFixture.plan(subject, people.getFirst(), people.get(1));
        return with(plan, "subjectKind", kind);
    }

    private JsonNode drawn(GraphQlClient bureau, GraphQlClient other, Map<String, ?> plan) {
        var payload = CampaignActs.act(bureau, "checkCampaignFreeze", plan);
        assertThat(RegisterClient.refusals(payload)).isEmpty();
        var id = payload.at("/campaign/id").asString();
        CampaignActs.drawn(bureau, other, id);
        return bureau.data(
                        "query($id: ID!) { checkCampaign(id: $id) { id subjectKind record candidates { name }"
                                + " spotChecks { subjectKind subject { name } inspectors { subject } } } }",
                        Map.of("id", id))
                .get("checkCampaign");
    }

    private static void holds(JsonNode campaign, SubjectKind kind, List<String> objects, List<FieldClient> people)
            throws Exception {
        var first = people.getFirst().subject();
        var record = campaign.get("record").asString();
        assertThat(record)
                .contains(
                        "\nkind " + kind + "\n",
                        "\nexcluded object " + objects.getFirst() + " CHECK_OPEN\n",
                        "\nconflict " + objects.get(1) + " " + first + " INTEREST\n",
                        "\nconflict " + objects.getLast() + " " + first + " CHECKED_IT_LAST\n");
        assertThat(record.lines().filter(line -> line.startsWith("object ")))
                .containsExactlyInAnyOrder("object " + objects.get(1), "object " + objects.getLast());
        assertThat(verified(record)).isZero();
        assertThat(verified(record.replace("\nkind " + kind + "\n", "\n"))).isNotZero();
        assertThat(campaign.get("subjectKind").asString()).isEqualTo(kind.name());
        assertThat(campaign.get("spotChecks")).hasSize(2).allSatisfy(check -> {
            assertThat(check.get("subjectKind").asString()).isEqualTo(kind.name());
            assertThat(check.at("/subject/name").asString()).isNotEmpty();
            assertThat(check.get("inspectors")).hasSize(2);
            assertThat(check.get("inspectors").toString()).doesNotContain(first);
        });
    }

    @Test
    void drawsConsultanciesThatHaveRoundsWhereTheBureauIs() throws Exception {
        var people = inspectors(CITY);
        var objects = consultancies();
        AuditFixture.consultancy();
        circumstances(officer(), SubjectKind.CONSULTANCY, objects, people);
        var plan = plan(SubjectKind.CONSULTANCY);
        var preview = officer()
                .data(
                        "query($input: CheckCampaignFreezeInput!) { checkCampaignPreview(input: $input) {"
                                + " objects objectsExcluded { rule count } } }",
                        Map.of("input", with(plan, "recentMonths", 12)))
                .get("checkCampaignPreview");
        assertThat(preview.toString())
                .isEqualTo(
                        "{\"objects\":1,\"objectsExcluded\":[{\"rule\":\"CHECK_OPEN\",\"count\":1},{\"rule\":\"CHECKED_RECENTLY\",\"count\":1}]}");
        assertThat(refusals(officer(), "checkCampaignFreeze", with(plan, "cities", List.of("620900"))))
                .as("none has a round there that the bureau is in charge of")
                .containsExactly("NOBODY_TO_DRAW null");
        holds(drawn(officer(), province(), plan), SubjectKind.CONSULTANCY, objects, people);
    }

    @Test
    void drawsHowCitiesDoTheirWorkForTheProvince() throws Exception {
        var people = inspectors(PROVINCE);
        var objects = List.of("620700", "6200KQ", "621000");
        Superuser.change(
                "update inspector_interest set withdrawn_at = now(), withdrawn_by = '-', withdrawn_reason = '-'"
                        + " where city_code is not null and withdrawn_at is null");
        Superuser.change("update spot_check set state = 'CANCELLED' where city_code is not null");
        circumstances(province(), SubjectKind.CITY, objects, people);
        var campaign = drawn(
                province(),
                new GraphQlClient(port, people.getLast().token()),
                with(plan(SubjectKind.CITY), "cities", objects));
        holds(campaign, SubjectKind.CITY, objects, people);
        var file = new FileClient(port, ISSUER.province())
                .get("/campaigns/" + campaign.get("id").asString() + ".pdf");
        try (var document = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("抽取市州2个，每次检查派2人", "张掖市");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CITY, listYear, NOT_FOUND subjectKind",
        "CONSULTANCY, listYear, ENTERPRISES_ONLY listYear",
        "CONSULTANCY, keyIndustries, ENTERPRISES_ONLY keyIndustries"
    })
    void refusesWhatIsNotOfThatKind(SubjectKind kind, String field, String refusal) {
        var told = field.equals("listYear") ? (Object) 2026 : List.of("CHEMICALS");
        var plan = kind == SubjectKind.CITY ? plan(kind) : with(plan(kind), field, told);
        assertThat(refusals(officer(), "checkCampaignFreeze", plan)).containsExactly(refusal);
    }
}
