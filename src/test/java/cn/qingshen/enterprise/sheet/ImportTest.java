package cn.qingshen.enterprise.sheet;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.creditCode;
import static cn.qingshen.enterprise.EnterpriseFixture.newName;
import static cn.qingshen.enterprise.sheet.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.RegisterClient;
import cn.qingshen.file.FilePurpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ImportTest {

    private static final String CITY = "620100";
    private static final List<String> HEADINGS =
            row("企业名称", "统一社会信用代码", "企业规模", "重点行业", "列入依据", "列入日期", "证据类型", "证据文号", "证据日期");

    @LocalServerPort
    int port;

    @Autowired
    ImportService imports;

    ImportClient lanzhou;
    RegisterClient register;

    @BeforeEach
    void signIn() {
        lanzhou = ImportClient.city(imports, port, CITY);
        register = RegisterClient.of(port, ISSUER.city(CITY));
    }

    private static List<String> line(String code, String name) {
        return row(name, code, "大型", "化工", "超标排放、使用有毒有害原料", "2024-03-15", "在线监测", "甘环监1号", "2024-03-01");
    }

    private static byte[] sheet(List<?>... lines) {
        var rows = new ArrayList<List<?>>();
        rows.add(HEADINGS);
        rows.addAll(List.of(lines));
        return Sheets.of(rows);
    }

    private Map<String, Object> found(String code) {
        var node = register.api()
                .data(
                        "query($code: CreditCode!) { enterpriseByCreditCode(creditCode: $code) { name sizeClass keyIndustry"
                                + " industryCode address longitude contact { phone } permitNumber keyDischarger"
                                + " registerEntry { bases enteredOn } journal(first: 9) { nodes { action } } } }",
                        Map.of("code", code))
                .get("enterpriseByCreditCode");
        return new JsonMapper().convertValue(node, new TypeReference<>() {});
    }

    @Test
    void addsAndEntersWhatIsNew() {
        var code = creditCode();
        var name = newName();
        var job = lanzhou.applied(sheet(line(code, name)));
        assertThat(job.state()).isEqualTo(ImportState.APPLIED);
        assertThat(job.added()).isEqualTo(1);
        var enterprise = found(code);
        assertThat(enterprise).containsEntry("name", name).containsEntry("keyIndustry", "CHEMICALS");
        assertThat(enterprise.get("registerEntry"))
                .isEqualTo(Map.of("bases", List.of("EXCEEDS_STANDARD", "USES_TOXIC"), "enteredOn", "2024-03-15"));
        assertThat(enterprise.get("journal").toString()).contains("enterprise.add", "register.enter");
    }

    @Test
    void writesNothingBeforeItIsTold() {
        var code = creditCode();
        var job = lanzhou.checked(sheet(line(code, newName())));
        assertThat(job.state()).isEqualTo(ImportState.CHECKED);
        assertThat(Superuser.value("select count(*) from enterprise where credit_code = ?", code))
                .isEqualTo("0");
        lanzhou.as(() -> {
            imports.discard(job.id());
            return null;
        });
        assertThatThrownBy(() -> lanzhou.applied(job))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().code()).isEqualTo(RefusalCode.WRONG_STATE));
    }

    @Test
    void changesNothingTheSecondTime() {
        var sheet = sheet(line(creditCode(), newName()), line(creditCode(), newName()));
        lanzhou.applied(sheet);
        var before = Superuser.register();
        var again = lanzhou.checked(sheet);
        assertThat(List.of(again.added(), again.changed(), again.unchanged())).containsExactly(0, 0, 2);
        assertThat(lanzhou.applied(again).state()).isEqualTo(ImportState.APPLIED);
        var after = Superuser.register();
        // Only the import itself leaves a trace.
        assertThat(after.get("enterprise")).isEqualTo(before.get("enterprise"));
        assertThat(after.get("register_entry")).isEqualTo(before.get("register_entry"));
    }

    @Test
    void correctsWhatChangedAndKeepsWhatItDoesNotSay() {
        var code = creditCode();
        lanzhou.applied(Sheets.of(
                List.of(row("信用代码", "单位名称", "规模", "地址", "联系电话"), row(code, "甲" + newName(), "小型", "城关区一号", "0931-1"))));
        var job = lanzhou.applied(Sheets.of(List.of(row("信用代码", "单位名称", "地址"), row(code, "乙" + code, ""))));
        assertThat(job.changed()).isEqualTo(1);
        assertThat(found(code))
                .containsEntry("name", "乙" + code)
                .containsEntry("address", "城关区一号")
                .containsEntry("sizeClass", "SMALL")
                .containsEntry("contact", Map.of("phone", "0931-1"));
    }

    @Test
    void readsWhatPeopleReallyType() {
        var code = creditCode();
        var wide = code.chars()
                .map(character -> character < 128 ? character + 0xFEE0 : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var headings = row("证据日期 *", "名 称：", "社会信用代码（18位）", "规模", "依据", "列入时间", "证据来源", "文号", "行业代码", "是否重点排污单位", "经度");
        var day = LocalDate.of(2023, 5, 6);
        var sheet = Sheets.of(List.of(
                List.of("2023年企业名单"),
                headings,
                List.of(day, "　" + newName() + "　", wide, "中型企业", "超总量;高耗能", "２０２３.６.１", "日常检查", "7", 2614, "√", 103.5),
                List.of("", "", "　", ""),
                List.of(),
                List.of("", "", " ")));
        lanzhou.applied(sheet);
        assertThat(found(code))
                .containsEntry("sizeClass", "MEDIUM")
                .containsEntry("industryCode", "2614")
                .containsEntry("keyDischarger", true)
                .containsEntry(
                        "registerEntry",
                        Map.of("bases", List.of("EXCEEDS_TOTAL", "HIGH_ENERGY"), "enteredOn", "2023-06-01"));
    }

    @Test
    void keepsTheZerosThatOnlyTheFormatShows() {
        var code = creditCode();
        lanzhou.applied(Sheets.of(sheet -> {
            Sheets.fill(sheet, 0, List.of(row("信用代码", "名称", "规模", "行业代码"), List.of(code, newName(), "微型", 610)));
            sheet.style(1, 3).format("0000").set();
        }));
        assertThat(found(code)).containsEntry("industryCode", "0610");
    }

    @Test
    void readsHeadingsMergedOverTwoRows() {
        var code = creditCode();
        lanzhou.applied(Sheets.of(sheet -> {
            Sheets.fill(
                    sheet,
                    0,
                    List.of(
                            row("甘肃省名单"),
                            row("信用代码", "基本情况", "", "列入", "", "证据", "", ""),
                            row("", "名称", "规模", "依据", "列入日期", "证据类型", "文号", "证据日期"),
                            row(code, newName(), "大型", "高耗能", "2024/1/2", "污染源普查", "1", "20240101")));
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 1, 1, 2).merge();
        }));
        assertThat(found(code).get("registerEntry"))
                .isEqualTo(Map.of("bases", List.of("HIGH_ENERGY"), "enteredOn", "2024-01-02"));
    }

    @Test
    void namesEveryProblemByRowAndColumnAndWritesNothing() {
        var good = creditCode();
        var job = lanzhou.checked(sheet(
                line(good, newName()),
                row("", "91620100MA00000000", "巨型", "化工", "超标", "2999-01-01", "听说", "1", "某日"),
                line(good, newName())));
        assertThat(job.problems())
                .extracting(problem -> problem.row() + problem.column() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "3企业规模 NOT_A_CHOICE",
                        "3列入依据 NOT_A_CHOICE",
                        "3证据类型 NOT_A_CHOICE",
                        "3证据日期 INVALID_DATE",
                        "3统一社会信用代码 INVALID_CREDIT_CODE",
                        "3企业名称 REQUIRED",
                        "3列入日期 DATE_IN_FUTURE",
                        "4统一社会信用代码 REPEATED_IN_SHEET");
        assertThat(job.problems()).extracting(ImportProblem::value).contains("巨型", "听说", "2999-01-01");
        assertThat(Superuser.value("select count(*) from enterprise where credit_code = ?", good))
                .isEqualTo("0");
        assertThat(Superuser.value("select count(*) from enterprise_import_row where import_id = ?", job.id()))
                .isEqualTo("0");
        assertThatThrownBy(() -> lanzhou.applied(job)).isInstanceOf(Refused.class);
        var report = Sheets.read(lanzhou.files()
                .get("/imports/%s/report.xlsx".formatted(job.id()))
                .body());
        assertThat(report).hasSize(9);
        assertThat(report.getFirst()).containsExactly("行", "列", "填写的内容", "问题");
        assertThat(report)
                .contains(List.of("3", "企业规模", "巨型", "不在可选范围内，可填：大型、中型、小型、微型"))
                .contains(List.of("3", "列入日期", "2999-01-01", "不能晚于今天（%s）".formatted(TestEnvironment.today())));
    }

    @Test
    void refusesAnotherCitysEnterprises() {
        var theirs = RegisterClient.of(port, ISSUER.city("620900"));
        var facts = EnterpriseFixture.factsIn("620900");
        theirs.added(EnterpriseFixture.typed(facts));
        var taken = row(newName(), facts.creditCode(), "大型");
        var headings = row("名称", "信用代码", "规模", "辖区");
        var own = lanzhou.checked(Sheets.of(List.of(headings, taken)));
        // The same code is no problem at home: whether another city has it cannot be told.
        assertThat(own.problems()).isEmpty();
        assertThat(own.added()).isEqualTo(1);
        for (var code : List.of(facts.creditCode(), creditCode())) {
            var job = lanzhou.checked(Sheets.of(List.of(headings, row(newName(), code, "大型", "酒泉市"))));
            assertThat(job.problems())
                    .extracting(ImportProblem::code)
                    .containsExactly(RefusalCode.NOT_YOUR_JURISDICTION);
        }
        assertThatThrownBy(() -> ImportClient.city(imports, port, "620900").as(() -> imports.get(own.id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void letsTheProvinceBringEnterprisesOfSeveralCities() {
        var province = ImportClient.province(imports, port);
        var withoutCity = province.checked(sheet(line(creditCode(), newName())));
        assertThat(withoutCity.refusal()).isEqualTo(ImportRefusal.MISSING_COLUMNS);
        assertThat(withoutCity.refusalArgs()).containsExactly("所属辖区");
        var job = province.applied(Sheets.of(List.of(
                row("名称", "信用代码", "规模", "市州", "区县"),
                row(newName(), creditCode(), "大型", "兰州市", "城关区"),
                row(newName(), creditCode(), "小型", "620900", ""))));
        assertThat(job.added()).isEqualTo(2);
    }

    @Test
    void writesNothingWhenSomebodyWasFaster() {
        var facts = EnterpriseFixture.factsIn(CITY);
        var id = register.added(EnterpriseFixture.typed(facts));
        var other = creditCode();
        var headings = row("名称", "信用代码", "规模");
        var job = lanzhou.checked(
                Sheets.of(List.of(headings, row(newName(), other, "大型"), row("由表格改名", facts.creditCode(), "大型"))));
        register.correct(id, 1, EnterpriseFixture.with(EnterpriseFixture.typed(facts), "address", "更正后的地址"), "核实");
        var applied = lanzhou.applied(job);
        assertThat(applied.state()).isEqualTo(ImportState.FAILED);
        assertThat(applied.refusal()).isEqualTo(ImportRefusal.CHANGED_SINCE_CHECK);
        assertThat(Superuser.value("select count(*) from enterprise where credit_code = ?", other))
                .isEqualTo("0");
    }

    @Test
    void takesItsOwnTemplateAndExportBack() {
        var file = lanzhou.files().get("/imports/template.xlsx").body();
        assertThat(Sheets.part(file, "xl/worksheets/sheet1.xml"))
                .contains("J2:J100000", "error=\"请从下拉列表中选择。\"")
                .doesNotContain("\"null\"");
        var template = Sheets.read(file);
        assertThat(template.getFirst()).hasSize(SheetColumn.values().length).contains("统一社会信用代码*");
        var job = lanzhou.checked(Sheets.of(template));
        assertThat(job.refusal()).isEqualTo(ImportRefusal.EMPTY);
        var facts = EnterpriseFixture.named(CITY, "=HYPERLINK(\"http://x\")");
        register.added(EnterpriseFixture.typed(facts));
        var export = lanzhou.files().get("/enterprises.xlsx?text=" + facts.creditCode());
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(Sheets.read(export.body())).hasSize(2).last().asString().contains("=HYPERLINK(\"http://x\")");
        var back = lanzhou.checked(export.body());
        assertThat(List.of(back.unchanged(), back.problemCount())).containsExactly(1, 0);
    }

    @Test
    void answersInEnglishWhenAsked() {
        var out = new ByteArrayOutputStream();
        lanzhou.as(() -> {
            try {
                imports.writeTemplate(Locale.ENGLISH, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        assertThat(Sheets.read(out.toByteArray()).getFirst()).contains("Credit code*");
    }

    @Test
    void isClosedToWhoeverMayNotImport() {
        var file = lanzhou.files().upload(FilePurpose.IMPORT, "a.xlsx", sheet(line(creditCode(), newName())));
        var path = "/imports?file=" + file.json().get("id").asString();
        assertThat(new FileClient(port, null).post(path).status()).isBetween(401, 403);
        assertThat(new FileClient(port, ISSUER.inspector(CITY)).post(path).status())
                .isEqualTo(403);
        assertThat(new FileClient(port, ISSUER.openData()).post(path).status()).isEqualTo(403);
        assertThat(new FileClient(port, ISSUER.city("620900")).post(path).status())
                .isEqualTo(422);
    }
}
