package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year's published list as people take it away. */
@IntegrationTest
class PublishedListTest {

    private static final String CITY = "621100";

    @LocalServerPort
    int port;

    /** The credit code of an enterprise whose list of 2009 is published. */
    private String published() {
        var city = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(CITY)), CITY);
        var id = city.accepted(LocalDate.of(2009, 5, 1), ListingBasis.USES_TOXIC);
        return Superuser.value("select credit_code from enterprise where id = ?", UUID.fromString(id));
    }

    @Test
    void printsThePublishedList() throws IOException {
        var code = published();
        var pdf = new FileClient(port, ISSUER.province()).get("/lists/2009.pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("甘肃省2009年度强制性清洁生产审核企业名单", "定西市", code, "使用有毒有害原料", "2009年5月1日公布");
        }
    }

    @Test
    void writesTheSameAsASheet() throws IOException {
        var code = published();
        var sheet = new FileClient(port, ISSUER.province()).get("/lists/2009.xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.body()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(3)).isEqualTo("统一社会信用代码");
            assertThat(rows.stream().map(row -> row.getCellText(3))).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "xlsx"})
    void hasNothingWhereNothingIsPublished(String kind) {
        assertThat(new FileClient(port, ISSUER.province())
                        .get("/lists/2005." + kind)
                        .statusCode())
                .isEqualTo(404);
        published();
        assertThat(new FileClient(port, ISSUER.city("620900"))
                        .get("/lists/2009." + kind)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "xlsx"})
    void asksWhoIsThere(String kind) {
        assertThat(new FileClient(port, null).get("/lists/2009." + kind).statusCode())
                .isEqualTo(401);
    }
}
