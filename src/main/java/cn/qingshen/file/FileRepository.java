package cn.qingshen.file;

import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static org.jooq.Records.mapping;

import cn.qingshen.account.Asker;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FileRepository {

    private final DSLContext sql;

    FileRepository(DSLContext sql) {
        this.sql = sql;
    }

    StoredFile add(BlobStore.Draft blob, String name, String contentType) {
        var asker = Asker.require();
        return sql.insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, blob.sha256())
                .set(STORED_FILE.NAME, name)
                .set(STORED_FILE.SIZE_BYTES, blob.sizeBytes())
                .set(STORED_FILE.CONTENT_TYPE, contentType)
                .set(STORED_FILE.JURISDICTION_CODE, Objects.requireNonNull(asker.jurisdiction()))
                .set(STORED_FILE.UPLOADED_BY, asker.subject())
                .returningResult(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                .fetchSingle(mapping(StoredFile::new));
    }

    Optional<StoredFile> byId(UUID id) {
        return sql.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional(mapping(StoredFile::new));
    }

    Optional<String> sha256(UUID id) {
        return sql.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional(STORED_FILE.SHA256);
    }
}
