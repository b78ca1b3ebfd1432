package cn.qingshen.enterprise.sheet;

import cn.qingshen.common.CreditCode;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.enterprise.EnterpriseChange;
import cn.qingshen.enterprise.EnterpriseLines.Plan;
import cn.qingshen.enterprise.sheet.LineReader.ReadLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;

/** One sheet being checked: what is counted so far, and which codes have been seen. */
final class ImportCheck {

    private final LineReader reader;
    private final Map<String, Integer> rowByCode = new HashMap<>();
    private int rowsDone;
    private int lines;
    private int added;
    private int changed;
    private int problemCount;

    ImportCheck(LineReader reader) {
        this.reader = reader;
    }

    List<ReadLine> read(List<Row> rows) {
        rowsDone += rows.size();
        var read = rows.stream().flatMap(row -> reader.read(row).stream()).toList();
        lines += read.size();
        return read;
    }

    /** What some rows come to. */
    record Result(SortedMap<Integer, EnterpriseChange> changes, List<ImportProblem> problems) {}

    Result judge(List<ReadLine> read, List<Plan> plans) {
        var changes = new TreeMap<Integer, EnterpriseChange>();
        var problems = new ArrayList<ImportProblem>();
        for (int i = 0; i < read.size(); i++) {
            var line = read.get(i);
            var ofLine = problems(line, plans.get(i));
            problems.addAll(ofLine);
            var change = plans.get(i).change();
            if (ofLine.isEmpty() && change != null) {
                changes.put(line.number(), change);
                added += change.adds() ? 1 : 0;
                changed += change.adds() ? 0 : 1;
            }
        }
        problemCount += problems.size();
        return new Result(changes, problems);
    }

    /** What cannot be read comes first, and once: that it is also missing is no second problem. */
    private List<ImportProblem> problems(ReadLine line, Plan plan) {
        var unreadable = line.problems().stream().map(ImportProblem::column).toList();
        return Stream.of(
                        line.problems().stream(),
                        repeated(line).stream(),
                        plan.refusals().stream()
                                .map(refusal -> reader.problem(line.row(), refusal))
                                .filter(problem -> !unreadable.contains(problem.column())))
                .flatMap(stream -> stream)
                .toList();
    }

    private Optional<ImportProblem> repeated(ReadLine line) {
        var code = CreditCode.normalise(Objects.requireNonNullElse(line.line().creditCode(), ""));
        if (!CreditCode.isValid(code)) {
            return Optional.empty();
        }
        var first = rowByCode.putIfAbsent(code + " " + line.line().jurisdictionCode(), line.number());
        return first == null
                ? Optional.empty()
                : Optional.of(reader.problem(
                        line.row(),
                        SheetColumn.CREDIT_CODE,
                        RefusalCode.REPEATED_IN_SHEET,
                        List.of(String.valueOf(first))));
    }

    boolean isEmpty() {
        return lines == 0;
    }

    int rowsDone() {
        return rowsDone;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int problemCount() {
        return problemCount;
    }

    /** Lines that say what is known already; of a sheet without problems. */
    int unchanged() {
        return problemCount > 0 ? 0 : lines - added - changed;
    }
}
