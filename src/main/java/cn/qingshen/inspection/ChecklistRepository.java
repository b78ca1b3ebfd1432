package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.CHECKLIST_CHOICE;
import static cn.qingshen.jooq.generated.Tables.CHECKLIST_ITEM;
import static cn.qingshen.jooq.generated.Tables.CHECKLIST_SECTION;
import static cn.qingshen.jooq.generated.Tables.CHECKLIST_TEMPLATE;

import cn.qingshen.inspection.Checklist.Choice;
import cn.qingshen.inspection.Checklist.Item;
import cn.qingshen.inspection.Checklist.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes of checklists; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChecklistRepository {

    private final DSLContext sql;

    ChecklistRepository(DSLContext sql) {
        this.sql = sql;
    }

    UUID add(String code, int version, ChecklistDraft draft) {
        var record = sql.newRecord(CHECKLIST_TEMPLATE);
        record.setCode(code);
        record.setVersion(version);
        record.setState(ChecklistState.DRAFT);
        record.setNameZh(draft.name().zh());
        record.setNameEn(draft.name().en());
        record.setSource(draft.source());
        record.insert();
        put(record.getId(), draft.sections());
        return record.getId();
    }

    void change(UUID id, ChecklistDraft draft) {
        var template = CHECKLIST_TEMPLATE;
        sql.update(template)
                .set(template.NAME_ZH, draft.name().zh())
                .set(template.NAME_EN, draft.name().en())
                .set(template.SOURCE, draft.source())
                .set(template.REVISION, template.REVISION.plus(1))
                .where(template.ID.eq(id))
                .execute();
        empty(id);
        put(id, draft.sections());
    }

    void discard(UUID id) {
        empty(id);
        sql.deleteFrom(CHECKLIST_TEMPLATE).where(CHECKLIST_TEMPLATE.ID.eq(id)).execute();
    }

    void publish(UUID id, LocalDate validFrom) {
        sql.update(CHECKLIST_TEMPLATE)
                .set(CHECKLIST_TEMPLATE.STATE, ChecklistState.IN_FORCE)
                .set(CHECKLIST_TEMPLATE.VALID_FROM, validFrom)
                .where(CHECKLIST_TEMPLATE.ID.eq(id))
                .execute();
    }

    void move(UUID id, ChecklistState state) {
        sql.update(CHECKLIST_TEMPLATE)
                .set(CHECKLIST_TEMPLATE.STATE, state)
                .where(CHECKLIST_TEMPLATE.ID.eq(id))
                .execute();
    }

    private void empty(UUID id) {
        sql.deleteFrom(CHECKLIST_CHOICE)
                .where(CHECKLIST_CHOICE.TEMPLATE_ID.eq(id))
                .execute();
        sql.deleteFrom(CHECKLIST_ITEM).where(CHECKLIST_ITEM.TEMPLATE_ID.eq(id)).execute();
        sql.deleteFrom(CHECKLIST_SECTION)
                .where(CHECKLIST_SECTION.TEMPLATE_ID.eq(id))
                .execute();
    }

    /** Sections before their items, items before their choices: each names the one that it belongs to. */
    private void put(UUID id, List<Section> sections) {
        var rows = new ArrayList<TableRecord<?>>();
        for (var i = 0; i < sections.size(); i++) {
            rows.add(section(id, i + 1, sections.get(i)));
        }
        for (var section : sections) {
            var items = section.items();
            for (var i = 0; i < items.size(); i++) {
                rows.add(item(id, section.code(), i + 1, items.get(i)));
            }
        }
        for (var section : sections) {
            section.items().forEach(item -> rows.addAll(choices(id, item)));
        }
        sql.batchInsert(rows).execute();
    }

    private TableRecord<?> section(UUID id, int place, Section section) {
        var record = sql.newRecord(CHECKLIST_SECTION);
        record.setTemplateId(id);
        record.setCode(section.code());
        record.setPlace(place);
        record.setTitleZh(section.title().zh());
        record.setTitleEn(section.title().en());
        return record;
    }

    private TableRecord<?> item(UUID id, String section, int place, Item item) {
        var record = sql.newRecord(CHECKLIST_ITEM);
        record.setTemplateId(id);
        record.setSection(section);
        record.setCode(item.code());
        record.setPlace(place);
        record.setKind(item.kind());
        record.setQuestionZh(item.question().zh());
        record.setQuestionEn(item.question().en());
        if (item.hint() != null) {
            record.setHintZh(item.hint().zh());
            record.setHintEn(item.hint().en());
        }
        record.setUnit(item.unit());
        record.setPhotoRequired(item.photoRequired());
        record.setLocationRequired(item.locationRequired());
        record.setArticle(item.article());
        return record;
    }

    private List<TableRecord<?>> choices(UUID id, Item item) {
        var rows = new ArrayList<TableRecord<?>>();
        for (Choice choice : item.choices()) {
            var record = sql.newRecord(CHECKLIST_CHOICE);
            record.setTemplateId(id);
            record.setItem(item.code());
            record.setCode(choice.code());
            record.setPlace(rows.size() + 1);
            record.setLabelZh(choice.label().zh());
            record.setLabelEn(choice.label().en());
            rows.add(record);
        }
        return rows;
    }
}
