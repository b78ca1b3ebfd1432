package cn.qingshen.consultancy;

import static cn.qingshen.jooq.generated.Tables.CONSULTANCY;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY_BAR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads of the consultancies. */
@Repository
class ConsultancyQuery {

    private static final Field<Boolean> BARRED = field(exists(selectOne()
            .from(CONSULTANCY_BAR)
            .where(CONSULTANCY_BAR.CONSULTANCY_ID.eq(CONSULTANCY.ID), CONSULTANCY_BAR.LIFTED_ON.isNull())));

    private final DSLContext sql;

    ConsultancyQuery(DSLContext sql) {
        this.sql = sql;
    }

    List<Consultancy> byIds(Collection<UUID> ids) {
        return sql.select(CONSULTANCY.ID, CONSULTANCY.CREDIT_CODE, CONSULTANCY.NAME, BARRED)
                .from(CONSULTANCY)
                .where(CONSULTANCY.ID.in(ids))
                .fetch(mapping(Consultancy::new));
    }

    List<Consultancy> choosable(String text, int most) {
        return sql.select(CONSULTANCY.ID, CONSULTANCY.CREDIT_CODE, CONSULTANCY.NAME, BARRED)
                .from(CONSULTANCY)
                .where(CONSULTANCY.NAME.containsIgnoreCase(text), BARRED.isFalse())
                .orderBy(CONSULTANCY.NAME, CONSULTANCY.ID)
                .limit(most)
                .fetch(mapping(Consultancy::new));
    }
}
