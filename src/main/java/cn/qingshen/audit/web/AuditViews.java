package cn.qingshen.audit.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditDeadline;
import cn.qingshen.audit.AuditFile;
import cn.qingshen.audit.AuditOption;
import cn.qingshen.audit.AuditPhase;
import cn.qingshen.audit.AuditResult;
import cn.qingshen.audit.AuditService;
import cn.qingshen.audit.Disclosure;
import cn.qingshen.audit.FinishedPhase;
import cn.qingshen.audit.Indicator;
import cn.qingshen.audit.IndicatorUnit;
import cn.qingshen.audit.OptionCost;
import cn.qingshen.audit.ReviewWords;
import cn.qingshen.audit.Standing;
import cn.qingshen.audit.TimelineEntry;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.rule.DeadlineWords;
import cn.qingshen.rule.RuleCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rounds as their pages show them: with names and explanations, and every decimal as text, which a browser's numbers would round. */
@Component
class AuditViews {

    private final AuditService audits;
    private final EnterpriseService enterprises;
    private final ConsultancyService consultancies;
    private final ReviewWords reviewWords;
    private final DeadlineWords deadlineWords;

    AuditViews(
            AuditService audits,
            EnterpriseService enterprises,
            ConsultancyService consultancies,
            ReviewWords reviewWords,
            DeadlineWords deadlineWords) {
        this.audits = audits;
        this.enterprises = enterprises;
        this.consultancies = consultancies;
        this.reviewWords = reviewWords;
        this.deadlineWords = deadlineWords;
    }

    /** A deadline with why it is that day, in the language of the page. */
    record Due(RuleCode rule, LocalDate dueOn, @Nullable LocalDate metOn, Standing standing, String explanation) {}

    /** One line of a list. */
    record Line(Audit audit, String enterpriseName, List<Due> deadlines) {}

    /** What happened or is due, by day; {@code due}: of a deadline which. */
    record Event(
            LocalDate on,
            TimelineEntry.Kind kind,
            @Nullable AuditPhase phase,
            @Nullable Due due) {}

    /** How much of an indicator, in its unit. */
    record Amount(Indicator indicator, String amount) {}

    record Option(
            UUID id,
            int version,
            OptionCost cost,
            String name,
            @Nullable String description,
            String investmentWanYuan,
            String benefitWanYuan,
            LocalDate plannedFinishOn,
            @Nullable LocalDate finishedOn,
            List<Amount> effects) {}

    record Result(
            Indicator indicator, String planned, @Nullable String achieved) {}

    /** What an indicator is counted in. */
    record Unit(Indicator indicator, IndicatorUnit unit) {}

    /** All of a round but its trail. */
    record Detail(
            Line line,
            String reviewExplanation,
            @Nullable Consultancy consultancy,
            @Nullable Disclosure disclosure,
            List<FinishedPhase> phases,
            List<Event> timeline,
            List<Option> options,
            List<Result> results,
            List<AuditFile> files,
            List<Unit> units) {}

    List<Line> lines(List<Audit> all) {
        var ids = all.stream().map(Audit::enterpriseId).distinct().toList();
        var names = enterprises.byIds(ids, Set.of("name")).stream().collect(toMap(Enterprise::id, Enterprise::name));
        var deadlines = audits.deadlines(all);
        return all.stream()
                .map(audit -> new Line(
                        audit,
                        names.getOrDefault(audit.enterpriseId(), ""),
                        dues(deadlines.getOrDefault(audit, List.of()))))
                .toList();
    }

    Detail detail(Audit audit) {
        var id = audit.id();
        var ids = List.of(id);
        return new Detail(
                lines(List.of(audit)).getFirst(),
                reviewWords.explain(audit, language()),
                consultancy(audit.consultancyId()),
                audits.disclosures(ids).get(id),
                audits.phases(ids).getOrDefault(id, List.of()),
                timeline(audit),
                of(audits.options(ids), id).stream().map(AuditViews::option).toList(),
                of(audits.results(ids), id).stream().map(AuditViews::result).toList(),
                of(audits.files(ids), id),
                List.of(Indicator.values()).stream()
                        .map(one -> new Unit(one, one.unit()))
                        .toList());
    }

    private List<Event> timeline(Audit audit) {
        return audits.timelines(List.of(audit)).getOrDefault(audit, List.of()).stream()
                .map(one -> new Event(
                        one.on(), one.kind(), one.phase(), one.deadline() == null ? null : due(one.deadline())))
                .toList();
    }

    private static <T> List<T> of(Map<UUID, List<T>> found, UUID id) {
        return found.getOrDefault(id, List.of());
    }

    private @Nullable Consultancy consultancy(@Nullable UUID id) {
        return id == null
                ? null
                : consultancies.byIds(List.of(id)).stream().findFirst().orElse(null);
    }

    private List<Due> dues(List<AuditDeadline> deadlines) {
        return deadlines.stream().map(this::due).toList();
    }

    private Due due(AuditDeadline one) {
        var deadline = one.deadline();
        return new Due(
                deadline.rule().code(),
                deadline.dueOn(),
                one.metOn(),
                one.standing(),
                deadlineWords.explain(deadline, language()));
    }

    private static Option option(AuditOption one) {
        return new Option(
                one.id(),
                one.version(),
                one.cost(),
                one.name(),
                one.description(),
                text(one.investmentWanYuan()),
                text(one.benefitWanYuan()),
                one.plannedFinishOn(),
                one.finishedOn(),
                one.effects().stream()
                        .map(effect -> new Amount(effect.indicator(), text(effect.amount())))
                        .toList());
    }

    private static Result result(AuditResult one) {
        return new Result(one.indicator(), text(one.planned()), one.achieved() == null ? null : text(one.achieved()));
    }

    private static String text(BigDecimal amount) {
        return Objects.requireNonNull(amount).stripTrailingZeros().toPlainString();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
