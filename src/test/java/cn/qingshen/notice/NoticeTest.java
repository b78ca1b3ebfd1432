package cn.qingshen.notice;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.FileClient;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import cn.qingshen.file.FilePurpose;
import cn.qingshen.plan.ListClient;
import cn.qingshen.plan.ListedCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A list's notices from the making to the serving, as programs meet them. */
@IntegrationTest
class NoticeTest {

    private static final String CITY = "620400";
    private static final LocalDate TODAY = TestEnvironment.today();
    private static final LocalDate PUBLISHED = TODAY.minusDays(3);
    private static final String FIELDS =
            "id documentNumber dated enterpriseName version serving { method servedOn servedTo }";

    @LocalServerPort
    int port;

    ListedCity city;
    GraphQlClient baiyin;
    GraphQlClient province;
    String listId;
    String first;

    @BeforeEach
    void publishAList() {
        city = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(CITY)), CITY);
        first = city.registered(TODAY.minusMonths(1), ListingBasis.EXCEEDS_STANDARD, ListingBasis.USES_TOXIC);
        city.registered(TODAY.minusMonths(1), ListingBasis.EXCEEDS_TOTAL);
        baiyin = new GraphQlClient(port, ISSUER.city(CITY));
        province = new GraphQlClient(port, ISSUER.province());
        listId = published();
    }

    private String published() {
        var year = TODAY.getYear();
        var id = ListClient.of(port, ISSUER.city(CITY)).submitted(year);
        var decider = ListClient.of(port, ISSUER.province());
        decider.done("annualListApprove", Map.of("annualListId", id));
        decider.done(
                "annualListsPublish",
                Map.of("year", year, "documentNumber", "甘环发〔2027〕1号", "publishedOn", PUBLISHED.toString()));
        return id;
    }

    private static String mutation(String act, String type, String result) {
        return "mutation($input: %s!) { %s(input: $input) { %s userErrors { code field message } } }"
                .formatted(type, act, result);
    }

    private static final String MAKE = mutation("noticesMake", "NoticesMakeInput", "made");
    private static final String SERVE = mutation("noticeServe", "NoticeServeInput", "notice { " + FIELDS + " }");

    private JsonNode make(GraphQlClient who, String id, LocalDate dated) {
        return who.data(MAKE, Map.of("input", Map.of("annualListId", id, "dated", dated.toString())))
                .get("noticesMake");
    }

    private JsonNode serve(Map<String, Object> input) {
        return baiyin.data(SERVE, Map.of("input", input)).get("noticeServe");
    }

    private static Map<String, Object> serving(String id, int version) {
        var input = new HashMap<String, Object>();
        input.put("noticeId", id);
        input.put("version", version);
        input.put("method", "IN_PERSON");
        input.put("servedOn", TODAY.toString());
        input.put("servedTo", "马明");
        return input;
    }

    private JsonNode notices(GraphQlClient who, String filter) {
        return who.data(
                        "query($list: ID) { notices(listId: $list %s) { totalCount nodes { %s } } }"
                                .formatted(filter, FIELDS),
                        Map.of("list", listId))
                .get("notices");
    }

    private String firstId() {
        return notices(baiyin, "").at("/nodes/0/id").asString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void makesANoticeForEachEnterpriseNumberedWithinCityAndYear() {
        assertThat(make(baiyin, listId, TODAY).get("made").asInt()).isEqualTo(2);
        var made = notices(province, "");
        var year = TODAY.getYear();
        assertThat(made.get("totalCount").asInt()).isEqualTo(2);
        assertThat(made.get("nodes")
                        .valueStream()
                        .map(one -> one.get("documentNumber").asString()))
                .containsExactly("白环清审通〔%d〕1号".formatted(year), "白环清审通〔%d〕2号".formatted(year));
        assertThat(Superuser.value(
                        "select count(*) from journal where action = 'notice.make' and object_id in (select id from notice where annual_list_id = ?)",
                        UUID.fromString(listId)))
                .isEqualTo("2");
    }

    @Test
    void makesEachNoticeOnce() {
        make(baiyin, listId, TODAY);
        assertThat(refusals(make(baiyin, listId, TODAY))).containsExactly("NOTICES_MADE null");
    }

    @Test
    void refusesADayBeforeThePublicationOrToCome() {
        assertThat(refusals(make(baiyin, listId, PUBLISHED.minusDays(1)))).containsExactly("DATE_TOO_EARLY dated");
        assertThat(refusals(make(baiyin, listId, TODAY.plusDays(1)))).containsExactly("DATE_IN_FUTURE dated");
        assertThat(notices(baiyin, "").get("totalCount").asInt()).isZero();
    }

    @Test
    void refusesAListThatIsNotPublished() {
        city.registered(TODAY.minusMonths(1), ListingBasis.EXCEEDS_TOTAL);
        var draft = ListClient.of(port, ISSUER.city(CITY)).drafted(TODAY.getYear());
        assertThat(refusals(make(baiyin, draft, TODAY))).containsExactly("WRONG_STATE null");
        assertThat(refusals(make(baiyin, "no id", TODAY))).containsExactly("NOT_FOUND null");
    }

    @Test
    void servesAndCountsWhoIsNotServed() {
        make(baiyin, listId, TODAY);
        var served = serve(serving(firstId(), 1));
        assertThat(refusals(served)).isEmpty();
        assertThat(served.at("/notice/serving/servedTo").asString()).isEqualTo("马明");
        assertThat(notices(baiyin, "served: false").get("totalCount").asInt()).isEqualTo(1);
        assertThat(notices(baiyin, "served: true").at("/nodes/0/id")).isEqualTo(served.at("/notice/id"));
    }

    @Test
    void correctsAServingOnlyWithAReason() {
        make(baiyin, listId, TODAY);
        var id = firstId();
        serve(serving(id, 1));
        var correction = serving(id, 2);
        correction.put("servedTo", "王强");
        assertThat(refusals(serve(correction))).containsExactly("REQUIRED reason");
        correction.put("reason", "登记有误");
        assertThat(serve(correction).at("/notice/serving/servedTo").asString()).isEqualTo("王强");
        assertThat(refusals(serve(correction))).containsExactly("CHANGED_BY_ANOTHER null");
    }

    private static final String SERVE_ALL =
            mutation("noticesServe", "NoticesServeInput", "notices { id version serving { servedTo } }");

    private JsonNode serveAll(GraphQlClient who, List<String> ids) {
        var input = new HashMap<>(serving("", 1));
        input.remove("noticeId");
        input.remove("version");
        input.put("noticeIds", ids);
        return who.data(SERVE_ALL, Map.of("input", input)).get("noticesServe");
    }

    private List<String> ids() {
        return values(notices(baiyin, "").get("nodes"), "id");
    }

    @Test
    void servesSeveralAlikeAllOrNone() {
        make(baiyin, listId, TODAY);
        var ids = ids();
        assertThat(refusals(serveAll(baiyin, List.of()))).containsExactly("OUT_OF_RANGE noticeIds");
        assertThat(refusals(serveAll(baiyin, List.of(ids.getFirst(), "no id")))).containsExactly("NOT_FOUND null");
        assertThat(notices(baiyin, "served: true").get("totalCount").asInt()).isZero();
        assertThat(refusals(serveAll(baiyin, ids))).isEmpty();
        assertThat(notices(baiyin, "served: true").get("totalCount").asInt()).isEqualTo(2);
        assertThat(Superuser.value(
                        "select count(*) from journal where action = 'notice.serve' and object_id in (select id from notice where annual_list_id = ?)",
                        UUID.fromString(listId)))
                .isEqualTo("2");
        assertThat(refusals(serveAll(baiyin, ids))).containsExactly("CHANGED_BY_ANOTHER null");
    }

    @Test
    void servesNoneWhereOneIsServedAlready() {
        make(baiyin, listId, TODAY);
        serve(serving(firstId(), 1));
        assertThat(refusals(serveAll(baiyin, ids()))).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(notices(baiyin, "served: false").get("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void servesNoneOfAnotherCitys() {
        make(baiyin, listId, TODAY);
        var ids = ids();
        assertThat(refusals(serveAll(new GraphQlClient(port, ISSUER.city("620900")), ids)))
                .containsExactly("NOT_FOUND null");
        assertThat(notices(baiyin, "served: true").get("totalCount").asInt()).isZero();
    }

    private static final String WORD =
            mutation("noticeWordChange", "NoticeWordInput", "noticeWord { version word issuer contact }");

    private JsonNode changeWord(String word) {
        var present = baiyin.data("{ noticeWord { version issuer contact } }", Map.of())
                .get("noticeWord");
        var input = Map.of(
                "version", present.get("version").asInt(),
                "word", word,
                "issuer", present.get("issuer").asString(),
                "contact", present.get("contact").asString());
        return baiyin.data(WORD, Map.of("input", input)).get("noticeWordChange");
    }

    @Test
    void numbersByANewWordOnlyWhatIsMadeFromThenOn() {
        make(baiyin, listId, TODAY);
        try {
            assertThat(refusals(changeWord("白生环"))).isEmpty();
            assertThat(notices(baiyin, "").at("/nodes/0/documentNumber").asString())
                    .startsWith("白环清审通");
            city.registered(TODAY.minusMonths(1), ListingBasis.EXCEEDS_TOTAL);
            listId = published();
            make(baiyin, listId, TODAY);
            assertThat(notices(baiyin, "").at("/nodes/0/documentNumber").asString())
                    .isEqualTo("白生环清审通〔%d〕3号".formatted(TODAY.getYear()));
        } finally {
            Superuser.change("update notice_word set word = '白环' where jurisdiction_code = ?", CITY);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "' ', REQUIRED word",
        "兰环, WORD_TAKEN word",
        "../白, INVALID_CHARACTERS word",
        "一二三四五六七八九十一二三四五六七八九十一, TOO_LONG word"
    })
    void refusesAWordThatCannotBe(String word, String refusal) {
        assertThat(refusals(changeWord(word))).containsExactly(refusal);
        assertThat(Superuser.value("select word from notice_word where jurisdiction_code = ?", CITY))
                .isEqualTo("白环");
    }

    @Test
    void keepsTheFirstOfTwoChangesOfTheWord() {
        var input = Map.of("version", 0, "word", "白", "issuer", "局", "contact", "人");
        assertThat(refusals(baiyin.data(WORD, Map.of("input", input)).get("noticeWordChange")))
                .containsExactly("CHANGED_BY_ANOTHER null");
    }

    @ParameterizedTest
    @CsvSource({
        "method, , REQUIRED method",
        "servedOn, , REQUIRED servedOn",
        "servedOn, 2999-01-01, DATE_IN_FUTURE servedOn",
        "servedOn, 2020-01-01, DATE_TOO_EARLY servedOn",
        "servedTo, ' ', REQUIRED servedTo",
        "servedTo, '甲\u0007', INVALID_CHARACTERS servedTo",
        "proofFileId, 00000000-0000-0000-0000-000000000001, FILE_NOT_FOUND proofFileId",
    })
    void refusesAServingThatCannotBe(String field, String value, String refusal) {
        make(baiyin, listId, TODAY);
        var input = serving(firstId(), 1);
        input.put(field, value);
        assertThat(refusals(serve(input))).containsExactly(refusal);
    }

    @Test
    void takesNoSheetForImportAsProof() {
        make(baiyin, listId, TODAY);
        var program = new FileClient(port, ISSUER.city(CITY))
                .upload(FilePurpose.IMPORT, "setup.exe", "MZ no sheet".getBytes(StandardCharsets.UTF_8));
        var input = serving(firstId(), 1);
        input.put("proofFileId", program.json().get("id").asString());
        assertThat(refusals(serve(input))).containsExactly("FILE_NOT_FOUND proofFileId");
    }

    @Test
    void showsTheProofOfItsServing() {
        make(baiyin, listId, TODAY);
        var proof =
                new FileClient(port, ISSUER.city(CITY)).upload("回证.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        var input = serving(firstId(), 1);
        input.put("proofFileId", proof.json().get("id").asString());
        serve(input);
        var read = "query($id: ID!) { notice(id: $id) { proof { name } } }";
        var id = Map.<String, Object>of("id", firstId());
        assertThat(baiyin.data(read, id).at("/notice/proof/name").asString()).isEqualTo("回证.pdf");
    }

    @Test
    void saysInThePdfWhatTheEnterpriseMustKnow() throws IOException {
        make(baiyin, listId, TODAY);
        var pdf = new FileClient(port, ISSUER.city(CITY)).get("/notices/" + firstId() + ".pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        var code = Superuser.value("select credit_code from enterprise where id = ?", UUID.fromString(first));
        assertThat(text(pdf.body()))
                .doesNotContain(PUBLISHED.toString())
                .contains("白银市生态环境局", "白环清审通", "甘环发〔2027〕1号", code, "超标排放、使用有毒有害原料")
                .contains("《清洁生产审核办法》第十二条", "联系部门：白银市生态环境局");
    }

    @Test
    void packsAllNoticesOfAList() throws IOException {
        make(baiyin, listId, TODAY);
        var zip = new FileClient(port, ISSUER.province()).get("/notices/" + listId + ".zip");
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.body()), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertThat(text(in.readAllBytes())).contains("白银市生态环境局");
            }
        }
        assertThat(names).hasSize(2).allMatch(name -> name.startsWith("白环清审通〔") && name.endsWith(".pdf"));
    }

    @Test
    void keepsTheWordingWhateverBecomesOfTheEnterprise() {
        make(baiyin, listId, TODAY);
        var before = notices(baiyin, "").at("/nodes/0/enterpriseName");
        Superuser.change("update enterprise set name = name || '（更名）' where id = ?", UUID.fromString(first));
        assertThat(notices(baiyin, "").at("/nodes/0/enterpriseName")).isEqualTo(before);
        assertThatThrownBy(() -> Superuser.change("update notice set body = '{}'"))
                .hasStackTraceContaining("the wording of a notice never changes");
    }

    @Test
    void showsAnEnterpriseItsOwnAndProgramsNone() {
        make(baiyin, listId, TODAY);
        var own = new GraphQlClient(port, ISSUER.enterprise(UUID.fromString(first)));
        assertThat(notices(own, "").get("totalCount").asInt()).isEqualTo(1);
        var items =
                "query($id: ID!) { node(id: $id) { ... on AnnualList { items { nodes { id notice { documentNumber } } } } } }";
        var openData = new GraphQlClient(port, ISSUER.openData());
        var shown = openData.data(items, Map.of("id", listId)).at("/node/items/nodes/0");
        assertThat(shown.get("notice").isNull()).isTrue();
        assertThat(openData.code("{ notices { totalCount } }", Map.of())).isEqualTo("FORBIDDEN");
        assertThat(new FileClient(port, ISSUER.openData())
                        .get("/notices/" + firstId() + ".pdf")
                        .statusCode())
                .isEqualTo(404);
        var item = baiyin.data(items, Map.of("id", listId)).at("/node/items/nodes/0/notice/documentNumber");
        assertThat(item.asString()).startsWith("白环清审通");
    }

    @Test
    void hidesThemFromAnotherCityAndLetsOnlyTheCityAct() {
        make(baiyin, listId, TODAY);
        var id = firstId();
        assertThat(notices(new GraphQlClient(port, ISSUER.city("620900")), "")
                        .get("totalCount")
                        .asInt())
                .isZero();
        for (var token :
                List.of(ISSUER.province(), ISSUER.inspector(CITY), ISSUER.enterprise(UUID.fromString(first)))) {
            var who = new GraphQlClient(port, token);
            var making = Map.of("input", Map.of("annualListId", listId, "dated", TODAY.toString()));
            assertThat(who.code(MAKE, making)).isEqualTo("FORBIDDEN");
            assertThat(who.code(SERVE, Map.of("input", serving(id, 1)))).isEqualTo("FORBIDDEN");
            assertThat(who.code(SERVE_ALL, Map.of("input", Map.of("noticeIds", List.of(id)))))
                    .isEqualTo("FORBIDDEN");
            var word = Map.of("version", 1, "word", "白", "issuer", "局", "contact", "人");
            assertThat(who.code(WORD, Map.of("input", word))).isEqualTo("FORBIDDEN");
        }
    }
}
