package cn.qingshen.document;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page under construction. Texts become text nodes: none can turn into markup, and a character without a glyph shows. */
final class Markup {

    private final DocumentFont font;
    private final Document page;
    private final Element body;

    Markup(String title, String style, DocumentFont font) {
        this.font = font;
        this.page = empty();
        var html = page.createElement("html");
        html.setAttribute("lang", "zh-CN");
        page.appendChild(html);
        var head = add(html, "head");
        add(head, "title", "", title);
        add(head, "style").setTextContent(style);
        this.body = add(html, "body");
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Document page() {
        return page;
    }

    Element body() {
        return body;
    }

    Element add(Element parent, String tag) {
        var element = page.createElement(tag);
        parent.appendChild(element);
        return element;
    }

    Element add(Element parent, String tag, String look, String text) {
        var element = add(parent, tag);
        element.setAttribute("class", look);
        element.appendChild(page.createTextNode(font.shown(text)));
        return element;
    }

    /** With its headings on each page. */
    void table(Element parent, List<TableDocument.Column> columns, List<List<String>> rows) {
        var table = add(parent, "table");
        var head = add(add(table, "thead"), "tr");
        columns.forEach(column ->
                add(head, "th", "", column.title()).setAttribute("style", "width:" + column.widthPercent() + "%"));
        var body = add(table, "tbody");
        rows.forEach(texts -> {
            var row = add(body, "tr");
            texts.forEach(text -> add(row, "td", "", text));
        });
    }
}
