package cn.qingshen.file;

import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.TableField;

/** The files of something, within the statement that reads it. */
public final class StoredFileQuery {

    private StoredFileQuery() {}

    /** @param fileId of the table that says whose files they are; @param whose the row that is read */
    public static Field<List<StoredFile>> of(TableField<?, UUID> fileId, Condition whose, OrderField<?>... order) {
        return multiset(select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                        .from(Objects.requireNonNull(fileId.getTable()))
                        .join(STORED_FILE)
                        .on(STORED_FILE.ID.eq(fileId))
                        .where(whose)
                        .orderBy(order))
                .convertFrom(rows -> rows.map(mapping(StoredFile::new)));
    }
}
