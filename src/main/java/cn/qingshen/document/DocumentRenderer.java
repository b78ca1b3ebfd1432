package cn.qingshen.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Makes PDFs. The same document gives the same bytes, so that a hash of it can be kept. */
@Component
public class DocumentRenderer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final String PRODUCER = "Qingshen";
    private static final String OFFICIAL = style("official.css");
    private static final String TABLE = style("table.css");
    private static final String REPORT = style("report.css");

    static {
        // It would tell of each step of each document.
        XRLog.setLoggingEnabled(false);
    }

    private final DocumentFont font;

    DocumentRenderer(DocumentFont font) {
        this.font = font;
    }

    private static String style(String name) {
        try (InputStream in = Objects.requireNonNull(DocumentRenderer.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A day as documents write it: 2027年1月15日. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public void write(OfficialDocument document, OutputStream out) throws IOException {
        var markup = new Markup(document.title(), OFFICIAL, font);
        var body = markup.body();
        markup.add(body, "div", "issuer", document.issuer());
        markup.add(body, "div", "number", document.number());
        markup.add(body, "h1", "", document.title());
        markup.add(body, "p", "addressee", document.addressee() + "：");
        document.body().forEach(text -> markup.add(body, "p", "", text));
        sign(document, markup, markup.add(body, "div", "signature", ""));
        if (document.note() != null) {
            markup.add(body, "p", "note", "（" + document.note() + "）");
        }
        write(markup, document.dated(), out);
    }

    private static void sign(OfficialDocument document, Markup markup, Element signature) {
        markup.add(signature, "div", "", document.signatory());
        markup.add(signature, "div", "", day(document.dated()));
    }

    public void write(TableDocument document, OutputStream out) throws IOException {
        var markup = new Markup(document.title(), TABLE, font);
        var body = markup.body();
        markup.add(body, "h1", "", document.title());
        document.lead().forEach(text -> markup.add(body, "p", "", text));
        markup.table(body, document.columns(), document.rows());
        write(markup, document.dated(), out);
    }

    public void write(ReportDocument document, OutputStream out) throws IOException {
        var markup = new Markup(document.title(), REPORT, font);
        new ReportMarkup(markup).write(document);
        write(markup, document.dated(), out);
    }

    private void write(Markup markup, LocalDate dated, OutputStream out) throws IOException {
        try (var pdf = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .useFont(new PDFontSupplier(font.in(pdf)), DocumentFont.FAMILY)
                    .withProducer(PRODUCER)
                    .withW3cDocument(markup.page(), null)
                    .toStream(OutputStream.nullOutputStream());
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                sameWhenever(pdf, dated);
                pdf.save(out);
            }
        }
    }

    /** What a PDF says of its making, without the moment and the chance that are in it otherwise. */
    private static void sameWhenever(PDDocument pdf, LocalDate dated) {
        var day = GregorianCalendar.from(dated.atStartOfDay(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(day);
        pdf.getDocumentInformation().setModificationDate(day);
        pdf.setDocumentId(dated.toEpochDay());
    }
}
