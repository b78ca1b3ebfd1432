package cn.qingshen.audit;

import cn.qingshen.rule.RuleBook;
import cn.qingshen.rule.RuleCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deadlines of rounds as they stand today. All are counted from the publication of the list, so they are worked out, not kept. */
final class AuditDeadlines {

    static final List<RuleCode> CODES = List.of(RuleCode.DISCLOSURE, RuleCode.AUDIT_START, RuleCode.AUDIT_FINISH);

    private static final int SOON_IN_DAYS = 30;

    private final RuleBook rules;
    private final LocalDate today;

    AuditDeadlines(RuleBook rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    List<AuditDeadline> of(Audit audit) {
        return CODES.stream().map(code -> of(audit, code)).toList();
    }

    private AuditDeadline of(Audit audit, RuleCode code) {
        var deadline = rules.deadline(code, audit.announcedOn());
        var metOn = metOn(audit, code);
        return new AuditDeadline(deadline, metOn, standing(audit, deadline.dueOn(), metOn));
    }

    private static @Nullable LocalDate metOn(Audit audit, RuleCode code) {
        return switch (code) {
            case DISCLOSURE -> audit.disclosedOn();
            case AUDIT_START -> audit.startedOn();
            case AUDIT_FINISH -> audit.reportedOn();
            default -> throw new IllegalArgumentException(code.name());
        };
    }

    private Standing standing(Audit audit, LocalDate dueOn, @Nullable LocalDate metOn) {
        if (metOn != null) {
            return metOn.isAfter(dueOn) ? Standing.MET_LATE : Standing.MET;
        }
        return audit.state().isOpen() && audit.state() != AuditState.SUSPENDED ? unmet(dueOn) : Standing.VOID;
    }

    private Standing unmet(LocalDate dueOn) {
        if (dueOn.isBefore(today)) {
            return Standing.OVERDUE;
        }
        return dueOn.isAfter(today.plusDays(SOON_IN_DAYS)) ? Standing.OPEN : Standing.SOON;
    }

    /** Of each deadline the days of publication from which it stands so today, if it is not met. */
    Map<RuleCode, Set<LocalDate>> publications(Collection<LocalDate> all, Standing standing) {
        var found = new EnumMap<RuleCode, Set<LocalDate>>(RuleCode.class);
        CODES.forEach(code -> found.put(
                code,
                all.stream()
                        .filter(day -> unmet(rules.deadline(code, day).dueOn()) == standing)
                        .collect(Collectors.toSet())));
        return found;
    }
}
