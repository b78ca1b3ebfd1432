package cn.qingshen.expert;

import cn.qingshen.rule.RuleBook;
import cn.qingshen.rule.RuleCode;
import java.time.LocalDate;

/**
 * By when the province reviews experts (plan 4.3), in the year of a day and in the one before. A review belongs to its year, so its last
 * day is not moved to one that is worked.
 *
 * @param newYear who was admitted or looked at since owes none
 */
record ReviewYear(LocalDate newYear, LocalDate dueOn, LocalDate formerDueOn) {

    static ReviewYear of(LocalDate today, RuleBook book) {
        var newYear = today.withDayOfYear(1);
        return new ReviewYear(newYear, dueOn(newYear, book), dueOn(newYear.minusYears(1), book));
    }

    private static LocalDate dueOn(LocalDate newYear, RuleBook book) {
        return book.deadline(RuleCode.EXPERT_REVIEW, newYear).countedTo();
    }

    /** @param look of somebody of whom a review is due; that of last year, where it was due and there was none */
    LocalDate dueOn(LastLook look) {
        var lastYear = newYear.minusYears(1);
        return look.admittedOn().isBefore(lastYear) && look.assessedOn().isBefore(lastYear) ? formerDueOn : dueOn;
    }
}
