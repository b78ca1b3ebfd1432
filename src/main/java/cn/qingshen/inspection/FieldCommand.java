package cn.qingshen.inspection;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that an inspector did on a tablet, perhaps long before it is sent; docs/field.md tells of it.
 *
 * @param id chosen by the tablet: the same command may be sent any number of times
 * @param check whose
 * @param replaces the command whose value the tablet knew; null: none
 * @param madeAt as the tablet has it
 */
public record FieldCommand(
        UUID id, Kind kind, UUID check, @Nullable UUID replaces, OffsetDateTime madeAt, JsonNode payload) {

    /** What can be done in the field. */
    public enum Kind {
        START,
        ANSWER,
        PHOTO,
        REMOVE_PHOTO,
        FINDING,
        WITHDRAW_FINDING,
        SIGN,
        REFUSE_SIGNATURE,
        FINISH
    }

    /** Of a beginning or an end. */
    record Moment(OffsetDateTime at, @Nullable Position position) {}

    /** @param value null: the answer is taken back; @param noPosition why there is no position */
    record Answer(
            String item,
            @Nullable AnswerValue value,
            @Nullable String note,
            @Nullable Position position,
            @Nullable String noPosition) {}

    /** @param photo the id of its upload */
    record Photo(
            UUID photo,
            String sha256,
            String originalSha256,
            String name,
            OffsetDateTime takenAt,
            @Nullable Position position,
            @Nullable String item,
            @Nullable UUID finding) {}

    record RemovedPhoto(UUID photo, String reason) {}

    record Found(
            UUID finding,
            Severity severity,
            @Nullable String article,
            String text,
            @Nullable String item) {

        /** As it stands. */
        static Found of(Finding finding) {
            return new Found(finding.id(), finding.severity(), finding.article(), finding.text(), finding.item());
        }
    }

    record Withdrawn(UUID finding, String reason) {}

    record Signed(
            UUID signature,
            SignatureRole role,
            String name,
            @Nullable String inspector,
            UUID photo,
            OffsetDateTime signedAt) {}

    record RefusedToSign(
            UUID signature,
            String reason,
            String witness,
            @Nullable UUID photo,
            OffsetDateTime at) {}
}
