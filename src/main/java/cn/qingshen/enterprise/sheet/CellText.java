package cn.qingshen.enterprise.sheet;

import cn.qingshen.common.Texts;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A cell as the person who filled it sees it, so that one set of rules reads numbers, dates and texts alike. */
final class CellText {

    private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,30}");
    private static final int MOST_DIGITS = 40;

    private CellText() {}

    /** Null: there is nothing in it. */
    static @Nullable String of(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> Texts.trimToNull(cell.getType() == CellType.NUMBER ? number(cell) : text(cell)))
                .orElse(null);
    }

    private static String text(Cell cell) {
        var text = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA
                ? cell.getRawValue()
                : cell.getText();
        return text == null ? "" : text;
    }

    private static String number(Cell cell) {
        var number = cell.asNumber().stripTrailingZeros();
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            // Written out it could have a billion zeros.
            return number.toString();
        }
        return padded(number, cell.getDataFormatString());
    }

    /** A code typed as a number keeps its leading zeros only in the format, 0000. */
    private static String padded(BigDecimal number, @Nullable String format) {
        var digits = number.toPlainString();
        var isCode = format != null
                && LEADING_ZEROS.matcher(format).matches()
                && number.scale() <= 0
                && number.signum() >= 0;
        return isCode ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits : digits;
    }
}
