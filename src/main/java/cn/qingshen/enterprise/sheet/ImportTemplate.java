package cn.qingshen.enterprise.sheet;

import cn.qingshen.document.SheetWriter;
import cn.qingshen.enterprise.EvidenceKind;
import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.enterprise.SizeClass;
import cn.qingshen.enterprise.sheet.SheetWords.YesNo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The sheet that officers fill in: headings, choices to pick from, and on a second sheet what each column takes. */
@Component
class ImportTemplate {

    private static final Set<SheetColumn> REQUIRED =
            Set.of(SheetColumn.CREDIT_CODE, SheetColumn.NAME, SheetColumn.JURISDICTION, SheetColumn.SIZE_CLASS);

    private static final Map<SheetColumn, Class<? extends Enum<?>>> CHOICES = Map.of(
            SheetColumn.KEY_INDUSTRY, KeyIndustry.class,
            SheetColumn.SIZE_CLASS, SizeClass.class,
            SheetColumn.KEY_DISCHARGER, YesNo.class,
            SheetColumn.YELLOW_RIVER_BASIN, YesNo.class,
            SheetColumn.KEY_GHG_EMITTER, YesNo.class,
            SheetColumn.BASES, ListingBasis.class,
            SheetColumn.EVIDENCE_KIND, EvidenceKind.class);

    private final SheetWords words;
    private final ReferenceService reference;

    ImportTemplate(SheetWords words, ReferenceService reference) {
        this.words = words;
        this.reference = reference;
    }

    void write(Locale language, OutputStream out) throws IOException {
        var isEnglish = SheetWriter.isEnglish(language);
        try (var workbook = SheetWriter.workbook(out)) {
            var sheet = workbook.newWorksheet(isEnglish ? "Enterprises" : "企业名单");
            var notes = workbook.newWorksheet(isEnglish ? "Notes" : "填写说明");
            writeHead(sheet, language);
            writeNotes(notes, language);
            writeChoices(workbook, sheet, language);
        }
    }

    private static void writeHead(Worksheet sheet, Locale language) {
        SheetWriter.head(sheet, titles(language), 20);
        // Codes, numbers and dates are typed as text, so that no program takes their zeros away.
        for (int i = 0; i < SheetColumn.values().length; i++) {
            sheet.style(i).format("@").set();
        }
    }

    private static List<String> titles(Locale language) {
        return Arrays.stream(SheetColumn.values())
                .map(column -> column.title(language) + (REQUIRED.contains(column) ? "*" : ""))
                .toList();
    }

    private void writeNotes(Worksheet notes, Locale language) {
        SheetWriter.head(notes, noteTitles(language), 24, 100);
        var columns = SheetColumn.values();
        for (int i = 0; i < columns.length; i++) {
            notes.inlineString(i + 1, 0, columns[i].title(language));
            notes.inlineString(i + 1, 1, words.note(columns[i], language));
        }
    }

    private static List<String> noteTitles(Locale language) {
        return SheetWriter.isEnglish(language) ? List.of("Column", "What it takes") : List.of("列", "怎样填写");
    }

    /** Lists to pick from, kept on a sheet of their own. */
    private void writeChoices(Workbook workbook, Worksheet sheet, Locale language) {
        var lists = workbook.newWorksheet(SheetWriter.isEnglish(language) ? "Choices" : "选项");
        var place = 0;
        for (var column : SheetColumn.values()) {
            var values = choices(column, language);
            for (int i = 0; i < values.size(); i++) {
                lists.inlineString(i, place, values.get(i));
            }
            if (!values.isEmpty()) {
                var range = lists.range(0, place, values.size() - 1, place);
                offer(sheet, column, range, language);
                place++;
            }
        }
    }

    /** Several bases may apply, so that column must take more than one choice. */
    private static void offer(Worksheet sheet, SheetColumn column, Range values, Locale language) {
        var isEnglish = SheetWriter.isEnglish(language);
        sheet.range(1, column.ordinal(), RegisterSheet.MOST_ROWS - 1, column.ordinal())
                .validateWithList(values)
                .showErrorMessage(column != SheetColumn.BASES)
                .errorTitle(isEnglish ? "Not one of the choices" : "不在可选范围内")
                .error(isEnglish ? "Please pick one from the list." : "请从下拉列表中选择。");
    }

    private List<String> choices(SheetColumn column, Locale language) {
        if (column == SheetColumn.JURISDICTION) {
            return reference.all().jurisdictions().stream()
                    .filter(one -> !one.province())
                    .map(Jurisdiction::nameZh)
                    .toList();
        }
        var choices = CHOICES.get(column);
        return choices == null
                ? List.of()
                : Arrays.stream(choices.getEnumConstants())
                        .map(choice -> words.word(choice, language))
                        .toList();
    }
}
