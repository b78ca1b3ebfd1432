package cn.qingshen.inspection;

import static java.util.Objects.requireNonNull;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.FieldCommand.Answer;
import cn.qingshen.inspection.FieldCommand.Found;
import cn.qingshen.inspection.FieldCommand.Moment;
import cn.qingshen.inspection.FieldCommand.Photo;
import cn.qingshen.inspection.FieldCommand.Withdrawn;
import cn.qingshen.inspection.FieldOutcome.Current;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each command of a tablet does; {@link FieldPapers} is for those that bring a picture. */
@Component
class FieldActs {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ARTICLE = 200;

    private final CheckQuery query;
    private final RecordQuery records;
    private final ChecklistQuery checklists;
    private final CheckRepository repository;
    private final RecordRepository recorder;
    private final FieldPapers papers;
    private final Completeness completeness;
    private final CheckTrail trail;
    private final JsonMapper json;

    FieldActs(
            CheckQuery query,
            RecordQuery records,
            ChecklistQuery checklists,
            CheckRepository repository,
            RecordRepository recorder,
            FieldPapers papers,
            Completeness completeness,
            CheckTrail trail,
            JsonMapper json) {
        this.query = query;
        this.records = records;
        this.checklists = checklists;
        this.repository = repository;
        this.recorder = recorder;
        this.papers = papers;
        this.completeness = completeness;
        this.trail = trail;
        this.json = json;
    }

    /**
     * @throws NotApplied when it must wait, or somebody else's value stands
     * @throws Refused for good: {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}; or something of it is at fault
     */
    void apply(FieldCommand command) {
        var check = trail.locked(command.check());
        requireSent(check);
        switch (command.kind()) {
            case START -> start(check.startable(), payload(command, Moment.class));
            case ANSWER -> answer(check.recordable(), command, payload(command, Answer.class));
            case FINDING -> find(check.recordable(), command, payload(command, Found.class));
            case WITHDRAW_FINDING -> withdraw(check.recordable(), command, payload(command, Withdrawn.class));
            case PHOTO -> photograph(check.recordable(), command, payload(command, Photo.class));
            case REMOVE_PHOTO -> papers.remove(check.recordable(), payload(command, FieldCommand.RemovedPhoto.class));
            case SIGN -> papers.sign(check.recordable(), command, payload(command, FieldCommand.Signed.class));
            case REFUSE_SIGNATURE ->
                papers.refuse(check.recordable(), command, payload(command, FieldCommand.RefusedToSign.class));
            case FINISH -> finish(check.recordable(), command, payload(command, Moment.class));
        }
    }

    private <T> T payload(FieldCommand command, Class<T> type) {
        return json.treeToValue(command.payload(), type);
    }

    private void requireSent(SpotCheck check) {
        var me = Asker.require().subject();
        if (query.present(check.id()).stream().noneMatch(one -> one.subject().equals(me))) {
            throw new Refused(RefusalCode.NOT_YOUR_CHECK);
        }
    }

    private void start(SpotCheck check, Moment moment) {
        Refused.ifAny(Checks.refusals(given("at", moment.at())));
        if (check.state() == CheckState.PLANNED) {
            repository.start(check.id(), moment.at());
            trail.append(check, "check.start", null, moment);
        }
    }

    private void answer(SpotCheck check, FieldCommand command, Answer answer) {
        var item = item(check, answer.item());
        Refused.ifAny(Checks.refusals(
                Checks.longText("note", answer.note(), LONGEST_TEXT),
                Checks.longText("noPosition", answer.noPosition(), Checks.LONGEST_REASON),
                whole(answer.position()),
                answer.value() == null || item.takes(answer.value())
                        ? null
                        : Refusal.of(RefusalCode.NOT_A_CHOICE, "value")));
        var before = records.answer(check.id(), item.code());
        requireKnown(command, before.map(Current::of));
        recorder.put(check, command, answer);
        trail.append(
                check,
                "check.answer",
                null,
                before.map(one -> new Answered(one.item(), one.value(), one.note(), one.noPosition()))
                        .orElse(null),
                new Answered(item.code(), answer.value(), answer.note(), answer.noPosition()));
    }

