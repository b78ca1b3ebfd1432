package cn.qingshen.enterprise.sheet;

import static cn.qingshen.enterprise.sheet.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are no honest sheet: each is refused with its reason, and nothing else happens. */
@IntegrationTest
class HostileSheetTest {

    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String FOOT = "</sheetData></worksheet>";
    private static final String HEADINGS = "<row r=\"1\">" + cell("A1", "信用代码") + cell("B1", "名称") + "</row>";
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @LocalServerPort
    int port;

    @Autowired
    ImportService imports;

    private static String cell(String at, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, text);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("text", "企业名称,信用代码".getBytes(StandardCharsets.UTF_8), ImportRefusal.NOT_XLSX),
                Arguments.of("half a zip", Arrays.copyOf(honest(), 300), ImportRefusal.NOT_XLSX),
                Arguments.of("an empty zip", Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22), ImportRefusal.NOT_XLSX),
                Arguments.of("old format", ole2("Workbook"), ImportRefusal.OLD_XLS),
                Arguments.of("password", ole2("EncryptedPackage"), ImportRefusal.ENCRYPTED),
                Arguments.of("macros", Sheets.raw(sheet(""), Map.of("xl/vbaProject.bin", OLE2)), ImportRefusal.MACROS),
                Arguments.of(
                        "a huge sheet", Sheets.raw(repeated("<row/>".repeat(1 << 16), 1_200)), ImportRefusal.ZIP_BOMB),
                Arguments.of(
                        "huge texts",
                        Sheets.raw(sheet(""), Map.of("xl/sharedStrings.xml", new byte[65 * 1024 * 1024])),
                        ImportRefusal.ZIP_BOMB),
                Arguments.of(
                        "a cell at the far corner",
                        Sheets.raw(sheet(HEADINGS + "<row r=\"1048576\">" + cell("XFD1048576", "x") + "</row>")),
                        ImportRefusal.TOO_MANY_ROWS),
                Arguments.of("two million empty styled rows", Sheets.raw(styledRows()), ImportRefusal.TOO_MANY_ROWS),
                Arguments.of("not a word of ours", Sheets.of(List.of(row("a", "b"))), ImportRefusal.NO_HEADER),
                Arguments.of("no name", Sheets.of(List.of(row("信用代码"))), ImportRefusal.MISSING_COLUMNS),
                Arguments.of(
                        "a column twice",
                        Sheets.of(List.of(row("信用代码", "名称", "企业名称"))),
                        ImportRefusal.DUPLICATE_COLUMNS),
                Arguments.of("headings alone", Sheets.raw(sheet(HEADINGS)), ImportRefusal.EMPTY),
                Arguments.of("nothing", Sheets.raw(sheet("")), ImportRefusal.NO_HEADER),
                Arguments.of(
                        "broken XML", Sheets.raw(xml -> xml.accept(HEAD + "<row><c></row>")), ImportRefusal.NOT_XLSX));
    }

    private static byte[] honest() {
        return Sheets.of(List.of(row("信用代码", "名称")));
    }

    private static byte[] ole2(String stream) {
        var file = Arrays.copyOf(OLE2, 4096);
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static Consumer<Consumer<String>> sheet(String rows) {
        return xml -> xml.accept(HEAD + rows + FOOT);
    }

    private static Consumer<Consumer<String>> repeated(String rows, int times) {
        return xml -> {
            xml.accept(HEAD);
            for (int i = 0; i < times; i++) {
                xml.accept(rows);
            }
            xml.accept(FOOT);
        };
    }

    private static Consumer<Consumer<String>> styledRows() {
        return xml -> {
            xml.accept(HEAD + HEADINGS);
            for (int i = 2; i <= 2_000_000; i++) {
                xml.accept("<row r=\"%d\" s=\"1\" customFormat=\"1\"><c r=\"A%1$d\" s=\"1\"/></row>".formatted(i));
            }
            xml.accept(FOOT);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithItsReason(String name, byte[] file, ImportRefusal reason) {
        var job = ImportClient.city(imports, port, "620100").checked(file);
        assertThat(job.state()).as(name).isEqualTo(ImportState.REFUSED);
        assertThat(job.refusal()).isEqualTo(reason);
    }

    /** An entity that a parser resolved would stand in the report as a value. */
    @Test
    void resolvesNoEntities() {
        var attack = "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var rows = "<row r=\"2\">" + cell("A2", "&file;") + cell("B2", "&b;") + "</row>";
        var job = ImportClient.city(imports, port, "620100")
                .checked(Sheets.raw(xml -> xml.accept(attack + HEAD + HEADINGS + rows + FOOT)));
        assertThat(job.problems()).extracting(ImportProblem::value).allMatch(String::isEmpty);
        assertThat(job.added()).isZero();
    }

    @Test
    void refusesAFileThatWasNotUploadedForIt() {
        var client = ImportClient.city(imports, port, "620100").files();
        var evidence = client.upload("a.xlsx", honest()).json().get("id").asString();
        for (var file : List.of(evidence, UUID.randomUUID().toString())) {
            var answer = client.post("/imports?file=" + file);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().get("code").asString()).isEqualTo("FILE_NOT_FOUND");
        }
        assertThat(client.post("/imports").status()).isEqualTo(400);
    }

    /** What a cell holds is shown with its problem, however long or odd it is. */
    @Test
    void namesMonstrousValuesShortly() {
        var job = ImportClient.city(imports, port, "620100")
                .checked(Sheets.raw(sheet(HEADINGS + "<row r=\"2\"><c r=\"A2\"><v>1E+400000000</v></c>"
                        + cell("B2", "\u202E名" + "长".repeat(2_000_000)) + "</row>")));
        assertThat(job.state()).isEqualTo(ImportState.CHECKED);
        assertThat(job.problems())
                .extracting(ImportProblem::value)
                .contains("1E+400000000", "\uFFFD名" + "长".repeat(98) + "…");
    }
}
