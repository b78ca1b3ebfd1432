package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.TestEnvironment.POSTGRES;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.db.LocalPostgres;
import cn.qingshen.enterprise.RegisterClient;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How the province changes what spot checks ask, and that what a check was planned with stays. */
@IntegrationTest
class ChecklistTest extends CheckScenario {

    private static final String VERSION =
            "state revision validFrom source openChecks checklist { id code version name { zh } sections { code title { zh }"
                    + " items { code kind unit hint { zh } question { zh } choices { code label { zh } } } } }";
    private static final Map<String, Object> NAME = words("车间检查", "Workshops");

    private GraphQlClient province;

    /** A template of this test's own: others work with those that are there from the start. */
    private String code;

    @BeforeEach
    void created() {
        province = new GraphQlClient(port, ISSUER.province());
        code = done("Create", of("name", NAME)).at("/checklist/code").asString();
    }

    @AfterEach
    void offersNothingMore() {
        Superuser.change("update checklist_template set state = 'RETIRED' where state = 'IN_FORCE' and code like 'T%'");
    }

    private static Map<String, Object> words(String zh, String en) {
        return of("zh", zh, "en", en);
    }

    private static Map<String, Object> item(String itemCode, String kind, @Nullable String unit, String... choices) {
        var item = new HashMap<String, Object>(
                of("code", itemCode, "kind", kind, "question", words("设备是否运行？", "Does it run?")));
        item.put("unit", unit);
        item.put(
                "choices",
                List.of(choices).stream()
                        .map(one -> of("label", words(one, "Choice")))
                        .toList());
        return item;
    }

    @SafeVarargs
    private static List<Map<String, Object>> section(String sectionCode, Map<String, Object>... items) {
        return List.of(of("code", sectionCode, "title", words("现场", "On site"), "items", List.of(items)));
    }

    private static List<Map<String, Object>> whole() {
        return section("", item("", "YES_NO_NA", null), item("", "NUMBER", "t"), item("", "CHOICE", null, "有", "无"));
    }

    private static String document(String act) {
        var input = List.of("Discard", "Publish").contains(act)
                ? "Draft"
                : List.of("Retire", "Restore").contains(act) ? "Reason" : act;
        return "mutation($input: Checklist%sInput!) { checklist%s(input: $input) { version { %s } userErrors { code field message } } }"
                .formatted(input, act, VERSION);
    }

    private JsonNode act(String act, Map<String, ?> input) {
        return province.data(document(act), of("input", input)).get("checklist" + act);
    }

    private List<String> refusals(String act, Map<String, ?> input) {
        return RegisterClient.refusals(act(act, input));
    }

    private JsonNode done(String act, Map<String, ?> input) {
        var payload = act(act, input);
        assertThat(RegisterClient.refusals(payload)).as(act).isEmpty();
        return payload.get("version");
    }

    private JsonNode latest() {
        return versions(province, code).get(0);
    }

    private static JsonNode versions(GraphQlClient api, String code) {
        return api.data(
                        "query($code: String) { checklistVersions(code: $code) { %s } }".formatted(VERSION),
                        of("code", code))
                .get("checklistVersions");
    }

    private Map<String, Object> draft(Map<String, ?> more) {
        var input = new HashMap<String, Object>(of(
                "id",
                latest().at("/checklist/id").asString(),
                "revision",
                latest().get("revision").asInt()));
        input.putAll(more);
        return input;
    }

    private Map<String, Object> content(List<Map<String, Object>> sections) {
        return draft(of("name", NAME, "source", "清洁生产审核办法（待确认）", "sections", sections));
    }

    private JsonNode published(List<Map<String, Object>> sections) {
        done("Change", content(sections));
        return done("Publish", draft(of("reason", "首次发布")));
    }

    private String idOf(JsonNode version) {
        return version.at("/checklist/id").asString();
    }

    private Map<String, Object> plan(String templateId) {
        return with(CheckFixture.plan(enterpriseId, first, second), "templateId", templateId);
    }

    private String versionOf(String checkId) {
        return officer.check(checkId, "checklist { version }")
                .at("/checklist/version")
                .asString();
    }

