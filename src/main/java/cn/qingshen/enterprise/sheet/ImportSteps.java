package cn.qingshen.enterprise.sheet;

import cn.qingshen.enterprise.EnterpriseLines;
import cn.qingshen.enterprise.sheet.LineReader.ReadLine;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions that an import consists of. */
@Component
class ImportSteps {

    private final ImportRepository imports;
    private final EnterpriseLines enterprises;
    private final JournalService journal;
    private final TransactionTemplate apart;

    ImportSteps(
            ImportRepository imports,
            EnterpriseLines enterprises,
            JournalService journal,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.enterprises = enterprises;
        this.journal = journal;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What an import as a whole came to, for the trail. */
    private record Imported(String fileName, int added, int changed) {}

    /** The file to check, with nothing left of an earlier attempt; empty: it is not, or no longer, to be checked. */
    @Transactional
    public Optional<UUID> beginCheck(UUID id) {
        if (!imports.move(id, ImportState.CHECKING, ImportState.CHECKING)) {
            return Optional.empty();
        }
        imports.forgetRows(id);
        imports.forgetProblems(id);
        return imports.fileOf(id);
    }

    @Transactional
    public void setTotal(UUID id, int rows) {
        imports.setTotal(id, rows);
    }

    /** Checks some rows and keeps what they come to. */
    @Transactional
    public void checkRows(UUID id, ImportCheck check, List<Row> rows) {
        var read = check.read(rows);
        var earlier = check.problemCount();
        var result = check.judge(
                read, enterprises.plan(read.stream().map(ReadLine::line).toList()));
        imports.addChanges(id, result.changes());
        imports.addProblems(
                id,
                earlier,
                result.problems().stream()
                        .limit(Math.max(0, ImportRunner.MOST_PROBLEMS - earlier))
                        .toList());
        imports.setDone(id, check.rowsDone());
    }

    @Transactional
    public void endCheck(UUID id, ImportCheck check) {
        imports.setCounts(
                id, check.rowsDone(), check.added(), check.changed(), check.unchanged(), check.problemCount());
        if (check.problemCount() > 0) {
            // It will not be written.
            imports.forgetRows(id);
        }
        imports.move(id, ImportState.CHECKING, ImportState.CHECKED);
    }

    /** @throws cn.qingshen.common.Refused when an enterprise is no longer as it was at the check; nothing is written then */
    @Transactional
    public void apply(UUID id, int atOnce) {
        var job = imports.byId(id).orElseThrow();
        if (job.state() != ImportState.APPLYING) {
            return;
        }
        apart.executeWithoutResult(_ -> imports.setTotal(id, job.added() + job.changed()));
        var chain = imports.jurisdictionOf(id);
        journal.hold(imports.jurisdictions(id, chain));
        var done = 0;
        var changes = imports.changes(id, 0, atOnce);
        while (!changes.isEmpty()) {
            enterprises.apply(List.copyOf(changes.values()), job.fileName());
            done += changes.size();
            var written = done;
            apart.executeWithoutResult(_ -> imports.setDone(id, written));
            changes = imports.changes(id, changes.lastEntry().getKey(), atOnce);
        }
        imports.forgetRows(id);
        imports.move(id, ImportState.APPLYING, ImportState.APPLIED);
        journal.append(
                new JournalAct(chain, "register.import", "enterpriseImport", null, null),
                new Change(id, null, new Imported(job.fileName(), job.added(), job.changed())));
    }

    @Transactional
    public void refuse(UUID id, ImportState state, ImportRefusal refusal, List<String> args) {
        imports.refuse(id, state, refusal, args);
        imports.forgetRows(id);
    }

    @Transactional
    public void fail(UUID id, ImportState from) {
        imports.move(id, from, ImportState.FAILED);
        imports.forgetRows(id);
    }
}
