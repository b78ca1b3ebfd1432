package cn.qingshen.document;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What the sheets we write have in common. */
public final class SheetWriter {

    private static final String HEAD_COLOUR = "E8F1EC";

    private SheetWriter() {}

    public static Workbook workbook(OutputStream out) {
        return new Workbook(out, "Qingshen", "1.0");
    }

    public static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Headings in the first row, which stays in sight. */
    public static void head(Worksheet sheet, List<String> titles, double... widths) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.inlineString(0, i, titles.get(i));
            sheet.width(i, widths[Math.min(i, widths.length - 1)]);
        }
        sheet.range(0, 0, 0, titles.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD_COLOUR)
                .set();
        sheet.freezePane(0, 1);
    }
}