    @Test
    void publishesWhatNewChecksTake() {
        var one = published(whole());
        assertThat(one.get("state").asString()).isEqualTo("IN_FORCE");
        var notBegun = officer.planned(plan(idOf(one)));
        var begun = officer.planned(plan(idOf(one)));
        first.applied(FieldClient.command(begun, "START", null, of("at", AT)));
        done("Begin", of("code", code));
        var sections = section("S01", item("Q01", "YES_NO_NA", null), item("", "TEXT", null));
        var two = published(sections);
        assertThat(two.at("/checklist/version").asInt()).isEqualTo(2);
        for (var check : List.of(notBegun, begun)) {
            assertThat(versionOf(check)).as("what it was planned with").isEqualTo("1");
        }
        first.applied(FieldClient.command(notBegun, "START", null, of("at", AT)));
        assertThat(versionOf(notBegun)).as("begun after the publication").isEqualTo("1");
        assertThat(first.day()
                        .get("templates")
                        .valueStream()
                        .map(t -> t.get("id").asString()))
                .as("the day is prepared with what its checks were planned with")
                .contains(idOf(one))
                .doesNotContain(idOf(two));
        assertThat(officer.refusals("spotCheckPlan", plan(idOf(one)))).containsExactly("UNKNOWN_VALUE templateId");
        assertThat(versionOf(officer.planned(plan(idOf(two))))).isEqualTo("2");
        assertThat(versions(province, code)
                        .valueStream()
                        .map(v -> v.get("state").asString() + " "
                                + v.get("openChecks").asString()))
                .containsExactly("IN_FORCE 1", "RETIRED 2");
    }

    @Test
    void keepsTheCodesOfWhatGoesOnAndGivesNewOnes() {
        var one = published(whole());
        assertThat(codes(one)).isEqualTo("S01: Q01 Q02 Q03");
        assertThat(one.at("/checklist/sections/0/items/2/choices")
                        .valueStream()
                        .map(c -> c.get("code").asString()))
                .containsExactly("O01", "O02");
        done("Begin", of("code", code));
        done("Change", content(section("", item("", "TEXT", null), item("Q02", "NUMBER", "kg"))));
        assertThat(codes(latest())).as("Q03 was another question").isEqualTo("S02: Q04 Q02");
        done("Change", content(section("S01", item("Q03", "TEXT", null))));
        assertThat(codes(latest())).as("back from the version before").isEqualTo("S01: Q03");
    }

    private static String codes(JsonNode version) {
        var section = version.at("/checklist/sections/0");
        return section.get("code").asString() + ": "
                + String.join(
                        " ",
                        section.get("items")
                                .valueStream()
                                .map(one -> one.get("code").asString())
                                .toList());
    }

    @Test
    void keepsNothingThatDoesNotFitTheKind() {
        var item = with(item("", "TEXT", "t", "有", "无"), "hint", words(" ", ""));
        done("Change", content(section("", item)));
        var kept = latest().at("/checklist/sections/0/items/0");
        assertThat(kept.get("unit").isNull()).isTrue();
        assertThat(kept.get("hint").isNull()).isTrue();
        assertThat(kept.get("choices")).isEmpty();
    }

