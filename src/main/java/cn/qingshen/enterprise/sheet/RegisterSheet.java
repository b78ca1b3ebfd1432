package cn.qingshen.enterprise.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of an uploaded workbook, read row by row; nothing of it is kept. */
final class RegisterSheet implements Closeable {

    static final int MOST_ROWS = 100_000;
    private static final int HEADING_ROWS = 20;

    private final ReadableWorkbook workbook;
    private final Sheet sheet;

    private RegisterSheet(ReadableWorkbook workbook, Sheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** @throws SheetRefused when it cannot be read */
    static RegisterSheet open(Path file) throws IOException {
        var hasStyles = XlsxPackage.checkHasStyles(file);
        try {
            // With formats, which say whether 0610 lost its zero; a formula that came to an error is an error of its
            // cell alone.
            var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles, true));
            var sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new SheetRefused(ImportRefusal.EMPTY));
            return new RegisterSheet(workbook, sheet);
        } catch (ExcelReaderException | IOException e) {
            throw SheetRefused.unreadable(e);
        }
    }

    boolean countsDaysFrom1904() {
        return workbook.isDate1904();
    }

    /**
     * How many rows it has, empty ones with a style too.
     *
     * @throws SheetRefused {@code TOO_MANY_ROWS}
     */
    int countRows() {
        var count = new int[1];
        forEach(rows -> rows.forEach(row -> {
            count[0]++;
            if (count[0] > MOST_ROWS || row.getRowNum() > MOST_ROWS) {
                throw new SheetRefused(ImportRefusal.TOO_MANY_ROWS, MOST_ROWS);
            }
        }));
        return count[0];
    }

    /** @throws SheetRefused when its headings are not those of the register */
    SheetHeader header(boolean needsJurisdiction) {
        var header = new SheetHeader[1];
        forEach(rows -> header[0] = SheetHeader.find(rows.limit(HEADING_ROWS).toList(), needsJurisdiction));
        return header[0];
    }

    /** Reads the rows once from the top. */
    void forEach(Consumer<Stream<Row>> reader) {
        try (var rows = sheet.openStream()) {
            reader.accept(rows);
        } catch (ExcelReaderException | IOException e) {
            throw SheetRefused.unreadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
