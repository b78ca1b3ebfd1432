package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.FINDING;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_ANSWER;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_PHOTO;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_SIGNATURE;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads of what inspectors recorded; of many checks together in one statement each. */
@Repository
class RecordQuery {

    private final DSLContext sql;
    private final JsonMapper json;

    RecordQuery(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Map<UUID, List<CheckAnswer>> answers(Collection<UUID> checkIds) {
        return readAnswers(SPOT_CHECK_ANSWER.CHECK_ID.in(checkIds)).stream().collect(groupingBy(CheckAnswer::checkId));
    }

    Optional<CheckAnswer> answer(UUID checkId, String item) {
        return readAnswers(SPOT_CHECK_ANSWER.CHECK_ID.eq(checkId).and(SPOT_CHECK_ANSWER.ITEM.eq(item))).stream()
                .findFirst();
    }

    private List<CheckAnswer> readAnswers(Condition which) {
        var answer = SPOT_CHECK_ANSWER;
        return sql.select(
                        answer.CHECK_ID,
                        answer.ITEM,
                        answer.CHOICE,
                        answer.NUMBER,
                        answer.TEXT,
                        answer.NOTE,
                        answer.POSITION.convertFrom(this::position),
                        answer.NO_POSITION,
                        answer.COMMAND_ID,
                        answer.ANSWERED_BY,
                        answer.ANSWERED_AT)
                .from(answer)
                .where(which)
                .orderBy(answer.ITEM)
                .fetch(row -> new CheckAnswer(
                        row.value1(),
                        row.value2(),
                        AnswerValue.of(row.value3(), row.value4(), row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    Map<UUID, List<CheckPhoto>> photos(Collection<UUID> checkIds) {
        return readPhotos(SPOT_CHECK_PHOTO.CHECK_ID.in(checkIds)).stream().collect(groupingBy(CheckPhoto::checkId));
    }

    Optional<CheckPhoto> photo(UUID id) {
        return readPhotos(SPOT_CHECK_PHOTO.ID.eq(id)).stream().findFirst();
    }

    private List<CheckPhoto> readPhotos(Condition which) {
        var photo = SPOT_CHECK_PHOTO;
        return sql.select(
                        photo.ID,
                        photo.CHECK_ID,
                        photo.ITEM,
                        photo.FINDING_ID,
                        photo.NAME,
                        photo.SHA256,
                        photo.ORIGINAL_SHA256,
                        photo.TAKEN_AT,
                        photo.POSITION.convertFrom(this::position),
                        photo.SENT_BY,
                        photo.REMOVED_REASON)
                .from(photo)
                .where(which)
                .orderBy(photo.TAKEN_AT, photo.ID)
                .fetch(mapping(CheckPhoto::new));
    }

    private @Nullable Position position(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), Position.class);
    }

    /** The worst first. */
    Map<UUID, List<Finding>> findings(Collection<UUID> checkIds) {
        return readFindings(FINDING.CHECK_ID.in(checkIds)).stream()
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .collect(groupingBy(Finding::checkId));
    }

    Optional<Finding> finding(UUID id) {
        return readFindings(FINDING.ID.eq(id)).stream().findFirst();
    }

    private List<Finding> readFindings(Condition which) {
        return sql.select(
                        FINDING.ID,
                        FINDING.CHECK_ID,
                        FINDING.SEVERITY,
                        FINDING.ARTICLE,
                        FINDING.TEXT,
                        FINDING.ITEM,
                        FINDING.COMMAND_ID,
                        // Whoever is checked is told what was found, by the bureau.
                        CheckQuery.unlessChecked(FINDING.FOUND_BY),
                        FINDING.FOUND_AT,
                        FINDING.WITHDRAWN_REASON)
                .from(FINDING)
                .where(which)
                .orderBy(FINDING.ID)
                .fetch(mapping(Finding::new));
    }

    /** Those that stand. */
    Map<UUID, List<CheckSignature>> signatures(Collection<UUID> checkIds) {
        var signature = SPOT_CHECK_SIGNATURE;
        return sql
                .select(
                        signature.ID,
                        signature.CHECK_ID,
                        signature.ROLE,
                        signature.NAME,
                        signature.INSPECTOR,
                        signature.PHOTO_ID,
                        signature.REFUSAL,
                        signature.SIGNED_AT)
                .from(signature)
                .where(signature.CHECK_ID.in(checkIds), signature.REPLACED.isFalse())
                .orderBy(signature.SIGNED_AT, signature.ID)
                .fetch(mapping(CheckSignature::new))
                .stream()
                .collect(groupingBy(CheckSignature::checkId));
    }
}