    private record Answered(
            String item,
            @Nullable AnswerValue value,
            @Nullable String note,
            @Nullable String noPosition) {}

    private Checklist.Item item(SpotCheck check, @Nullable String code) {
        return checklists
                .checklist(check.templateId())
                .flatMap(one -> one.item(Objects.requireNonNullElse(code, "")))
                .orElseThrow(() -> new Refused(List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "item"))));
    }

    /** Where nothing stands, nobody's value is lost. */
    private static void requireKnown(FieldCommand command, Optional<Current> stands) {
        stands.filter(one -> !one.command().equals(command.replaces())).ifPresent(one -> {
            throw new NotApplied(FieldOutcome.conflict(command.id(), one));
        });
    }

    private void find(SpotCheck check, FieldCommand command, Found found) {
        Refused.ifAny(Checks.refusals(
                given("finding", found.finding()),
                given("severity", found.severity()),
                Checks.text("article", found.article(), LONGEST_ARTICLE),
                found.text() == null ? given("text", null) : Checks.longText("text", found.text(), LONGEST_TEXT)));
        if (found.item() != null) {
            item(check, found.item());
        }
        var before = records.finding(found.finding());
        requireOf(check, before);
        requireKnown(command, before.map(Current::of));
        recorder.put(check, command, found);
        trail.append(check, "check.finding", null, before.map(Found::of).orElse(null), found);
    }

    /** Its finding may be unknown: one that was withdrawn before it was sent never arrives, and what was photographed for it does. */
    private void photograph(SpotCheck check, FieldCommand command, Photo photo) {
        if (photo.item() != null) {
            item(check, photo.item());
        }
        requireOf(check, Optional.ofNullable(photo.finding()).flatMap(records::finding));
        papers.add(check, command, photo);
    }

    private static void requireOf(SpotCheck check, Optional<Finding> finding) {
        if (finding.filter(one -> !one.checkId().equals(check.id())).isPresent()) {
            throw new Refused(List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "finding")));
        }
    }

    private void withdraw(SpotCheck check, FieldCommand command, Withdrawn withdrawn) {
        Refused.ifAny(Checks.refusals(Checks.reason(withdrawn.reason())));
        var before = Optional.ofNullable(withdrawn.finding()).flatMap(records::finding);
        requireOf(check, before);
        if (before.isEmpty()) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        if (command.replaces() != null) {
            requireKnown(command, before.map(Current::of));
        }
        recorder.withdraw(withdrawn.finding(), command.id(), withdrawn.reason());
        trail.append(check, "check.withdrawFinding", withdrawn.reason(), new Gone(withdrawn.finding()));
    }

    private record Gone(UUID finding) {}

    private void finish(SpotCheck check, FieldCommand command, Moment moment) {
        Refused.ifAny(Checks.refusals(given("at", moment.at())));
        var missing = completeness.missing(check);
        if (!missing.isEmpty()) {
            throw new NotApplied(FieldOutcome.parked(command.id(), "INVALID", json.writeValueAsString(missing)));
        }
        repository.finish(check.id(), requireNonNull(moment.at()));
        trail.append(check, "check.finish", null, moment);
    }

    /** What JSON leaves out is null, whatever the record says. */
    static @Nullable Refusal given(String field, @Nullable Object value) {
        return value == null ? Refusal.of(RefusalCode.REQUIRED, field) : null;
    }

    /** A place that lacks one of its numbers is none. */
    static @Nullable Refusal whole(@Nullable Position position) {
        return position == null
                        || given("position", position.longitude()) == null
                                && given("position", position.latitude()) == null
                ? null
                : Refusal.of(RefusalCode.REQUIRED, "position");
    }
}
