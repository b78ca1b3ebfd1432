package cn.qingshen.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.document.TableDocument.Column;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRendererTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    private final DocumentRenderer renderer = new DocumentRenderer(new DocumentFont());

    private static OfficialDocument saying(String... body) {
        return new OfficialDocument(
                "兰州市生态环境局",
                "兰环清审通〔2027〕3号",
                "关于开展强制性清洁生产审核的通知",
                "兰州化工有限公司",
                List.of(body),
                "兰州市生态环境局",
                DAY,
                "联系电话：0931-0000000");
    }

    private byte[] pdf(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.write(document, out);
        return out.toByteArray();
    }

    /** All its words, however the lines were broken. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void writesALetterWithAllItsParts() throws IOException {
        assertThat(text(pdf(saying("请于两个月内开展审核。", "第二段。"))))
                .contains("兰州市生态环境局兰环清审通〔2027〕3号关于开展强制性清洁生产审核的通知兰州化工有限公司："
                        + "请于两个月内开展审核。第二段。兰州市生态环境局2027年1月15日（联系电话：0931-0000000）")
                .contains("—1—");
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>, <script>alert(1)</script>",
        "&amp; & &lt;, &amp;&&lt;",
        "\"双引号\" '单引号', \"双引号\"'单引号'",
        "</p><h1>假标题, </p><h1>假标题",
        "{{ 7*7 }} ${x} \\u0041, {{7*7}}${x}\\u0041",
    })
    void takesTextsAsTexts(String typed, String shown) throws IOException {
        assertThat(text(pdf(saying(typed)))).contains(shown);
    }

    /** 𠂇 is of extension B and in the font; 𪛖 of extension B and an emoji are not. */
    @Test
    void marksWhatTheFontLacksInsteadOfLeavingItOut() throws IOException {
        assertThat(text(pdf(saying("甲𠂇乙𪛖丙🙂丁")))).contains("甲𠂇乙〓丙〓丁");
    }

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        assertThat(pdf(saying("正文", "甲乙丙"))).isEqualTo(pdf(saying("正文", "甲乙丙")));
    }

    @Test
    void embedsOnlyWhatItUses() throws IOException {
        assertThat(pdf(saying("正文")).length).isLessThan(200_000);
    }

    @Test
    void goesOnOverPagesAndNumbersThem() throws IOException {
        var pdf = pdf(saying(Collections.nCopies(60, "每家企业都应当按期完成审核。").toArray(String[]::new)));
        assertThat(pages(pdf)).isGreaterThan(2);
        assertThat(text(pdf)).contains("—1—").contains("—2—").contains("—3—");
    }

    @Test
    void repeatsTheHeadingsOfATable() throws IOException {
        var columns = List.of(new Column("序号", 10), new Column("企业名称", 90));
        var out = new ByteArrayOutputStream();
        var rows = Collections.nCopies(100, List.of("1", "某某<b>有限公司&"));
        renderer.write(new TableDocument("名单", List.of("共 100 家"), columns, rows, DAY), out);
        var pages = pages(out.toByteArray());
        assertThat(pages).isGreaterThan(1);
        assertThat(text(out.toByteArray()).split("序号企业名称", -1)).hasSize(pages + 1);
        assertThat(text(out.toByteArray())).contains("某某<b>有限公司&").contains("第1页共%d页".formatted(pages));
    }

    @Test
    void keepsPicturesSmallHoweverLargeTheyCame() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(6000, 4000, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        var picture = Picture.of(new ByteArrayInputStream(out.toByteArray()));
        assertThat(picture.width()).isEqualTo(Picture.LONGEST);
        assertThat(picture.height()).isEqualTo(320);
        assertThat(Picture.of(new ByteArrayInputStream(new byte[] {1, 2, 3})).isReadable())
                .isFalse();
    }

    @Test
    void reportsTwoHundredPictures() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_ARGB), "png", out);
        var shot = new ReportDocument.Shot(
                Picture.of(new ByteArrayInputStream(out.toByteArray())), List.of("A06 · 照片.jpg", "SHA-256 0123"));
        var report = new ReportDocument(
                "兰州市生态环境局",
                "编号：620100-2027-001",
                "现场检查报告",
                List.of(
                        new ReportDocument.Heading("基本情况"),
                        new ReportDocument.Facts(List.of(new ReportDocument.Fact("检查对象", "<b>兰州化工</b>"))),
                        new ReportDocument.Gallery(Collections.nCopies(201, shot))),
                DAY);
        var pdf = new ByteArrayOutputStream();
        renderer.write(report, pdf);
        assertThat(text(pdf.toByteArray())).contains("检查对象<b>兰州化工</b>", "A06·照片.jpg");
        assertThat(pages(pdf.toByteArray())).isGreaterThan(20);
    }
}
