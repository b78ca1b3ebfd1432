package cn.qingshen.review;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.expert.Training;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The experts' door to their own calendar. A calendar is copied to devices that are not ours: of an offer it names nobody who is reviewed,
 * and of a seat that was lost no more than the day on which there is nothing to come to.
 */
@Service
@PreAuthorize(Permission.MAY_ANSWER_REVIEWS)
public class CalendarService {

    private final CalendarQuery query;
    private final AssignmentService assignments;
    private final ExpertService experts;

    CalendarService(CalendarQuery query, AssignmentService assignments, ExpertService experts) {
        this.query = query;
        this.assignments = assignments;
        this.experts = experts;
    }

    /** Meetings, last days for an answer, and trainings, the earliest first. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> own() {
        return Stream.concat(ofSeats(), ofTrainings())
                .sorted(Comparator.comparing(CalendarEntry::day).thenComparing(CalendarEntry::uid))
                .toList();
    }

    private Stream<CalendarEntry> ofSeats() {
        Map<UUID, Task> tasks =
                assignments.own().stream().collect(toMap(one -> one.assignment().id(), Function.identity()));
        return query.told(Asker.require().subject()).stream()
                .flatMap(one -> ofSeat(one, tasks.get(one.assignmentId())));
    }

    /** @param task null: whoever asks has no more to do with it */
    private static Stream<CalendarEntry> ofSeat(CalendarQuery.Told told, @Nullable Task task) {
        return switch (told.state()) {
            case OFFERED -> task == null ? Stream.of() : Stream.of(tentative(told, task), answer(task));
            case ACCEPTED, DONE -> task == null ? Stream.of() : Stream.of(confirmed(told, task));
            case DECLINED, EXPIRED, REPLACED, UNFIT -> Stream.of(cancelled(told));
        };
    }

    private static CalendarEntry tentative(CalendarQuery.Told told, Task task) {
        return meeting(told, CalendarState.TENTATIVE, task.kind(), null, null, told.moves());
    }

    private static CalendarEntry confirmed(CalendarQuery.Told told, Task task) {
        return meeting(
                told, CalendarState.CONFIRMED, task.kind(), task.subject().name(), task.place(), told.moves());
    }

    private static CalendarEntry cancelled(CalendarQuery.Told told) {
        return meeting(told, CalendarState.CANCELLED, null, null, null, told.moves() + 1);
    }

    private static CalendarEntry meeting(
            CalendarQuery.Told told,
            CalendarState state,
            @Nullable PanelKind kind,
            @Nullable String subject,
            @Nullable String place,
            int sequence) {
        return new CalendarEntry(
                told.assignmentId(), CalendarKind.MEETING, state, told.meetingOn(), kind, subject, place, sequence);
    }

    private static CalendarEntry answer(Task task) {
        var assignment = task.assignment();
        return new CalendarEntry(
                assignment.id(),
                CalendarKind.ANSWER,
                CalendarState.CONFIRMED,
                assignment.answerBy(),
                task.kind(),
                null,
                null,
                0);
    }

    private Stream<CalendarEntry> ofTrainings() {
        var own = experts.own().map(Expert::id).stream().toList();
        return experts.trainings(own).values().stream().flatMap(List::stream).map(CalendarService::training);
    }

    /** A training has no number of its own: who, when and about what say which it is. */
    private static CalendarEntry training(Training one) {
        var name = one.expertId() + "/" + one.heldOn() + "/" + one.topic();
        return new CalendarEntry(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                CalendarKind.TRAINING,
                CalendarState.CONFIRMED,
                one.heldOn(),
                null,
                one.topic(),
                null,
                0);
    }
}
