package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.ASSIGNMENT;
import static cn.qingshen.jooq.generated.Tables.EXPERT;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads when experts were told that their panels meet. */
@Repository
class CalendarQuery {

    private final DSLContext sql;

    CalendarQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** @param moves how often the meeting had been moved by then */
    record Told(UUID assignmentId, AssignmentState state, LocalDate meetingOn, int moves) {}

    /** Of the expert with this account, also of seats that they lost. */
    List<Told> told(String subject) {
        var assignment = ASSIGNMENT;
        return sql.select(assignment.ID, assignment.STATE, assignment.MEETING_ON, assignment.MEETING_MOVES)
                .from(assignment)
                .join(EXPERT)
                .on(EXPERT.ID.eq(assignment.EXPERT_ID))
                .where(EXPERT.SUBJECT.eq(subject), assignment.MEETING_ON.isNotNull())
                .fetch(mapping(Told::new));
    }
}