    @Test
    void keepsAnUnfinishedDraftAndSaysWhatIsMissing() {
        var publish = of("reason", "首次发布");
        assertThat(refusals("Publish", draft(publish))).containsExactly("REQUIRED source", "TOO_FEW sections");
        assertThat(refusals("Publish", draft(of()))).contains("REQUIRED reason");
        done("Change", content(section("")));
        assertThat(refusals("Publish", draft(publish))).containsExactly("TOO_FEW sections[0].items");
        var choice = item("", "CHOICE", null, "有");
        var number = with(item("", "NUMBER", null), "hint", words("", "Twice"));
        done("Change", content(section("", choice, with(number, "question", words("Output", "产量")))));
        assertThat(refusals("Publish", draft(publish)))
                .containsExactly(
                        "TOO_FEW sections[0].items[0].choices",
                        "NOT_CHINESE sections[0].items[1].question.zh",
                        "NOT_ENGLISH sections[0].items[1].question.en",
                        "REQUIRED sections[0].items[1].hint.zh",
                        "REQUIRED sections[0].items[1].unit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code     | Q77      | UNKNOWN_VALUE sections[0].items[0].code
            article  | LONG     | TOO_LONG sections[0].items[0].article
            article  | BIDI     | INVALID_CHARACTERS sections[0].items[0].article
            """)
    void refusesWhatCannotBeKept(String field, String typed, String refusal) {
        var value = typed.replace("LONG", "长".repeat(301)).replace("BIDI", "第十条\u202e");
        var before = latest();
        assertThat(refusals("Change", content(section("", with(item("", "TEXT", null), field, value)))))
                .containsExactly(refusal);
        assertThat(latest()).isEqualTo(before);
    }

    @Test
    void refusesTheSameCodeTwiceAndTooMuch() {
        done("Change", content(whole()));
        assertThat(refusals("Change", content(section("S01", item("Q01", "TEXT", null), item("Q01", "TEXT", null)))))
                .containsExactly("UNKNOWN_VALUE sections[0].items[1].code");
        var many = Collections.nCopies(101, item("", "TEXT", null)).toArray(Map[]::new);
        @SuppressWarnings("unchecked")
        var tooMany = section("", (Map<String, Object>[]) many);
        assertThat(refusals("Change", content(tooMany))).containsExactly("TOO_MANY items");
        var sections = Collections.nCopies(21, section("").getFirst());
        assertThat(refusals("Change", content(sections))).containsExactly("TOO_MANY sections");
        var choices = Collections.nCopies(21, "有").toArray(String[]::new);
        assertThat(refusals("Change", content(section("", item("", "CHOICE", null, choices)))))
                .containsExactly("TOO_MANY sections[0].items[0].choices");
        var hostile = words("'); drop table checklist_item; --<script>alert(1)</script>", "x");
        done("Change", with(content(whole()), "name", hostile));
        assertThat(latest().at("/checklist/name/zh").asString())
                .isEqualTo(hostile.get("zh").toString());
    }

    @Test
    void refusesWhoHasNotSeenTheLatestChange() {
        var seen = content(whole());
        done("Change", seen);
        assertThat(refusals("Change", seen)).containsExactly("CHANGED_BY_ANOTHER null");
        for (var act : List.of("Publish", "Discard")) {
            assertThat(refusals(act, with(draft(of("reason", "无")), "revision", 1)))
                    .as(act)
                    .containsExactly("CHANGED_BY_ANOTHER null");
        }
    }

    @Test
    void refusesToPublishWhatIsAsBefore() {
        published(whole());
        done("Begin", of("code", code));
        assertThat(refusals("Publish", draft(of("reason", "再发布")))).containsExactly("NOTHING_CHANGED null");
    }

    @Test
    void hasOneDraftAtATime() {
        assertThat(refusals("Begin", of("code", code))).containsExactly("WRONG_STATE null");
        assertThat(refusals("Begin", of("code", "T99999"))).containsExactly("NOT_FOUND null");
        var draft = draft(of("reason", "不再需要"));
        assertThat(refusals("Discard", draft(of()))).containsExactly("REQUIRED reason");
        assertThat(act("Discard", draft).get("version").isNull()).isTrue();
        for (var act : List.of("Discard", "Publish")) {
            assertThat(refusals(act, draft)).as(act).containsExactly("NOT_FOUND null");
        }
        assertThat(refusals("Publish", with(draft, "id", "何"))).containsExactly("NOT_FOUND null");
    }

    @Test
    void neverChangesWhatIsPublished() {
        published(whole());
        var id = UUID.fromString(idOf(latest()));
        for (var act : List.of("Discard", "Publish")) {
            assertThat(refusals(act, draft(of("reason", "无")))).as(act).containsExactly("WRONG_STATE null");
        }
        assertThat(refusals("Change", content(whole()))).containsExactly("WRONG_STATE null");
        for (var change : List.of(
                "update checklist_template set name_zh = '改' where id = ?",
                "update checklist_template set state = 'DRAFT', valid_from = null where id = ?",
                "update checklist_template set state = 'RETIRED', source = '改' where id = ?",
                "delete from checklist_template where id = ?",
                "update checklist_section set title_zh = '改' where template_id = ?",
                "update checklist_item set photo_required = true where template_id = ?",
                "delete from checklist_choice where template_id = ?",
                "insert into checklist_section values (?, 'S99', 99, '新', 'New')")) {
            assertThatThrownBy(() -> Superuser.change(change, id)).as(change).hasMessageContaining("never changes");
        }
    }

    @Test
    void isOfferedOrNot() {
        assertThat(refusals("Retire", of("code", code, "reason", "停用"))).containsExactly("WRONG_STATE null");
        assertThat(refusals("Restore", of("code", code, "reason", "恢复"))).containsExactly("WRONG_STATE null");
        var id = idOf(published(whole()));
        for (var act : List.of("Retire", "Restore")) {
            assertThat(refusals(act, of("code", "无", "reason", "停用"))).containsExactly("NOT_FOUND null");
        }
        assertThat(refusals("Restore", of("code", code, "reason", "恢复"))).containsExactly("WRONG_STATE null");
        assertThat(refusals("Retire", of("code", code))).containsExactly("REQUIRED reason");
        done("Retire", of("code", code, "reason", "停用"));
        assertThat(officer.refusals("spotCheckPlan", plan(id))).containsExactly("UNKNOWN_VALUE templateId");
        assertThat(refusals("Restore", of("code", code))).containsExactly("REQUIRED reason");
        done("Restore", of("code", code, "reason", "恢复"));
        officer.planned(plan(id));
        assertThat(Superuser.value(
                        "select string_agg(action || coalesce(' ' || reason, ''), ', ' order by seq) from journal"
                                + " where object_type = 'checklist' and object_id = ?",
                        UUID.fromString(id)))
                .isEqualTo("checklist.begin, checklist.change, checklist.publish 首次发布, checklist.retire 停用,"
                        + " checklist.restore 恢复");
    }

    @Test
    void showsDraftsToTheProvinceOnly() {
        published(whole());
        done("Begin", of("code", code));
        assertThat(versions(new GraphQlClient(port, ISSUER.administrator()), code))
                .hasSize(2);
        var others = List.of(
                ISSUER.city(CITY), first.token(), ISSUER.enterprise(UUID.fromString(enterpriseId)), ISSUER.openData());
        for (var token : others) {
            var seen = versions(new GraphQlClient(port, token), code);
            assertThat(seen.valueStream().map(one -> one.get("state").asString()))
                    .containsExactly("IN_FORCE");
            assertThat(seen.at("/0/checklist/sections/0/items")).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Create", "Begin", "Change", "Discard", "Publish", "Retire", "Restore"})
    void isTheProvincesToChange(String act) {
        var input = switch (act) {
            case "Create" -> Map.<String, Object>of("name", NAME);
            case "Change" -> content(whole());
            case "Discard", "Publish" -> draft(of("reason", "无"));
            default -> Map.<String, Object>of("code", code);
        };
        for (var token : List.of(
                ISSUER.city(CITY),
                first.token(),
                ISSUER.enterprise(UUID.fromString(enterpriseId)),
                ISSUER.openData())) {
            assertThat(new GraphQlClient(port, token).code(document(act), of("input", input)))
                    .isEqualTo("FORBIDDEN");
        }
    }

    /** What the database itself makes sure of, whatever the application does. */
    @Test
    void letsACityWriteNothing() throws SQLException {
        done("Change", content(whole()));
        var id = idOf(latest());
        try (var application = DriverManager.getConnection(POSTGRES.url(), LocalPostgres.APP, LocalPostgres.PASSWORD);
                var statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute(
                    "select set_config('role', 'qingshen_city', true), set_config('qingshen.subject', 's', true),"
                            + " set_config('qingshen.jurisdiction', '%s', true)".formatted(CITY));
            for (var change : List.of(
                    "update checklist_template set source = 'x'",
                    "update checklist_item set unit = 'x' where unit is not null",
                    "delete from checklist_section",
                    "delete from checklist_choice")) {
                assertThat(statement.executeUpdate(change)).as(change).isZero();
            }
            try (var rows = statement.executeQuery(
                    "select count(*) from checklist_item where template_id = '%s'".formatted(id))) {
                rows.next();
                assertThat(rows.getInt(1)).as("a draft").isZero();
            }
            assertThatThrownBy(() -> statement.execute(
                            "insert into checklist_template (code, version, name_zh, name_en, state, source)"
                                    + " values ('X', 1, 'x', 'x', 'DRAFT', 'x')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void readsAllVersionsInAsManyStatementsAsOne() {
        published(whole());
        var one = StatementLog.during(() -> versions(province, code)).statements();
        done("Begin", of("code", code));
        assertThat(StatementLog.during(() -> versions(province, code)).statements())
                .hasSameSizeAs(one);
    }
}
