package cn.qingshen.enterprise.sheet;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.file.FilePurpose;
import cn.qingshen.file.FileService;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to imports: a sheet is checked whole, shown with every problem, and written whole when somebody says so. What takes
 * long is done by {@link ImportRunner} on whichever node is free.
 */
@Service
@PreAuthorize(Permission.MAY_IMPORT_REGISTER)
public class ImportService {

    private static final int RECENT = 20;
    private static final int PROBLEMS_SHOWN = 100;

    private final FileService files;
    private final ImportRepository imports;
    private final ImportTasks tasks;
    private final ImportReport report;
    private final ImportTemplate template;

    ImportService(
            FileService files,
            ImportRepository imports,
            ImportTasks tasks,
            ImportReport report,
            ImportTemplate template) {
        this.files = files;
        this.imports = imports;
        this.tasks = tasks;
        this.report = report;
        this.template = template;
    }

    /**
     * Begins to check an uploaded sheet.
     *
     * @param fileId of an upload for this purpose
     * @throws Refused {@code FILE_NOT_FOUND}: there is none, or not for whoever asks
     */
    @Transactional
    public UUID start(UUID fileId) {
        if (!files.exists(fileId, FilePurpose.IMPORT)) {
            throw new Refused(RefusalCode.FILE_NOT_FOUND);
        }
        var id = imports.add(fileId);
        tasks.check(id, Asker.require());
        return id;
    }

    /** @throws Refused {@code NOT_FOUND}: there is none, or not for whoever asks */
    @Transactional(readOnly = true)
    public ImportJob get(UUID id) {
        return imports.byId(id)
                .map(job -> job.with(imports.problems(id, PROBLEMS_SHOWN)))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    /** The latest of the asker's jurisdiction, without their problems. */
    @Transactional(readOnly = true)
    public List<ImportJob> recent() {
        return imports.recent(RECENT);
    }

    /**
     * Begins to write a checked sheet to the register.
     *
     * @throws Refused {@code WRONG_STATE}: it is not checked, has problems, or somebody was faster
     */
    @Transactional
    public void apply(UUID id) {
        if (get(id).problemCount() > 0 || !imports.move(id, ImportState.CHECKED, ImportState.APPLYING)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        imports.setDone(id, 0);
        tasks.apply(id, Asker.require());
    }

    /**
     * Leaves a checked sheet unwritten.
     *
     * @throws Refused {@code WRONG_STATE}: there is nothing to leave
     */
    @Transactional
    public void discard(UUID id) {
        get(id);
        if (!imports.move(id, ImportState.CHECKED, ImportState.DISCARDED)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        imports.forgetRows(id);
    }

    /**
     * Every problem of a sheet, as a sheet.
     *
     * @throws Refused {@code NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public void writeReport(UUID id, Locale language, OutputStream out) throws IOException {
        get(id);
        report.write(imports.problems(id, ImportRunner.MOST_PROBLEMS), language, out);
    }

    /** An empty sheet to fill in, with what each column takes. */
    public void writeTemplate(Locale language, OutputStream out) throws IOException {
        template.write(language, out);
    }
}
