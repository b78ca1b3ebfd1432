package cn.qingshen.file;

import static cn.qingshen.jooq.generated.Tables.UPLOAD;
import static org.jooq.Records.mapping;

import cn.qingshen.account.Asker;
import cn.qingshen.file.Upload.Begin;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {

    private final DSLContext sql;

    UploadRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else counts or begins uploads of the same person. */
    void lockPerson() {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended('upload:' || asking_subject(), 0))");
    }

    int countUnfinished(FilePurpose purpose, OffsetDateTime now) {
        return sql.fetchCount(UPLOAD, UPLOAD.PURPOSE.eq(purpose).and(UPLOAD.EXPIRES_AT.gt(now)));
    }

    /** @throws DuplicateKeyException: another sends something under that id */
    UUID add(Begin begin, OffsetDateTime expiresAt) {
        return sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, begin.id() == null ? DSL.defaultValue(UPLOAD.ID) : DSL.val(begin.id()))
                .set(UPLOAD.PURPOSE, begin.purpose())
                .set(UPLOAD.NAME, FileName.of(begin.name()))
                .set(UPLOAD.SIZE_BYTES, begin.sizeBytes())
                .set(UPLOAD.SHA256, begin.sha256())
                .set(UPLOAD.STARTED_BY, Asker.require().subject())
                .set(UPLOAD.EXPIRES_AT, expiresAt)
                .returning(UPLOAD.ID)
                .fetchSingle(UPLOAD.ID);
    }

    /** Empty: there is none, it has ended, or it is another's. */
    Optional<Upload> unfinished(UUID id, OffsetDateTime now) {
        return uploads(UPLOAD.ID.eq(id).and(UPLOAD.EXPIRES_AT.gt(now))).fetchOptional(mapping(Upload::new));
    }

    /** Whether it has ended or not, and nobody else's to change until the transaction ends; empty: there is none, or it is another's. */
    Optional<Upload> lock(UUID id) {
        return uploads(UPLOAD.ID.eq(id)).forUpdate().fetchOptional(mapping(Upload::new));
    }

    /** As {@link #unfinished}, and nobody else's to change until the transaction ends. */
    Optional<Upload> lockUnfinished(UUID id, OffsetDateTime now) {
        return uploads(UPLOAD.ID.eq(id).and(UPLOAD.EXPIRES_AT.gt(now)))
                .forUpdate()
                .fetchOptional(mapping(Upload::new));
    }

    private SelectConditionStep<Record8<UUID, FilePurpose, String, Long, Long, Integer, String, OffsetDateTime>>
            uploads(Condition which) {
        return sql.select(
                        UPLOAD.ID,
                        UPLOAD.PURPOSE,
                        UPLOAD.NAME,
                        UPLOAD.SIZE_BYTES,
                        UPLOAD.OFFSET_BYTES,
                        UPLOAD.CHUNK_COUNT,
                        UPLOAD.SHA256,
                        UPLOAD.EXPIRES_AT)
                .from(UPLOAD)
                .where(which);
    }

    void grow(Upload grown) {
        sql.update(UPLOAD)
                .set(UPLOAD.OFFSET_BYTES, grown.offsetBytes())
                .set(UPLOAD.CHUNK_COUNT, grown.chunkCount())
                .set(UPLOAD.EXPIRES_AT, grown.expiresAt())
                .where(UPLOAD.ID.eq(grown.id()))
                .execute();
    }

    /** Leaves its chunks to the job that forgets what has ended. */
    void end(UUID id, OffsetDateTime now) {
        sql.update(UPLOAD).set(UPLOAD.EXPIRES_AT, now).where(UPLOAD.ID.eq(id)).execute();
    }

    /** Some that have ended; those that another node is about are passed over. */
    List<Upload> lockEnded(OffsetDateTime now, int most) {
        return uploads(UPLOAD.EXPIRES_AT.le(now))
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(mapping(Upload::new));
    }

    void forget(UUID id) {
        sql.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id)).execute();
    }
}
