package cn.qingshen.document;

import cn.qingshen.document.ReportDocument.Facts;
import cn.qingshen.document.ReportDocument.Gallery;
import cn.qingshen.document.ReportDocument.Heading;
import cn.qingshen.document.ReportDocument.Paragraph;
import cn.qingshen.document.ReportDocument.Part;
import cn.qingshen.document.ReportDocument.Shot;
import cn.qingshen.document.ReportDocument.Subheading;
import cn.qingshen.document.ReportDocument.Table;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** Turns the parts of a report into a page. */
final class ReportMarkup {

    /** What a picture may take of a page, in millimetres. */
    private static final double WIDEST = 76;

    private static final double HIGHEST = 62;
    private static final int IN_A_ROW = 2;
    private static final String NOT_SHOWN = "（图片无法显示）";

    private final Markup markup;
    private final Element body;

    ReportMarkup(Markup markup) {
        this.markup = markup;
        this.body = markup.body();
    }

    void write(ReportDocument report) {
        markup.add(body, "div", "issuer", report.issuer());
        markup.add(body, "h1", "", report.title());
        markup.add(body, "div", "number", report.number());
        report.parts().forEach(this::part);
    }

    private void part(Part part) {
        switch (part) {
            case Heading heading -> markup.add(body, "h2", "", heading.text());
            case Subheading heading -> markup.add(body, "h3", "", heading.text());
            case Paragraph paragraph -> markup.add(body, "p", "", paragraph.text());
            case Facts facts -> facts(facts);
            case Table table -> markup.table(body, table.columns(), table.rows());
            case Gallery gallery -> gallery(gallery.shots());
        }
    }

    private void facts(Facts facts) {
        var table = markup.add(body, "table");
        table.setAttribute("class", "facts");
        facts.facts().forEach(fact -> {
            var row = markup.add(table, "tr");
            markup.add(row, "th", "", fact.name());
            markup.add(row, "td", "", fact.value());
        });
    }

    private void gallery(List<Shot> shots) {
        var table = markup.add(body, "table");
        table.setAttribute("class", "gallery");
        for (int first = 0; first < shots.size(); first += IN_A_ROW) {
            var row = markup.add(table, "tr");
            shots.subList(first, Math.min(shots.size(), first + IN_A_ROW))
                    .forEach(shot -> shot(shot, markup.add(row, "td")));
            if (first + 1 == shots.size()) {
                markup.add(row, "td");
            }
        }
    }

    private void shot(Shot shot, Element cell) {
        var picture = shot.picture();
        if (picture.isReadable()) {
            var image = markup.add(cell, "img");
            image.setAttribute("src", picture.address());
            image.setAttribute("style", "width:" + millimetres(picture) + "mm");
        } else {
            markup.add(cell, "div", "missing", NOT_SHOWN);
        }
        shot.lines().forEach(line -> markup.add(cell, "div", "line", line));
    }

    /** As wide as may be without being too high. */
    private static String millimetres(Picture picture) {
        return String.format(Locale.ROOT, "%.1f", Math.min(WIDEST, HIGHEST * picture.width() / picture.height()));
    }
}
