package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the administrator changes what experts score, and that what a panel began with stays. */
@IntegrationTest
class ScoreSheetTest extends PanelScenario {

    private static final String SAVE =
            "mutation($input: ScoreSheetSaveInput!) { scoreSheetSave(input: $input) { userErrors { code field } } }";
    private static final String PUBLISH =
            "mutation($input: ScoreSheetPublishInput!) { scoreSheetPublish(input: $input) { sheet { version state } userErrors { code field } } }";

    private static final String DISCARD =
            "mutation($input: ScoreSheetDiscardInput!) { scoreSheetDiscard(input: $input) { sheet { version state } userErrors { code field } } }";

    private static final LocalDate TODAY = TestEnvironment.today();

    private static Map<String, Object> item(String words, @Nullable String most) {
        var item = new HashMap<String, Object>(of("section", "审核过程", "words", words, "veto", most == null));
        item.put("most", most);
        return item;
    }

    private static List<Map<String, Object>> whole() {
        return new ArrayList<>(List.of(item("审核过程真实", "60.5"), item("方案可行", "39.5"), item("弄虚作假", null)));
    }

    private static Map<String, Object> draft(List<Map<String, Object>> items) {
        return of("kind", "EVALUATION", "passMark", "75", "source", "评估与验收指南", "confirmed", true, "items", items);
    }

    private GraphQlClient administrator() {
        return new GraphQlClient(port, ISSUER.administrator());
    }

    private List<String> save(List<Map<String, Object>> items) {
        return RegisterClient.refusals(
                administrator().data(SAVE, of("input", draft(items))).get("scoreSheetSave"));
    }

    private List<String> publish(@Nullable LocalDate day) {
        var input = new HashMap<String, Object>(of("kind", "EVALUATION", "reason", "指南修订"));
        input.put("validFrom", day == null ? null : day.toString());
        return RegisterClient.refusals(
                administrator().data(PUBLISH, of("input", input)).get("scoreSheetPublish"));
    }

    private static String versionOf(String panelId) {
        return Superuser.value(
                "select s.version from score_sheet s join review_panel p on p.sheet_id = s.id where p.id = ?",
                UUID.fromString(panelId));
    }

    /** What was published cannot be taken back by the application; other tests score the first version. */
    @AfterEach
    void firstVersionAgain() {
        Superuser.change(
                "update review_panel set sheet_id = (select id from score_sheet where version = 1 and kind = 'EVALUATION')"
                        + " where sheet_id in (select id from score_sheet where version > 1)");
        for (var table : List.of("score_sheet", "score_item")) {
            Superuser.change("alter table " + table + " disable trigger user");
        }
        Superuser.change("delete from score_item where sheet_id in (select id from score_sheet where version > 1)");
        Superuser.change("delete from score_sheet where version > 1");
        for (var table : List.of("score_sheet", "score_item")) {
            Superuser.change("alter table " + table + " enable trigger user");
        }
    }

    @Test
    void publishesANewVersionThatNewPanelsTake() {
        var before = planned();
        assertThat(save(whole())).isEmpty();
        assertThat(publish(TODAY.minusDays(1))).containsExactly("OUT_OF_RANGE validFrom");
        assertThat(publish(null)).containsExactly("REQUIRED validFrom");
        assertThat(publish(TODAY)).isEmpty();
        assertThat(publish(TODAY)).as("it is no draft any more").containsExactly("NOT_FOUND null");
        assertThat(versionOf(before)).as("what it began with").isEqualTo("1");
        officer.done("reviewPanelCancel", of("panelId", before, "reason", "重新组建"));
        assertThat(versionOf(planned())).isEqualTo("2");
        assertThat(Superuser.value(
                        "select string_agg(action, ' ' order by seq) from journal where object_type = 'sheet' and object_id ="
                                + " (select id from score_sheet where version = 2)"))
                .isEqualTo("sheet.draft sheet.publish");
        for (var change : List.of(
                "update score_sheet set pass_mark = 1 where version = 2",
                "update score_item set most = 1 where words = '方案可行' and most = 39.5",
                "delete from score_item where words = '方案可行' and most = 39.5")) {
            assertThatThrownBy(() -> Superuser.change(change)).as(change).hasMessageContaining("never changes");
        }
    }

    @Test
    void takesAVersionOnlyFromItsDayOn() {
        assertThat(save(whole())).isEmpty();
        assertThat(publish(TODAY.plusDays(30))).isEmpty();
        assertThat(versionOf(planned())).isEqualTo("1");
        assertThat(save(whole())).isEmpty();
        assertThat(publish(TODAY)).as("before the version before it").containsExactly("OUT_OF_RANGE validFrom");
    }

    @Test
    void keepsAnUnfinishedDraftForTheProvinceOnly() {
        assertThat(save(List.of())).isEmpty();
        assertThat(save(List.of(of("section", "审核过程", "veto", false)))).isEmpty();
        assertThat(publish(TODAY)).containsExactly("REQUIRED words1", "OUT_OF_RANGE most1", "WEIGHTS_NOT_100 items");
        var query = "{ scoreSheets { kind version state confirmed items { number words most } } }";
        assertThat(administrator().data(query).get("scoreSheets")).hasSize(3);
        for (var token : List.of(ISSUER.city(LANZHOU), ISSUER.enterprise(enterpriseId), ISSUER.openData())) {
            assertThat(new GraphQlClient(port, token).data(query).get("scoreSheets"))
                    .hasSize(2);
        }
    }

    @Test
    void discardsADraft() {
        var input = Map.of("kind", "EVALUATION", "reason", "不再需要");
        assertThat(discard(input)).as("there is none").containsExactly("NOT_FOUND null");
        assertThat(save(whole())).isEmpty();
        assertThat(discard(of("kind", "EVALUATION", "reason", " "))).containsExactly("REQUIRED reason");
        assertThat(discard(input)).isEmpty();
        assertThat(administrator().data("{ scoreSheets { state } }").get("scoreSheets"))
                .hasSize(2);
        assertThat(Superuser.value("select action || ' ' || reason from journal where object_type = 'sheet'"
                        + " order by at desc, seq desc limit 1"))
                .isEqualTo("sheet.discard 不再需要");
    }

    private List<String> discard(Map<String, ?> input) {
        return RegisterClient.refusals(
                administrator().data(DISCARD, of("input", input)).get("scoreSheetDiscard"));
    }

    @ParameterizedTest
    @CsvSource({
        "60.55, OUT_OF_RANGE most1",
        "-1, OUT_OF_RANGE most1",
        "60, WEIGHTS_NOT_100 items",
        "100.5, OUT_OF_RANGE most1 WEIGHTS_NOT_100 items"
    })
    void refusesWeightsThatDoNotMakeAHundred(String most, String refusals) {
        var items = whole();
        items.set(0, item("审核过程真实", most));
        var kept = save(items);
        assertThat(String.join(" ", kept.isEmpty() ? publish(TODAY) : kept)).isEqualTo(refusals);
    }

    @Test
    void isTheAdministratorsToChange() {
        for (var token : List.of(ISSUER.province(), ISSUER.city(LANZHOU), ISSUER.openData())) {
            var api = new GraphQlClient(port, token);
            assertThat(api.code(SAVE, of("input", draft(whole())))).isEqualTo("FORBIDDEN");
            assertThat(api.code(PUBLISH, of("input", of("kind", "EVALUATION")))).isEqualTo("FORBIDDEN");
            assertThat(api.code(DISCARD, of("input", of("kind", "EVALUATION")))).isEqualTo("FORBIDDEN");
        }
    }
}
