package cn.qingshen.audit;

import cn.qingshen.audit.TimelineEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a round and what is due, in one order. */
final class Timeline {

    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline() {}

    static List<TimelineEntry> of(Audit audit, List<FinishedPhase> phases, List<AuditDeadline> deadlines) {
        var timeline = new Timeline();
        timeline.add(audit.announcedOn(), Kind.ANNOUNCED);
        timeline.add(audit.disclosedOn(), Kind.DISCLOSED);
        timeline.add(audit.startedOn(), Kind.STARTED);
        phases.forEach(one ->
                timeline.entries.add(new TimelineEntry(one.finishedOn(), Kind.PHASE_FINISHED, one.phase(), null)));
        timeline.add(audit.reportedOn(), Kind.REPORTED);
        if (!audit.state().isOpen()) {
            timeline.add(audit.endedOn(), Kind.valueOf(audit.state().name()));
        }
        deadlines.stream()
                .filter(one -> one.standing() != Standing.VOID)
                .forEach(one ->
                        timeline.entries.add(new TimelineEntry(one.deadline().dueOn(), Kind.DEADLINE, null, one)));
        timeline.entries.sort(Comparator.comparing(TimelineEntry::on));
        return List.copyOf(timeline.entries);
    }

    private void add(@Nullable LocalDate on, Kind kind) {
        if (on != null) {
            entries.add(new TimelineEntry(on, kind, null, null));
        }
    }
}
