package cn.qingshen.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A table over any number of pages, its headings on each. All parts are plain text.
 *
 * @param lead what stands between the title and the table
 * @param rows as many texts in each as there are columns
 * @param dated when it was made or published
 */
public record TableDocument(
        String title, List<String> lead, List<Column> columns, List<List<String>> rows, LocalDate dated) {

    /** @param widthPercent of the width of the table */
    public record Column(String title, int widthPercent) {}
}
