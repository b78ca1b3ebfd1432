package cn.qingshen.inspection;

import cn.qingshen.inspection.FieldCommand.Found;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tablet is told of a command.
 *
 * @param code why it was not applied
 * @param message the same in words
 * @param current with {@code CONFLICT}: whose value stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldOutcome(
        UUID id,
        Kind outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable Current current) {

    /** What becomes of a command. */
    public enum Kind {
        APPLIED,
        /** Not now; it is to be sent again. */
        RETRY,
        /** Never; the same command is told the same again. */
        PARKED
    }

    /**
     * @param value null: it was taken back
     * @param answer all of the answer whose value it is; null: it is a finding
     */
    public record Current(
            UUID command, @Nullable Object value, @Nullable StandingAnswer answer, String by, OffsetDateTime at) {

        static Current of(CheckAnswer stands) {
            var answer = new StandingAnswer(stands.value(), stands.note(), stands.position(), stands.noPosition());
            return new Current(stands.command(), stands.value(), answer, stands.by(), stands.at());
        }

        static Current of(Finding stands) {
            var value = stands.isPresent() ? Found.of(stands) : null;
            return new Current(stands.command(), value, null, stands.by(), stands.at());
        }
    }

    /** What whoever keeps their own answer would overwrite. */
    public record StandingAnswer(
            @Nullable AnswerValue value,
            @Nullable String note,
            @Nullable Position position,
            @Nullable String noPosition) {}

    static FieldOutcome applied(UUID id) {
        return new FieldOutcome(id, Kind.APPLIED, null, null, null);
    }

    static FieldOutcome retry(UUID id, String code) {
        return new FieldOutcome(id, Kind.RETRY, code, null, null);
    }

    static FieldOutcome parked(UUID id, String code, @Nullable String message) {
        return new FieldOutcome(id, Kind.PARKED, code, message, null);
    }

    static FieldOutcome conflict(UUID id, Current current) {
        return new FieldOutcome(id, Kind.PARKED, "CONFLICT", null, current);
    }

    boolean isForGood() {
        return outcome != Kind.RETRY;
    }
}
