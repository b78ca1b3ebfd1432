package cn.qingshen.enterprise.sheet;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import, as far as it has come.
 *
 * @param refusal null: the file can be read
 * @param refusalArgs what the refusal's message names
 * @param rowsTotal null: not counted yet
 * @param added how many lines add an enterprise
 * @param changed how many correct one, or its place on the register
 * @param unchanged how many say what is known already
 * @param problemCount of the whole sheet
 * @param problems the first of them; the report has all
 */
public record ImportJob(
        UUID id,
        String fileName,
        ImportState state,
        @Nullable ImportRefusal refusal,
        List<String> refusalArgs,
        int rowsDone,
        @Nullable Integer rowsTotal,
        int added,
        int changed,
        int unchanged,
        int problemCount,
        List<ImportProblem> problems,
        OffsetDateTime startedAt) {

    static ImportJob withoutProblems(
            UUID id,
            String fileName,
            ImportState state,
            @Nullable ImportRefusal refusal,
            List<String> refusalArgs,
            int rowsDone,
            @Nullable Integer rowsTotal,
            int added,
            int changed,
            int unchanged,
            int problemCount,
            OffsetDateTime startedAt) {
        return new ImportJob(
                id,
                fileName,
                state,
                refusal,
                refusalArgs,
                rowsDone,
                rowsTotal,
                added,
                changed,
                unchanged,
                problemCount,
                List.of(),
                startedAt);
    }

    ImportJob with(List<ImportProblem> firstProblems) {
        return new ImportJob(
                id,
                fileName,
                state,
                refusal,
                refusalArgs,
                rowsDone,
                rowsTotal,
                added,
                changed,
                unchanged,
                problemCount,
                firstProblems,
                startedAt);
    }
}
