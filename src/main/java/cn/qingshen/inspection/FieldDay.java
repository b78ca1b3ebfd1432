package cn.qingshen.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an inspector takes along: docs/field.md tells of each part. */
public record FieldDay(
        int schema,
        String subject,
        String name,
        String jurisdiction,
        OffsetDateTime preparedAt,
        List<Check> checks,
        List<Checklist> templates) {

    /** One check, whole. */
    public record Check(
            UUID id,
            String number,
            SubjectKind subjectKind,
            CheckSubject subject,
            @Nullable Round audit,
            List<Earlier> lastFindings,
            LocalDate plannedOn,
            CheckState state,
            UUID templateId,
            List<InspectorChoice> inspectors,
            List<String> experts,
            List<Answer> answers,
            List<Photo> photos,
            List<Found> findings,
            List<Signature> signatures) {}

    /** The enterprise's round. */
    public record Round(
            UUID id,
            int year,
            String state,
            @Nullable String phase,
            @Nullable String consultancy,
            List<Option> options) {}

    /** @param state {@code PLANNED} or {@code DONE} */
    public record Option(String name, String cost, String state) {}

    /** What was found before. */
    public record Earlier(String text, Severity severity, LocalDate on, boolean mended) {}

    /** @param command what an edit must name */
    public record Answer(
            String item,
            @Nullable AnswerValue value,
            @Nullable String note,
            @Nullable Position position,
            UUID command) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Photo(
            UUID id, @Nullable String item, @Nullable UUID finding, String sha256) {}

    /** @param command what an edit must name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(
            UUID finding,
            Severity severity,
            @Nullable String article,
            String text,
            @Nullable String item,
            UUID command) {}

    /** @param inspector whose; null: not an inspector's; @param refusal why the representative refused; null: they did not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signature(
            UUID id,
            SignatureRole role,
            String name,
            @Nullable String inspector,
            @Nullable String refusal,
            OffsetDateTime signedAt) {}
}
