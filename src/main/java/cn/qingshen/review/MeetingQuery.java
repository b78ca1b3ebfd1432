package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.MEETING_FILE;
import static cn.qingshen.jooq.generated.Tables.MEETING_RECORD;
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

/** Reads of what was said at meetings. */
@Repository
class MeetingQuery {

    private final DSLContext sql;

    MeetingQuery(DSLContext sql) {
        this.sql = sql;
    }

    Optional<MeetingRecord> latest(UUID panelId) {
        return of(List.of(panelId)).getOrDefault(panelId, List.of()).stream().findFirst();
    }

    /** The latest version first. */
    Map<UUID, List<MeetingRecord>> of(Collection<UUID> panelIds) {
        var meeting = MEETING_RECORD;
        return sql
                .select(
                        meeting.PANEL_ID,
                        meeting.VERSION,
                        meeting.HELD_ON,
                        meeting.PRESENT.convertFrom(List::of),
                        meeting.GUESTS,
                        meeting.MINUTES,
                        meeting.WRITTEN_BY_NAME,
                        meeting.WRITTEN_AT,
                        files())
                .from(meeting)
                .where(meeting.PANEL_ID.in(panelIds))
                .orderBy(meeting.VERSION.desc())
                .fetch(mapping(MeetingRecord::new))
                .stream()
                .collect(groupingBy(MeetingRecord::panelId));
    }

    private static Field<List<StoredFile>> files() {
        return StoredFileQuery.of(
                MEETING_FILE.FILE_ID,
                MEETING_FILE.PANEL_ID.eq(MEETING_RECORD.PANEL_ID).and(MEETING_FILE.VERSION.eq(MEETING_RECORD.VERSION)),
                STORED_FILE.NAME,
                STORED_FILE.ID);
    }
}
