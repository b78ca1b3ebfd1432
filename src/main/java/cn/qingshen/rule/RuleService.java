package cn.qingshen.rule;

import static cn.qingshen.common.RefusalCode.OUT_OF_RANGE;
import static cn.qingshen.common.RefusalCode.REQUIRED;
import static cn.qingshen.common.RefusalCode.UNKNOWN_VALUE;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only door to rules and calendar. What the law says is everybody's to read; the administrator keeps it. */
@Service
@PreAuthorize(Permission.SIGNED_IN)
public class RuleService {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DAYS = 31;
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** Audit rules took effect in 2004; no deadline is counted from before. */
    private static final LocalDate EARLIEST = LocalDate.of(2004, 1, 1);

    private final RuleRepository repository;
    private final JournalService journal;

    RuleService(RuleRepository repository, JournalService journal) {
        this.repository = repository;
        this.journal = journal;
    }

    /** All rules, of each code the latest first. */
    @Transactional(readOnly = true)
    public List<StatutoryRule> rules() {
        return repository.rules();
    }

    /** The arranged days of a year, in order. */
    @Transactional(readOnly = true)
    public List<CalendarDay> calendar(int year) {
        return repository.days().stream()
                .filter(day -> day.day().getYear() == year)
                .toList();
    }

    /** To work out many deadlines. */
    @Transactional(readOnly = true)
    public RuleBook book() {
        return new RuleBook(repository.rules(), repository.days());
    }

    /**
     * By when, counted from a day.
     *
     * @throws Refused {@code OUT_OF_RANGE}: the day is before 2004 or after 2100; {@code UNKNOWN_VALUE}: the rule counts, and sets no time
     */
    @Transactional(readOnly = true)
    public Deadline deadline(RuleCode code, LocalDate from) {
        Refused.ifAny(Stream.ofNullable(day("from", from)).toList());
        var book = book();
        if (book.rule(code, from).unit() == RuleUnit.COUNT) {
            throw new Refused(List.of(Refusal.of(UNKNOWN_VALUE, "code")));
        }
        return book.deadline(code, from);
    }

    /**
     * Changes a rule from a day on; what was due by the former one stays so.
     *
     * @throws Refused {@code OUT_OF_RANGE}: the value, or a first day that is not after the present rule's; {@code REQUIRED}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_RULES)
    public void change(RuleChange typed) {
        var change = typed.normalised();
        journal.hold(List.of(Asker.PROVINCE));
        var present = repository.rules().stream()
                .filter(rule -> rule.code() == change.code() && rule.validTo() == null)
                .findFirst()
                .orElseThrow();
        Refused.ifAny(check(change, present));
        var from = Objects.requireNonNull(change.validFrom());
        repository.end(present, from);
        repository.add(change.code(), Objects.requireNonNull(change.article()), change.value(), change.unit(), from);
        append("rule.change", present.id(), present.article(), change.reason(), new Kept(present), new Kept(change));
    }

    private static List<Refusal> check(RuleChange change, StatutoryRule present) {
        var largest =
                change.unit() == RuleUnit.END_OF_MONTH ? 12 : change.code().most();
        var least = change.code().least();
        var earliest = present.validFrom().plusDays(1);
        var from = change.validFrom();
        return Checks.refusals(
                change.value() < least || change.value() > largest
                        ? Refusal.of(OUT_OF_RANGE, "value", least, largest)
                        : null,
                change.code().units().contains(change.unit()) ? null : Refusal.of(UNKNOWN_VALUE, "unit"),
                Checks.required("article", change.article(), LONGEST_TEXT),
                from == null ? Refusal.of(REQUIRED, "validFrom") : null,
                from != null && (from.isBefore(earliest) || from.isAfter(LATEST))
                        ? Refusal.of(OUT_OF_RANGE, "validFrom", earliest, LATEST)
                        : null,
                Checks.reason(change.reason()));
    }

    /**
     * Arranges days of the calendar, or takes the arrangement back.
     *
     * @throws Refused {@code OUT_OF_RANGE}: more than 31 days, or in the wrong order; {@code REQUIRED}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_RULES)
    public void arrange(CalendarChange typed) {
        var change = typed.normalised();
        Refused.ifAny(check(change));
        journal.hold(List.of(Asker.PROVINCE));
        var kind = change.kind();
        if (kind == null) {
            repository.forget(change.days());
        } else {
            var name = Objects.requireNonNull(change.name());
            repository.put(change.days().stream()
                    .map(day -> new CalendarDay(day, kind, name))
                    .toList());
        }
        append("calendar.arrange", CALENDAR, "民法典第二百零三条", null, null, change);
    }

    /** What the trail names as the calendar, which is one thing. */
    private static final UUID CALENDAR = UUID.nameUUIDFromBytes("calendar".getBytes(StandardCharsets.UTF_8));

    private static List<Refusal> check(CalendarChange change) {
        var first = change.first();
        var last = change.last();
        return Checks.refusals(
                first == null ? Refusal.of(REQUIRED, "first") : day("first", first),
                first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1)))
                        ? Refusal.of(OUT_OF_RANGE, "last", first, first.plusDays(MOST_DAYS - 1))
                        : null,
                change.kind() == null ? null : Checks.required("name", change.name(), LONGEST_TEXT));
    }

    private static @Nullable Refusal day(String field, LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Refusal.of(OUT_OF_RANGE, field, EARLIEST, LATEST) : null;
    }

    /** What the trail keeps of a rule. */
    private record Kept(
            String article,
            int value,
            RuleUnit unit,
            @Nullable LocalDate validFrom) {

        Kept(StatutoryRule rule) {
            this(rule.article(), rule.value(), rule.unit(), rule.validFrom());
        }

        Kept(RuleChange change) {
            this(Objects.requireNonNull(change.article()), change.value(), change.unit(), change.validFrom());
        }
    }

    private void append(
            String action, UUID id, String article, @Nullable String reason, @Nullable Object before, Object after) {
        journal.append(new JournalAct(Asker.PROVINCE, action, "rule", reason, article), new Change(id, before, after));
    }
}
