package cn.qingshen.audit;

import static cn.qingshen.jooq.generated.Tables.AUDIT;

import cn.qingshen.jooq.generated.tables.records.AuditRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes of the rounds themselves; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditRepository {

    private static final List<Field<?>> ANNOUNCED = List.of(
            AUDIT.ENTERPRISE_ID,
            AUDIT.JURISDICTION_CODE,
            AUDIT.ANNUAL_LIST_ITEM_ID,
            AUDIT.YEAR,
            AUDIT.ANNOUNCED_ON,
            AUDIT.REVIEWED_BY,
            AUDIT.REVIEW_GROUND,
            AUDIT.TRACK);

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final Clock clock;

    AuditRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void announce(List<Announcement> all, int year, LocalDate on) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            sql.insertInto(AUDIT)
                    .columns(ANNOUNCED)
                    .valuesOfRecords(some.stream()
                            .map(one -> record(one, year, on).into(ANNOUNCED.toArray(Field[]::new)))
                            .toList())
                    .execute();
        }
    }

    private static AuditRecord record(Announcement one, int year, LocalDate on) {
        var ground = ReviewGround.of(one);
        var record = new AuditRecord();
        record.setEnterpriseId(one.enterpriseId());
        record.setJurisdictionCode(one.jurisdictionCode());
        record.setAnnualListItemId(one.annualListItemId());
        record.setYear(year);
        record.setAnnouncedOn(on);
        record.setReviewedBy(ground.isPresent() ? ReviewLevel.PROVINCE : ReviewLevel.CITY);
        record.setReviewGround(ground.orElse(null));
        record.setTrack(AuditTrack.of(one.sizeClass()));
        return record;
    }

    void lock(UUID id) {
        sql.select(AUDIT.ID).from(AUDIT).where(AUDIT.ID.eq(id)).forUpdate().fetch();
    }

    void disclosed(Audit audit, LocalDate on) {
        update(audit, record -> record.setDisclosedOn(on));
    }

    void begin(Audit audit, LocalDate on, AuditMode mode, @Nullable UUID consultancyId) {
        update(audit, record -> {
            record.setState(AuditState.AUDITING);
            record.setStartedOn(on);
            record.setMode(mode);
            record.setConsultancyId(consultancyId);
            record.setPhase(AuditPhase.PREPARATION);
        });
    }

    void move(Audit audit, AuditPhase phase) {
        update(audit, record -> record.setPhase(phase));
    }

    void report(Audit audit, LocalDate on) {
        update(audit, record -> {
            record.setState(AuditState.REPORTED);
            record.setReportedOn(on);
        });
    }

    /** Its report has to be mended and handed in again. */
    void returned(Audit audit) {
        update(audit, record -> {
            record.setState(AuditState.AUDITING);
            record.setReportedOn(null);
        });
    }

    void move(Audit audit, AuditState state) {
        update(audit, record -> record.setState(state));
    }

    void end(Audit audit, AuditState state, LocalDate on) {
        update(audit, record -> {
            record.setState(state);
            record.setEndedOn(on);
        });
    }

    void accept(Audit audit, @Nullable AcceptanceLevel level, LocalDate on) {
        update(audit, record -> {
            record.setState(AuditState.ACCEPTED);
            record.setEndedOn(on);
            record.setLevel(level);
        });
    }

    /** Counts a change of what belongs to it. */
    void touch(Audit audit) {
        update(audit, _ -> {});
    }

    private void update(Audit audit, Consumer<AuditRecord> change) {
        var record = new AuditRecord();
        change.accept(record);
        record.setVersion(audit.version() + 1);
        record.setChangedAt(OffsetDateTime.now(clock));
        sql.update(AUDIT).set(record).where(AUDIT.ID.eq(audit.id())).execute();
    }
}
