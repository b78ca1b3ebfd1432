package cn.qingshen.enterprise.sheet;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_IMPORT;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_IMPORT_PROBLEM;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_IMPORT_ROW;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static org.jooq.Records.mapping;

import cn.qingshen.account.Asker;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.enterprise.EnterpriseChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their rows; each call belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRepository {

    private final DSLContext sql;
    private final JsonMapper json;

    ImportRepository(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    UUID add(UUID fileId) {
        var asker = Asker.require();
        return sql.insertInto(ENTERPRISE_IMPORT)
                .set(ENTERPRISE_IMPORT.JURISDICTION_CODE, Objects.requireNonNull(asker.jurisdiction()))
                .set(ENTERPRISE_IMPORT.FILE_ID, fileId)
                .set(ENTERPRISE_IMPORT.STATE, ImportState.CHECKING)
                .set(ENTERPRISE_IMPORT.STARTED_BY, asker.subject())
                .returning(ENTERPRISE_IMPORT.ID)
                .fetchSingle(ENTERPRISE_IMPORT.ID);
    }

    Optional<UUID> fileOf(UUID id) {
        return sql.select(ENTERPRISE_IMPORT.FILE_ID)
                .from(ENTERPRISE_IMPORT)
                .where(ENTERPRISE_IMPORT.ID.eq(id))
                .fetchOptional(ENTERPRISE_IMPORT.FILE_ID);
    }

    Optional<ImportJob> byId(UUID id) {
        return jobs(ENTERPRISE_IMPORT.ID.eq(id), 1).stream().findFirst();
    }

    /** Of the officers of the asker's jurisdiction, latest first. */
    List<ImportJob> recent(int first) {
        return jobs(ENTERPRISE_IMPORT.JURISDICTION_CODE.eq(Asker.require().jurisdiction()), first);
    }

    private List<ImportJob> jobs(Condition which, int first) {
        return sql.select(
                        ENTERPRISE_IMPORT.ID,
                        STORED_FILE.NAME,
                        ENTERPRISE_IMPORT.STATE,
                        ENTERPRISE_IMPORT.REFUSAL,
                        ENTERPRISE_IMPORT.REFUSAL_ARGS.convertFrom(List::of),
                        ENTERPRISE_IMPORT.ROWS_DONE,
                        ENTERPRISE_IMPORT.ROWS_TOTAL,
                        ENTERPRISE_IMPORT.ADDED,
                        ENTERPRISE_IMPORT.CHANGED,
                        ENTERPRISE_IMPORT.UNCHANGED,
                        ENTERPRISE_IMPORT.PROBLEM_COUNT,
                        ENTERPRISE_IMPORT.STARTED_AT)
                .from(ENTERPRISE_IMPORT)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(ENTERPRISE_IMPORT.FILE_ID))
                .where(which)
                .orderBy(ENTERPRISE_IMPORT.STARTED_AT.desc(), ENTERPRISE_IMPORT.ID.desc())
                .limit(first)
                .fetch(mapping(ImportJob::withoutProblems));
    }

    /** False: it is not, or no longer, in that state. */
    boolean move(UUID id, ImportState from, ImportState to) {
        return sql.update(ENTERPRISE_IMPORT)
                        .set(ENTERPRISE_IMPORT.STATE, to)
                        .set(ENTERPRISE_IMPORT.UPDATED_AT, DSL.currentOffsetDateTime())
                        .where(ENTERPRISE_IMPORT.ID.eq(id), ENTERPRISE_IMPORT.STATE.eq(from))
                        .execute()
                == 1;
    }

    void refuse(UUID id, ImportState state, ImportRefusal refusal, List<String> args) {
        update(
                id,
                Map.of(
                        ENTERPRISE_IMPORT.STATE,
                        state,
                        ENTERPRISE_IMPORT.REFUSAL,
                        refusal,
                        ENTERPRISE_IMPORT.REFUSAL_ARGS,
                        args.toArray(String[]::new)));
    }

    void setTotal(UUID id, int rows) {
        update(id, Map.of(ENTERPRISE_IMPORT.ROWS_TOTAL, rows));
    }

    void setDone(UUID id, int rows) {
        update(id, Map.of(ENTERPRISE_IMPORT.ROWS_DONE, rows));
    }

    void setCounts(UUID id, int rowsDone, int added, int changed, int unchanged, int problemCount) {
        update(
                id,
                Map.of(
                        ENTERPRISE_IMPORT.ROWS_DONE, rowsDone,
                        ENTERPRISE_IMPORT.ADDED, added,
                        ENTERPRISE_IMPORT.CHANGED, changed,
                        ENTERPRISE_IMPORT.UNCHANGED, unchanged,
                        ENTERPRISE_IMPORT.PROBLEM_COUNT, problemCount));
    }

    private void update(UUID id, Map<Field<?>, Object> values) {
        sql.update(ENTERPRISE_IMPORT)
                .set(values)
                .set(ENTERPRISE_IMPORT.UPDATED_AT, DSL.currentOffsetDateTime())
                .where(ENTERPRISE_IMPORT.ID.eq(id))
                .execute();
    }

    /** @param changes by row number */
    void addChanges(UUID id, SortedMap<Integer, EnterpriseChange> changes) {
        var asking = Asker.require().jurisdiction();
        sql.batchInsert(changes.entrySet().stream()
                        .map(change -> {
                            var row = sql.newRecord(ENTERPRISE_IMPORT_ROW);
                            row.setImportId(id);
                            row.setAskingCode(asking);
                            row.setRowNumber(change.getKey());
                            row.setChange(JSONB.valueOf(json.writeValueAsString(change.getValue())));
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** The next changes after a row, by row number. */
    SequencedMap<Integer, EnterpriseChange> changes(UUID id, int afterRow, int first) {
        var changes = new LinkedHashMap<Integer, EnterpriseChange>();
        sql.select(ENTERPRISE_IMPORT_ROW.ROW_NUMBER, ENTERPRISE_IMPORT_ROW.CHANGE)
                .from(ENTERPRISE_IMPORT_ROW)
                .where(ENTERPRISE_IMPORT_ROW.IMPORT_ID.eq(id), ENTERPRISE_IMPORT_ROW.ROW_NUMBER.gt(afterRow))
                .orderBy(ENTERPRISE_IMPORT_ROW.ROW_NUMBER)
                .limit(first)
                .forEach(row ->
                        changes.put(row.value1(), json.readValue(row.value2().data(), EnterpriseChange.class)));
        return changes;
    }

    String jurisdictionOf(UUID id) {
        return sql.select(ENTERPRISE_IMPORT.JURISDICTION_CODE)
                .from(ENTERPRISE_IMPORT)
                .where(ENTERPRISE_IMPORT.ID.eq(id))
                .fetchSingle(ENTERPRISE_IMPORT.JURISDICTION_CODE);
    }

    /** Whose enterprises it changes, and its own. */
    Set<String> jurisdictions(UUID id, String own) {
        var changed = DSL.jsonbGetAttributeAsText(
                DSL.jsonbGetAttribute(ENTERPRISE_IMPORT_ROW.CHANGE, "after"), "jurisdictionCode");
        return sql.select(changed)
                .from(ENTERPRISE_IMPORT_ROW)
                .where(ENTERPRISE_IMPORT_ROW.IMPORT_ID.eq(id))
                .union(DSL.select(DSL.val(own)))
                .fetchSet(changed);
    }

    /** @param firstSeq the place of the first of them among the problems of the sheet */
    void addProblems(UUID id, int firstSeq, List<ImportProblem> problems) {
        var asking = Asker.require().jurisdiction();
        sql.batchInsert(IntStream.range(0, problems.size())
                        .mapToObj(i -> {
                            var problem = problems.get(i);
                            var row = sql.newRecord(ENTERPRISE_IMPORT_PROBLEM);
                            row.setImportId(id);
                            row.setAskingCode(asking);
                            row.setSeq(firstSeq + i);
                            row.setRowNumber(problem.row());
                            row.setColumnName(problem.column());
                            row.setCode(problem.code().name());
                            row.setValue(problem.value());
                            row.setArgs(problem.args().toArray(String[]::new));
                            return row;
                        })
                        .toList())
                .execute();
    }

    List<ImportProblem> problems(UUID id, int first) {
        return sql.select(
                        ENTERPRISE_IMPORT_PROBLEM.ROW_NUMBER,
                        ENTERPRISE_IMPORT_PROBLEM.COLUMN_NAME,
                        ENTERPRISE_IMPORT_PROBLEM.CODE.convertFrom(RefusalCode::valueOf),
                        ENTERPRISE_IMPORT_PROBLEM.VALUE,
                        ENTERPRISE_IMPORT_PROBLEM.ARGS.convertFrom(List::of))
                .from(ENTERPRISE_IMPORT_PROBLEM)
                .where(ENTERPRISE_IMPORT_PROBLEM.IMPORT_ID.eq(id))
                .orderBy(ENTERPRISE_IMPORT_PROBLEM.SEQ)
                .limit(first)
                .fetch(mapping(ImportProblem::new));
    }

    void forgetRows(UUID id) {
        sql.deleteFrom(ENTERPRISE_IMPORT_ROW)
                .where(ENTERPRISE_IMPORT_ROW.IMPORT_ID.eq(id))
                .execute();
    }

    void forgetProblems(UUID id) {
        sql.deleteFrom(ENTERPRISE_IMPORT_PROBLEM)
                .where(ENTERPRISE_IMPORT_PROBLEM.IMPORT_ID.eq(id))
                .execute();
    }
}
