package cn.qingshen.enterprise.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a sheet is which.
 *
 * @param lastRow the number of the last row of headings, from 1
 * @param places where each is, from 0
 * @param titles what the sheet calls them
 */
record SheetHeader(int lastRow, Map<SheetColumn, Integer> places, Map<SheetColumn, String> titles) {

    private static final int MOST_COLUMNS = 200;

    /**
     * Looks for the row that has the credit code. Headings may be merged over two rows: the value of a merged cell is in its first,
     * so a column's heading may be one row higher, or, under a common one, one lower.
     *
     * @throws SheetRefused {@code NO_HEADER}, {@code DUPLICATE_COLUMNS}, {@code MISSING_COLUMNS}
     */
    static SheetHeader find(List<Row> rows, boolean needsJurisdiction) {
        var at = IntStream.range(0, rows.size())
                .filter(i -> hasCreditCode(rows.get(i)))
                .findFirst()
                .orElseThrow(() -> new SheetRefused(ImportRefusal.NO_HEADER));
        var main = rows.get(at);
        var header =
                new SheetHeader(main.getRowNum(), new EnumMap<>(SheetColumn.class), new EnumMap<>(SheetColumn.class));
        var candidates = Stream.of(main, neighbour(rows, at + 1, main), neighbour(rows, at - 1, main))
                .filter(Objects::nonNull)
                .toList();
        var lastRow = main.getRowNum();
        for (int column = 0; column < MOST_COLUMNS; column++) {
            lastRow = Math.max(lastRow, header.read(candidates, column).orElse(0));
        }
        header.checkComplete(needsJurisdiction);
        return new SheetHeader(lastRow, header.places, header.titles);
    }

    private static boolean hasCreditCode(Row row) {
        return IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                .anyMatch(i -> SheetColumn.ofHeading(CellText.of(row, i)).equals(Optional.of(SheetColumn.CREDIT_CODE)));
    }

    private static @Nullable Row neighbour(List<Row> rows, int index, Row main) {
        var row = index >= 0 && index < rows.size() ? rows.get(index) : null;
        return row != null && Math.abs(row.getRowNum() - main.getRowNum()) == 1 ? row : null;
    }

    /** The row that the column's heading stands in; empty: it has none of ours. */
    private OptionalInt read(List<Row> candidates, int place) {
        for (var row : candidates) {
            var text = CellText.of(row, place);
            var column = SheetColumn.ofHeading(text);
            if (column.isPresent() && text != null) {
                if (places.putIfAbsent(column.get(), place) != null) {
                    throw new SheetRefused(ImportRefusal.DUPLICATE_COLUMNS, text);
                }
                titles.put(column.get(), text);
                return OptionalInt.of(row.getRowNum());
            }
        }
        return OptionalInt.empty();
    }

    private void checkComplete(boolean needsJurisdiction) {
        var missing = Stream.of(SheetColumn.NAME, needsJurisdiction ? SheetColumn.JURISDICTION : SheetColumn.NAME)
                .distinct()
                .filter(column -> !places.containsKey(column))
                .map(column -> column.title(Locale.CHINESE))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new SheetRefused(ImportRefusal.MISSING_COLUMNS, missing);
        }
    }

    /** What is in a row's column; null: nothing, or the sheet has no such column. */
    @Nullable String text(Row row, SheetColumn column) {
        var place = places.get(column);
        return place == null ? null : CellText.of(row, place);
    }

    /** What the sheet calls a column, or what it is called when it is missing. */
    String title(SheetColumn column) {
        return titles.getOrDefault(column, column.title(Locale.CHINESE));
    }

    /** Which language a column is filled in: that of its heading. */
    Locale language(SheetColumn column) {
        return title(column).chars().allMatch(character -> character < 128) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
