package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.FINDING;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_ANSWER;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_PHOTO;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_SIGNATURE;

import cn.qingshen.account.Asker;
import cn.qingshen.inspection.FieldCommand.Answer;
import cn.qingshen.inspection.FieldCommand.Found;
import cn.qingshen.inspection.FieldCommand.Photo;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what inspectors recorded; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RecordRepository {

    private final DSLContext sql;
    private final JsonMapper json;

    RecordRepository(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void put(SpotCheck check, FieldCommand command, Answer answer) {
        var value = answer.value() == null ? new AnswerValue(null, null, null) : answer.value();
        var record = sql.newRecord(SPOT_CHECK_ANSWER);
        record.setCheckId(check.id());
        record.setItem(answer.item());
        record.setJurisdictionCode(check.jurisdictionCode());
        record.setCommandId(command.id());
        record.setChoice(value.choice());
        record.setNumber(value.number() == null ? null : new BigDecimal(value.number()));
        record.setText(value.text());
        record.setNote(answer.note());
        record.setPosition(position(answer.position()));
        record.setNoPosition(answer.noPosition());
        record.setAnsweredBy(name());
        record.setAnsweredAt(command.madeAt());
        sql.insertInto(SPOT_CHECK_ANSWER)
                .set(record)
                .onConflict(SPOT_CHECK_ANSWER.CHECK_ID, SPOT_CHECK_ANSWER.ITEM)
                .doUpdate()
                .set(record)
                .execute();
    }

    void add(SpotCheck check, Photo photo) {
        var record = sql.newRecord(SPOT_CHECK_PHOTO);
        record.setId(photo.photo());
        record.setCheckId(check.id());
        record.setJurisdictionCode(check.jurisdictionCode());
        record.setItem(photo.item());
        record.setFindingId(photo.finding());
        record.setName(photo.name());
        record.setSha256(photo.sha256());
        record.setOriginalSha256(photo.originalSha256());
        record.setTakenAt(photo.takenAt());
        record.setPosition(position(photo.position()));
        record.setSentBy(name());
        record.insert();
    }

    void removePhoto(UUID id, String reason) {
        sql.update(SPOT_CHECK_PHOTO)
                .set(SPOT_CHECK_PHOTO.REMOVED_REASON, reason)
                .where(SPOT_CHECK_PHOTO.ID.eq(id))
                .execute();
    }

    void put(SpotCheck check, FieldCommand command, Found found) {
        var record = sql.newRecord(FINDING);
        record.setId(found.finding());
        record.setCheckId(check.id());
        record.setJurisdictionCode(check.jurisdictionCode());
        record.setCommandId(command.id());
        record.setSeverity(found.severity());
        record.setArticle(found.article());
        record.setText(found.text());
        record.setItem(found.item());
        record.setFoundBy(name());
        record.setFoundAt(command.madeAt());
        record.setWithdrawnReason(null);
        sql.insertInto(FINDING)
                .set(record)
                .onConflict(FINDING.ID)
                .doUpdate()
                .set(record)
                .execute();
    }

    void withdraw(UUID findingId, UUID commandId, String reason) {
        sql.update(FINDING)
                .set(FINDING.WITHDRAWN_REASON, reason)
                .set(FINDING.COMMAND_ID, commandId)
                .where(FINDING.ID.eq(findingId))
                .execute();
    }

    /** Adds a signature; what stood for the same inspector, or for whoever is checked, signed or refused, stands no longer. */
    void add(SpotCheck check, CheckSignature signature) {
        var it = SPOT_CHECK_SIGNATURE;
        sql.update(it)
                .set(it.REPLACED, true)
                .where(it.CHECK_ID.eq(check.id()), it.INSPECTOR.isNotDistinctFrom(signature.inspector()))
                .execute();
        var record = sql.newRecord(it);
        record.setId(signature.id());
        record.setCheckId(check.id());
        record.setJurisdictionCode(check.jurisdictionCode());
        record.setRole(signature.role());
        record.setName(signature.name());
        record.setInspector(signature.inspector());
        record.setPhotoId(signature.photoId());
        record.setRefusal(signature.refusal());
        record.setSignedAt(signature.signedAt());
        record.insert();
    }

    private @Nullable JSONB position(@Nullable Position position) {
        return position == null ? null : JSONB.valueOf(json.writeValueAsString(position));
    }

    private static String name() {
        return Asker.require().name();
    }
}
