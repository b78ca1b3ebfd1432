package cn.qingshen.expert;

import static cn.qingshen.jooq.generated.Tables.EXPERT;
import static cn.qingshen.jooq.generated.Tables.EXPERT_ASSESSMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads the reviews of each year, and of whom one is due. Whoever sees no assessments learns of nobody that one is. */
@Repository
class YearlyReviewQuery {

    private final DSLContext sql;

    YearlyReviewQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** They are in the pool since last year or longer, and nobody has looked at them this year. */
    static Condition isDue(LocalDate newYear) {
        return EXPERT.STATE
                .in(ExpertState.ADMITTED, ExpertState.SUSPENDED)
                .and(EXPERT.ADMITTED_ON.lt(newYear))
                .and(coalesce(lastLook(), newYear).lt(newYear));
    }

    private static Field<LocalDate> lastLook() {
        return field(select(max(EXPERT_ASSESSMENT.HELD_ON))
                .from(EXPERT_ASSESSMENT)
                .where(EXPERT_ASSESSMENT.EXPERT_ID.eq(EXPERT.ID), EXPERT_ASSESSMENT.REPLACED.isFalse()));
    }

    List<LastLook> due(LocalDate newYear) {
        return due(noCondition(), newYear);
    }

    List<LastLook> due(Collection<UUID> ids, LocalDate newYear) {
        return due(EXPERT.ID.in(ids), newYear);
    }

    private List<LastLook> due(Condition which, LocalDate newYear) {
        return sql.select(EXPERT.ID, EXPERT.ADMITTED_ON, lastLook())
                .from(EXPERT)
                .where(which, isDue(newYear))
                .fetch(mapping(LastLook::new));
    }

    /** The one that counts; empty: none was held since they came into the pool. */
    Optional<Assessment> latest(UUID expertId) {
        var review = EXPERT_ASSESSMENT;
        return sql.select(review.EXPERT_ID, review.KIND, review.HELD_ON, review.PASSED, review.REMARK, review.REPLACED)
                .from(review)
                .where(review.EXPERT_ID.eq(expertId), review.KIND.eq(AssessmentKind.YEARLY), review.REPLACED.isFalse())
                .orderBy(review.HELD_ON.desc())
                .limit(1)
                .fetchOptional(mapping(Assessment::new));
    }

    boolean wasHeldIn(int year, UUID expertId) {
        return sql.fetchExists(
                EXPERT_ASSESSMENT,
                EXPERT_ASSESSMENT.EXPERT_ID.eq(expertId),
                EXPERT_ASSESSMENT.KIND.eq(AssessmentKind.YEARLY),
                EXPERT_ASSESSMENT.REPLACED.isFalse(),
                EXPERT_ASSESSMENT.HELD_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
}
