package cn.qingshen.enterprise.sheet;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.UserErrors;
import cn.qingshen.document.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The problems of a sheet, to be worked off beside it. */
@Component
class ImportReport {

    private static final String[] TITLES_ZH = {"行", "列", "填写的内容", "问题"};
    private static final String[] TITLES_EN = {"Row", "Column", "What it holds", "Problem"};
    private static final double[] WIDTHS = {8, 24, 32, 60};

    private final UserErrors errors;

    ImportReport(UserErrors errors) {
        this.errors = errors;
    }

    void write(List<ImportProblem> problems, Locale language, OutputStream out) throws IOException {
        var isEnglish = SheetWriter.isEnglish(language);
        try (var workbook = SheetWriter.workbook(out)) {
            var sheet = workbook.newWorksheet(isEnglish ? "Problems" : "问题");
            SheetWriter.head(sheet, List.of(isEnglish ? TITLES_EN : TITLES_ZH), WIDTHS);
            for (int i = 0; i < problems.size(); i++) {
                var problem = problems.get(i);
                sheet.value(i + 1, 0, problem.row());
                sheet.inlineString(i + 1, 1, problem.column());
                sheet.inlineString(i + 1, 2, problem.value());
                var refusal = new Refusal(problem.code(), null, problem.args());
                sheet.inlineString(i + 1, 3, errors.userError(refusal, language).message());
            }
        }
    }
}
