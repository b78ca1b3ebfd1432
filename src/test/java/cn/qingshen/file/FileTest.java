package cn.qingshen.file;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.RegisterClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class FileTest {

    private static final byte[] PDF = "%PDF-1.7\n%äöü\n1 0 obj<<>>endobj".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    FileClient lanzhou;

    @BeforeEach
    void signIn() {
        lanzhou = new FileClient(port, ISSUER.city("620100"));
    }

    private String uploaded(FileClient client, String name) {
        var answer = client.upload(name, PDF);
        assertThat(answer.status()).as("status of %s", answer.json()).isEqualTo(200);
        return answer.json().get("id").asString();
    }

    @Test
    void givesBackWhatItTook() {
        var answer = lanzhou.upload("监测报告.pdf", PDF);
        assertThat(answer.json().get("name").asString()).isEqualTo("监测报告.pdf");
        assertThat(answer.json().get("sizeBytes").asInt()).isEqualTo(PDF.length);
        var back = lanzhou.get("/files/" + answer.json().get("id").asString());
        assertThat(back.body()).isEqualTo(PDF);
        assertThat(back.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("%E7%9B%91");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(back.headers().firstValue("Content-Security-Policy")).hasValue("sandbox");
    }

    @Test
    void showsPicturesAndPdfWithoutTheRightsOfAPage() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        for (var shown : Map.of("image/png", png, "application/pdf", PDF).entrySet()) {
            var id = lanzhou.upload("a", shown.getValue()).json().get("id").asString();
            var preview = lanzhou.get("/files/%s/preview".formatted(id));
            assertThat(preview.body()).isEqualTo(shown.getValue());
            assertIsHarmless(preview, shown.getKey());
        }
        var docx = lanzhou.upload("a.docx", docx()).json().get("id").asString();
        assertThat(lanzhou.get("/files/%s/preview".formatted(docx)).statusCode())
                .isEqualTo(404);
        assertThat(new FileClient(port, ISSUER.city("620900"))
                        .get("/files/%s/preview".formatted(uploaded(lanzhou, "a.pdf")))
                        .statusCode())
                .isEqualTo(404);
    }

    private static void assertIsHarmless(HttpResponse<byte[]> preview, String contentType) {
        var headers = preview.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue(contentType);
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("private");
    }

    @Test
    void neverShowsAPageWhateverItIsCalled() {
        var script = "<script>alert(1)</script>";
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'>%s</svg>".formatted(script);
        for (var page : List.of("<!DOCTYPE html><html>" + script, svg, "<?xml version='1.0'?>" + svg, script)) {
            var answer = lanzhou.upload("a.png", page.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(page).isEqualTo(422);
        }
        var picture = "\u0089PNG\r\n\u001a\n" + script;
        var polyglot = lanzhou.upload("a.html", picture.getBytes(StandardCharsets.ISO_8859_1));
        var id = polyglot.json().get("id").asString();
        assertIsHarmless(lanzhou.get("/files/%s/preview".formatted(id)), "image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\folder\\a.pdf, a.pdf",
        "a\u202Efdp.exe, afdp.exe",
        "'', file",
    })
    void storesANameThatHidesNothing(String name, String stored) {
        assertThat(lanzhou.upload(name, PDF).json().get("name").asString()).isEqualTo(stored);
    }

    @Test
    void keepsTheEndOfALongName() {
        var name = "长".repeat(300) + ".pdf";
        assertThat(lanzhou.upload(name, PDF).json().get("name").asString()).isEqualTo("长".repeat(196) + ".pdf");
    }

    @Test
    void takesOnlyWhatItsContentAllows() throws IOException {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var program = new byte[] {'M', 'Z', 0, 0};
        for (var hostile : List.of(page, program, zip("word/document.xml", "word/vbaProject.bin"), zip("x.class"))) {
            for (var name : List.of("a.pdf", "a.docx", "a.html")) {
                var answer = lanzhou.upload(name, hostile);
                assertThat(answer.status()).as(name).isEqualTo(422);
                assertThat(answer.json().get("code").asString()).isEqualTo("TYPE_NOT_ALLOWED");
            }
        }
        assertThat(lanzhou.upload("a.docx", docx()).status()).isEqualTo(200);
    }

    private static byte[] docx() {
        try {
            return zip("[Content_Types].xml", "word/document.xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(lanzhou.upload("a.pdf", new byte[0]).json().get("code").asString())
                .isEqualTo("EMPTY");
        assertThat(lanzhou.upload("a.pdf", new byte[20 * 1024 * 1024 + 1])
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void hidesAFileFromAnotherCityUntilItIsItsEvidence() {
        var jiuquan = new FileClient(port, ISSUER.city("620900"));
        var province = new FileClient(port, ISSUER.province());
        var file = uploaded(province, "省厅通报.pdf");
        var path = "/files/" + file;
        assertThat(jiuquan.get(path).statusCode()).isEqualTo(404);
        var register = RegisterClient.of(port, ISSUER.province());
        var evidence = EnterpriseFixture.with(EnterpriseFixture.evidence(), "fileId", file);
        register.enter(
                register.addedIn("620900"),
                EnterpriseFixture.with(
                        EnterpriseFixture.entry(LocalDate.of(2024, 1, 1)), "evidence", List.of(evidence)));
        assertThat(jiuquan.get(path).statusCode()).isEqualTo(200);
        assertThat(lanzhou.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void isClosedToWhoeverMayNotUpload() {
        assertThat(new FileClient(port, ISSUER.openData()).upload("a.pdf", PDF).status())
                .isEqualTo(403);
        assertThat(new FileClient(port, null).get("/files/" + UUID.randomUUID()).statusCode())
                .isEqualTo(401);
        assertThat(lanzhou.get("/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(lanzhou.get("/files/..%2f..%2fetc%2fpasswd").statusCode()).isBetween(400, 404);
        assertThat(lanzhou.get("/files/x").statusCode()).isEqualTo(404);
    }
}
