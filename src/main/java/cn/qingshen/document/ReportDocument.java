package cn.qingshen.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A report over any number of pages: facts, tables and pictures under headings. All parts are plain text.
 *
 * @param issuer whose report it is
 * @param number what it is known by
 * @param dated what a PDF says of its making
 */
public record ReportDocument(String issuer, String number, String title, List<Part> parts, LocalDate dated) {

    /** What follows one another. */
    public sealed interface Part {}

    public record Heading(String text) implements Part {}

    /** Of what follows it at once, on the same page. */
    public record Subheading(String text) implements Part {}

    public record Paragraph(String text) implements Part {}

    /** Names and values, two columns of each. */
    public record Facts(List<Fact> facts) implements Part {}

    public record Fact(String name, String value) {}

    /** @param rows as many texts in each as there are columns */
    public record Table(List<TableDocument.Column> columns, List<List<String>> rows) implements Part {}

    /** Two in a row, each with what is said of it. */
    public record Gallery(List<Shot> shots) implements Part {}

    /** @param lines below the picture, which says itself that it cannot be shown */
    public record Shot(Picture picture, List<String> lines) {}
}
