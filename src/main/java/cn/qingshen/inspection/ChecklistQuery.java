package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.CHECKLIST_CHOICE;
import static cn.qingshen.jooq.generated.Tables.CHECKLIST_ITEM;
import static cn.qingshen.jooq.generated.Tables.CHECKLIST_SECTION;
import static cn.qingshen.jooq.generated.Tables.CHECKLIST_TEMPLATE;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads whole checklists in one statement. */
@Repository
class ChecklistQuery {

    private final DSLContext sql;

    ChecklistQuery(DSLContext sql) {
        this.sql = sql;
    }

    List<Checklist> checklists(Collection<UUID> ids) {
        return read(CHECKLIST_TEMPLATE.ID.in(ids));
    }

    Optional<Checklist> checklist(UUID id) {
        return read(CHECKLIST_TEMPLATE.ID.eq(id)).stream().findFirst();
    }

    /** Those that a check planned for a day may have. */
    List<Checklist> inForce(LocalDate day) {
        return read(CHECKLIST_TEMPLATE.STATE.eq(ChecklistState.IN_FORCE).and(CHECKLIST_TEMPLATE.VALID_FROM.le(day)));
    }

    private List<Checklist> read(Condition which) {
        return sql.select(checklist())
                .from(CHECKLIST_TEMPLATE)
                .where(which)
                .orderBy(CHECKLIST_TEMPLATE.ID)
                .fetch(Record1::value1);
    }

    /** All versions, of each template the latest first. */
    List<ChecklistVersion> versions() {
        return readVersions(noCondition());
    }

    List<ChecklistVersion> versions(String code) {
        return readVersions(CHECKLIST_TEMPLATE.CODE.eq(code));
    }

    Optional<ChecklistVersion> version(UUID id) {
        return readVersions(CHECKLIST_TEMPLATE.ID.eq(id)).stream().findFirst();
    }

    private List<ChecklistVersion> readVersions(Condition which) {
        var template = CHECKLIST_TEMPLATE;
        return sql.select(
                        checklist(),
                        template.STATE,
                        template.VALID_FROM,
                        template.SOURCE,
                        template.REVISION,
                        openChecks())
                .from(template)
                .where(which)
                .orderBy(template.CODE, template.VERSION.desc())
                .fetch(mapping(ChecklistVersion::new));
    }

    private static Field<Integer> openChecks() {
        return field(select(count())
                .from(SPOT_CHECK)
                .where(
                        SPOT_CHECK.TEMPLATE_ID.eq(CHECKLIST_TEMPLATE.ID),
                        SPOT_CHECK.STATE.in(CheckState.PLANNED, CheckState.STARTED)));
    }

    private static SelectField<Checklist> checklist() {
        var template = CHECKLIST_TEMPLATE;
        return row(
                        template.ID,
                        template.CODE,
                        template.VERSION,
                        bilingual(template.NAME_ZH, template.NAME_EN),
                        sections())
                .mapping(Checklist::new);
    }

    private static Field<List<Checklist.Section>> sections() {
        var section = CHECKLIST_SECTION;
        return multiset(select(section.CODE, bilingual(section.TITLE_ZH, section.TITLE_EN), items())
                        .from(section)
                        .where(section.TEMPLATE_ID.eq(CHECKLIST_TEMPLATE.ID))
                        .orderBy(section.PLACE))
                .convertFrom(rows -> rows.map(mapping(Checklist.Section::new)));
    }

    private static Field<List<Checklist.Item>> items() {
        var item = CHECKLIST_ITEM;
        return multiset(select(
                                item.CODE,
                                bilingual(item.QUESTION_ZH, item.QUESTION_EN),
                                row(item.HINT_ZH, item.HINT_EN).mapping(ChecklistQuery::hint),
                                item.KIND,
                                item.UNIT,
                                choices(),
                                item.PHOTO_REQUIRED,
                                item.LOCATION_REQUIRED,
                                item.ARTICLE)
                        .from(item)
                        .where(
                                item.TEMPLATE_ID.eq(CHECKLIST_SECTION.TEMPLATE_ID),
                                item.SECTION.eq(CHECKLIST_SECTION.CODE))
                        .orderBy(item.PLACE))
                .convertFrom(rows -> rows.map(mapping(Checklist.Item::new)));
    }

    private static Field<List<Checklist.Choice>> choices() {
        var choice = CHECKLIST_CHOICE;
        return multiset(select(choice.CODE, bilingual(choice.LABEL_ZH, choice.LABEL_EN))
                        .from(choice)
                        .where(choice.TEMPLATE_ID.eq(CHECKLIST_ITEM.TEMPLATE_ID), choice.ITEM.eq(CHECKLIST_ITEM.CODE))
                        .orderBy(choice.PLACE))
                .convertFrom(rows -> rows.map(mapping(Checklist.Choice::new)));
    }

    private static SelectField<Bilingual> bilingual(Field<String> zh, Field<String> en) {
        return row(zh, en).mapping(Bilingual::new);
    }

    private static @Nullable Bilingual hint(@Nullable String zh, @Nullable String en) {
        return zh == null || en == null ? null : new Bilingual(zh, en);
    }
}
