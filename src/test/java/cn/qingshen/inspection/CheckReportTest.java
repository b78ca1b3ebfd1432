package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The report of a check as it is printed, for each of those who may have it. */
@IntegrationTest
class CheckReportTest extends CheckScenario {

    private byte[] pdf(String token) {
        var answer = new FileClient(port, token).get("/checks/" + check + ".pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }

    private int status(String token) {
        return new FileClient(port, token).get("/checks/" + check + ".pdf").statusCode();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static int pictures(PDDocument document) throws IOException {
        var found = 0;
        for (var page : document.getPages()) {
            var resources = page.getResources();
            for (COSName name : resources.getXObjectNames()) {
                found += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        return found;
    }

    private UUID photographed(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        var id = UUID.randomUUID();
        first.uploaded(id, out.toByteArray(), FileClient.sha256(out.toByteArray()));
        first.applied(photo(id, FileClient.sha256(out.toByteArray()), "A06"));
        return id;
    }

    private void done() throws IOException {
        filled();
        photographed(3000, 2000);
        first.applied(finding(UUID.randomUUID(), "台账不全", null));
        refusedToSign();
        first.applied(signature(first, first));
        first.applied(signature(first, second));
        first.applied(finish());
    }

    @Test
    void tellsTheBureauAllOfIt() throws IOException {
        done();
        var pdf = pdf(ISSUER.city(CITY));
        assertThat(text(pdf))
                .contains("定西市生态环境局现场检查报告", "群众举报", "赵一、钱二")
                .contains("一般台账不全")
                .contains("A05审核小组现场工作天数12.50d")
                .contains("拍摄：2026-11-2609:30:00", "位置：103.8,36.1±12m", "SHA-256")
                .contains("被检查单位代表拒绝签字，理由：对结果有异议。见证人：村主任")
                .contains("检查人员：签名");
        try (var document = Loader.loadPDF(pdf)) {
            // The others of the scenario are no pictures, and say so.
            assertThat(pictures(document)).isEqualTo(1);
        }
        assertThat(text(pdf)).contains("（图片无法显示）");
        assertThat(pdf).hasSizeLessThan(400_000);
    }

    @Test
    void tellsWhoWasCheckedWhatWasFoundOnceItIsIssued() throws IOException {
        done();
        var enterprise = ISSUER.enterprise(UUID.fromString(enterpriseId));
        assertThat(status(enterprise)).isEqualTo(404);
        officer.done("spotCheckReport", of("checkId", check));
        // Not why it was checked either: somebody may have complained.
        assertThat(text(pdf(enterprise))).contains("台账不全").doesNotContain("群众举报", "赵一", "检查记录", "现场照片", "拒绝签字");
        assertThat(status(ISSUER.enterprise(UUID.randomUUID()))).isEqualTo(404);
        assertThat(status(ISSUER.city("620900"))).isEqualTo(404);
        assertThat(status(ISSUER.openData())).isEqualTo(404);
    }

    @Test
    void isNotThereBeforeTheCheckIsOver() {
        assertThat(status(ISSUER.city(CITY))).isEqualTo(404);
    }

    @Test
    void readsManyPhotosInAsManyStatementsAsFew() throws IOException {
        done();
        var few = statements();
        check = officer.planned(CheckFixture.plan(enterpriseId, first, second));
        filled();
        for (int i = 0; i < 20; i++) {
            photographed(40, 30);
        }
        first.applied(finding(UUID.randomUUID(), "台账不全", null));
        refusedToSign();
        first.applied(signature(first, first));
        first.applied(signature(first, second));
        first.applied(finish());
        assertThat(statements()).isEqualTo(few).isPositive();
    }

    private int statements() {
        pdf(ISSUER.city(CITY));
        return StatementLog.during(() -> pdf(ISSUER.city(CITY))).statements().size();
    }
}
