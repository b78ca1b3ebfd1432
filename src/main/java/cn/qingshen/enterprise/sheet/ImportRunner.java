package cn.qingshen.enterprise.sheet;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Refused;
import cn.qingshen.common.TemporaryFile;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.file.FileService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks and writes sheets, in the name of whoever started the import. */
@Component
class ImportRunner {

    /** All that a report lists; whoever has more will not mend them one by one. */
    static final int MOST_PROBLEMS = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int ROWS_AT_ONCE = 1_000;

    private final ImportSteps steps;
    private final FileService files;
    private final ReferenceService reference;
    private final SheetWords words;

    ImportRunner(ImportSteps steps, FileService files, ReferenceService reference, SheetWords words) {
        this.steps = steps;
        this.files = files;
        this.reference = reference;
        this.words = words;
    }

    /** Looks at every row and keeps what it would change; the register stays as it is. */
    void check(UUID id) {
        try {
            steps.beginCheck(id).flatMap(files::content).ifPresent(content -> check(id, content));
        } catch (SheetRefused refused) {
            LOG.info("import {} is refused: {}", id, refused.getMessage());
            steps.refuse(id, ImportState.REFUSED, refused.refusal(), refused.args());
        } catch (RuntimeException e) {
            LOG.error("the check of import {} failed", id, e);
            steps.fail(id, ImportState.CHECKING);
        }
    }

    /** From a copy on the disk: a workbook is not read from its beginning to its end. */
    private void check(UUID id, InputStream content) {
        try (content;
                var copy = TemporaryFile.of(content);
                var sheet = RegisterSheet.open(copy.path())) {
            check(id, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(UUID id, RegisterSheet sheet) {
        var asker = Asker.require();
        steps.setTotal(id, sheet.countRows());
        var header = sheet.header(asker.isProvince());
        var days = new SheetDays(sheet.countsDaysFrom1904());
        var reader = new LineReader(header, words, days, reference.all(), asker);
        var check = new ImportCheck(reader);
        sheet.forEach(rows -> rows.filter(row -> row.getRowNum() > header.lastRow())
                .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                .forEach(some -> steps.checkRows(id, check, some)));
        if (check.isEmpty()) {
            throw new SheetRefused(ImportRefusal.EMPTY);
        }
        steps.endCheck(id, check);
    }

    /** Writes all that the check kept, or nothing. */
    void apply(UUID id) {
        try {
            steps.apply(id, ROWS_AT_ONCE);
        } catch (Refused refused) {
            LOG.info("import {} no longer fits: {}", id, refused.getMessage());
            steps.refuse(id, ImportState.FAILED, ImportRefusal.CHANGED_SINCE_CHECK, List.of());
        } catch (RuntimeException e) {
            LOG.error("the writing of import {} failed", id, e);
            steps.fail(id, ImportState.APPLYING);
        }
    }
}
