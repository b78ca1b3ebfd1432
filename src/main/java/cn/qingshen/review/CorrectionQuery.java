package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.CORRECTION;
import static cn.qingshen.jooq.generated.Tables.CORRECTION_FILE;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;

import cn.qingshen.file.StoredFile;
import cn.qingshen.file.StoredFileQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads of what was handed in as corrected. */
@Repository
class CorrectionQuery {

    private final DSLContext sql;

    CorrectionQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** The one that counts. */
    Optional<Correction> last(UUID panelId) {
        return of(List.of(panelId)).getOrDefault(panelId, List.of()).stream().findFirst();
    }

    /** The last one first. */
    Map<UUID, List<Correction>> of(Collection<UUID> panelIds) {
        var correction = CORRECTION;
        return sql
                .select(
                        correction.PANEL_ID,
                        correction.NUMBER,
                        correction.WORDS,
                        correction.STATE,
                        correction.HANDED_IN_BY_NAME,
                        correction.HANDED_IN_AT,
                        correction.REASON,
                        correction.SETTLED_BY_NAME,
                        correction.SETTLED_AT,
                        files())
                .from(correction)
                .where(correction.PANEL_ID.in(panelIds))
                .orderBy(correction.NUMBER.desc())
                .fetch(mapping(Correction::new))
                .stream()
                .collect(groupingBy(Correction::panelId));
    }

    private static Field<List<StoredFile>> files() {
        return StoredFileQuery.of(
                CORRECTION_FILE.FILE_ID,
                CORRECTION_FILE.PANEL_ID.eq(CORRECTION.PANEL_ID).and(CORRECTION_FILE.NUMBER.eq(CORRECTION.NUMBER)),
                STORED_FILE.NAME,
                STORED_FILE.ID);
    }
}
