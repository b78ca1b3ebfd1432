package cn.qingshen.consultancy;

import static cn.qingshen.jooq.generated.Tables.CONSULTANCY;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY_BAR;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY_CONTACT;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY_STAFF;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.file.StoredFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of the consultancies and what belongs to them; of many together in one statement. */
@Repository
class ConsultancyQuery {

    private static final String ORDER = "consultancy";
    private static final Field<String> NAME = CONSULTANCY.NAME.collate(DSL.collation(DSL.name("zh-x-icu")));

    private static final Condition IS_BARRED = exists(selectOne()
            .from(CONSULTANCY_BAR)
            .where(CONSULTANCY_BAR.CONSULTANCY_ID.eq(CONSULTANCY.ID), CONSULTANCY_BAR.LIFTED_ON.isNull()));

    private final DSLContext sql;

    ConsultancyQuery(DSLContext sql) {
        this.sql = sql;
    }

    List<Consultancy> byIds(Collection<UUID> ids) {
        return read(CONSULTANCY.ID.in(ids), ids.size());
    }

    /** By name. */
    Page<Consultancy> page(ConsultancyFilter filter, int first, @Nullable String after) {
        var rows = read(of(filter).and(behind(after)), first + 1);
        return Page.of(rows, first, one -> one, one -> new Cursor(ORDER, one.name(), one.id()).encode());
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        var cursor = Cursor.decode(after, ORDER);
        return row(NAME, CONSULTANCY.ID).gt(cursor.value(), cursor.id());
    }

    int total(ConsultancyFilter filter) {
        return sql.fetchCount(CONSULTANCY, of(filter));
    }

    /** A province has a few hundred of them, so a text is looked for without an index. */
    private static Condition of(ConsultancyFilter filter) {
        var text = filter.searched();
        var found = text == null
                ? noCondition()
                : CONSULTANCY.NAME.containsIgnoreCase(text).or(CONSULTANCY.CREDIT_CODE.containsIgnoreCase(text));
        var barred = filter.barred();
        return barred == null ? found : found.and(barred ? IS_BARRED : IS_BARRED.not());
    }

    private List<Consultancy> read(Condition which, int most) {
        return sql.select(
                        CONSULTANCY.ID,
                        CONSULTANCY.VERSION,
                        CONSULTANCY.CREDIT_CODE,
                        CONSULTANCY.NAME,
                        CONSULTANCY.ADDRESS,
                        CONSULTANCY.LEGAL_REPRESENTATIVE,
                        CONSULTANCY.QUALITY_SYSTEM,
                        CONSULTANCY.BALANCE_INSTRUMENTS,
                        CONSULTANCY.INDUSTRY_TECHNICIANS,
                        CONSULTANCY.METHOD_TECHNICIANS,
                        CONSULTANCY.REGISTERED_ON,
                        field(IS_BARRED))
                .from(CONSULTANCY)
                .where(which)
                .orderBy(NAME, CONSULTANCY.ID)
                .limit(most)
                .fetch(mapping(Consultancy::new));
    }

    Map<UUID, ConsultancyContact> contacts(Collection<UUID> ids) {
        var contact = CONSULTANCY_CONTACT;
        return sql
                .select(contact.CONSULTANCY_ID, contact.NAME, contact.PHONE)
                .from(contact)
                .where(contact.CONSULTANCY_ID.in(ids))
                .fetch(mapping(ConsultancyContact::new))
                .stream()
                .collect(toMap(ConsultancyContact::consultancyId, one -> one));
    }

    /** Those who work there first, then those who left last. */
    Map<UUID, List<ConsultancyStaff>> staff(Collection<UUID> ids) {
        return readStaff(CONSULTANCY_STAFF.CONSULTANCY_ID.in(ids)).stream()
                .collect(groupingBy(ConsultancyStaff::consultancyId));
    }

    /** Null: there is no such person, or not for whoever asks. */
    @Nullable ConsultancyStaff staff(UUID staffId) {
        return readStaff(CONSULTANCY_STAFF.ID.eq(staffId)).stream().findFirst().orElse(null);
    }

    private List<ConsultancyStaff> readStaff(Condition which) {
        var staff = CONSULTANCY_STAFF;
        return sql.select(
                        staff.ID,
                        staff.CONSULTANCY_ID,
                        staff.NAME,
                        staff.SKILL,
                        staff.TITLE,
                        staff.CERTIFICATE_NUMBER,
                        staff.LEFT_ON)
                .from(staff)
                .where(which)
                .orderBy(staff.LEFT_ON.desc().nullsFirst(), staff.ID)
                .fetch(mapping(ConsultancyStaff::new));
    }

    /** Latest first. */
    Map<UUID, List<ConsultancyBar>> bars(Collection<UUID> ids) {
        var bar = CONSULTANCY_BAR;
        return sql
                .select(
                        bar.ID,
                        bar.CONSULTANCY_ID,
                        bar.BARRED_ON,
                        bar.REASON,
                        bar.DOCUMENT_NUMBER,
                        row(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                                .mapping(StoredFile::joined),
                        bar.LIFTED_ON,
                        bar.LIFT_REASON,
                        bar.LIFT_DOCUMENT_NUMBER)
                .from(bar)
                .leftJoin(STORED_FILE)
                .on(STORED_FILE.ID.eq(bar.FILE_ID))
                .where(bar.CONSULTANCY_ID.in(ids))
                .orderBy(bar.BARRED_ON.desc(), bar.ID.desc())
                .fetch(mapping(ConsultancyBar::new))
                .stream()
                .collect(groupingBy(ConsultancyBar::consultancyId));
    }
}
