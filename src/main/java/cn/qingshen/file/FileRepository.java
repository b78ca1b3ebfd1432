package cn.qingshen.file;

import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static org.jooq.Records.mapping;

import cn.qingshen.account.Asker;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class FileRepository {

    private final DSLContext sql;

    FileRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(Upload upload, String sha256, String contentType) {
        var asker = Asker.require();
        sql.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, upload.id())
                .set(STORED_FILE.PURPOSE, upload.purpose())
                .set(STORED_FILE.SHA256, sha256)
                .set(STORED_FILE.NAME, upload.name())
                .set(STORED_FILE.SIZE_BYTES, upload.sizeBytes())
                .set(STORED_FILE.CONTENT_TYPE, contentType)
                .set(STORED_FILE.JURISDICTION_CODE, asker.jurisdiction())
                .set(STORED_FILE.PARTY_ID, asker.party())
                .set(STORED_FILE.UPLOADED_BY, asker.subject())
                .execute();
    }

    Optional<StoredFile> byId(UUID id) {
        return sql.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional(mapping(StoredFile::new));
    }

    /** What somebody uploaded themselves, as the upload that it was. */
    Optional<Upload> upload(UUID id) {
        return sql.select(
                        STORED_FILE.ID,
                        STORED_FILE.PURPOSE,
                        STORED_FILE.NAME,
                        STORED_FILE.SIZE_BYTES,
                        STORED_FILE.SIZE_BYTES,
                        DSL.inline(0),
                        STORED_FILE.SHA256,
                        STORED_FILE.UPLOADED_AT)
                .from(STORED_FILE)
                .where(
                        STORED_FILE.ID.eq(id),
                        STORED_FILE.UPLOADED_BY.eq(Asker.require().subject()))
                .fetchOptional(mapping(Upload::new));
    }

    /** The hash of a file that whoever asks uploaded for that purpose. */
    Optional<String> ownHash(UUID id, FilePurpose purpose) {
        return sql.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(
                        STORED_FILE.ID.eq(id),
                        STORED_FILE.PURPOSE.eq(purpose),
                        STORED_FILE.UPLOADED_BY.eq(Asker.require().subject()))
                .fetchOptional(STORED_FILE.SHA256);
    }

    boolean exists(UUID id, FilePurpose purpose) {
        return sql.fetchExists(STORED_FILE, STORED_FILE.ID.eq(id), STORED_FILE.PURPOSE.eq(purpose));
    }

    boolean areThere(Set<UUID> ids, FilePurpose purpose) {
        return sql.fetchCount(STORED_FILE, STORED_FILE.ID.in(ids), STORED_FILE.PURPOSE.eq(purpose)) == ids.size();
    }

    Optional<String> sha256(UUID id) {
        return sql.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional(STORED_FILE.SHA256);
    }

    Map<UUID, String> sha256(Collection<UUID> ids) {
        return sql.select(STORED_FILE.ID, STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.in(ids))
                .fetchMap(STORED_FILE.ID, STORED_FILE.SHA256);
    }
}
