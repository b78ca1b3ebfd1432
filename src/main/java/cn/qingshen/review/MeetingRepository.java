package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.MEETING_FILE;
import static cn.qingshen.jooq.generated.Tables.MEETING_RECORD;

import cn.qingshen.account.Asker;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was said at meetings, a version at a time; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MeetingRepository {

    private final DSLContext sql;
    private final Clock clock;

    MeetingRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(ReviewPanel panel, MeetingFacts facts) {
        var version = facts.version() + 1;
        var record = sql.newRecord(MEETING_RECORD);
        record.setPanelId(panel.id());
        record.setVersion(version);
        record.setJurisdictionCode(panel.jurisdictionCode());
        record.setHeldOn(facts.heldOn());
        record.setPresent(Objects.requireNonNull(facts.present()).toArray(Integer[]::new));
        record.setGuests(facts.guests());
        record.setMinutes(facts.minutes());
        record.setWrittenBy(Asker.require().subject());
        record.setWrittenByName(Asker.require().name());
        record.setWrittenAt(OffsetDateTime.now(clock));
        record.insert();
        sql.batchInsert(Objects.requireNonNull(facts.fileIds()).stream()
                        .map(fileId -> {
                            var file = sql.newRecord(MEETING_FILE);
                            file.setPanelId(panel.id());
                            file.setVersion(version);
                            file.setFileId(fileId);
                            file.setJurisdictionCode(panel.jurisdictionCode());
                            return file;
                        })
                        .toList())
                .execute();
    }
}
