package cn.qingshen.inspection.web;

import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Days;
import cn.qingshen.common.Words;
import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.document.ReportDocument;
import cn.qingshen.document.ReportDocument.Fact;
import cn.qingshen.document.ReportDocument.Facts;
import cn.qingshen.document.ReportDocument.Heading;
import cn.qingshen.document.ReportDocument.Paragraph;
import cn.qingshen.document.ReportDocument.Part;
import cn.qingshen.document.ReportDocument.Subheading;
import cn.qingshen.document.ReportDocument.Table;
import cn.qingshen.document.TableDocument.Column;
import cn.qingshen.enterprise.BureauNames;
import cn.qingshen.inspection.CheckAnswer;
import cn.qingshen.inspection.CheckInspector;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.Checklist;
import cn.qingshen.inspection.Finding;
import cn.qingshen.inspection.SpotCheck;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words the report of a check. What whoever asks may not see was not read, so it is left out: those who were checked get the facts
 * and what was found.
 */
@Component
class CheckReport {

    private final CheckService checks;
    private final AuditService audits;
    private final BureauNames bureaus;
    private final CheckPictures pictures;
    private final Words words;

    CheckReport(CheckService checks, AuditService audits, BureauNames bureaus, CheckPictures pictures, Words words) {
        this.checks = checks;
        this.audits = audits;
        this.bureaus = bureaus;
        this.pictures = pictures;
        this.words = words;
    }

    ReportDocument of(SpotCheck check) {
        var id = check.id();
        var ids = List.of(id);
        var checklist = checks.checklists(List.of(check.templateId())).getFirst();
        var parts = new ArrayList<Part>();
        facts(check, checklist, parts);
        findings(checks.findings(ids).getOrDefault(id, List.of()), parts);
        answers(checklist, checks.answers(ids).getOrDefault(id, List.of()), parts);
        pictures.photos(checks.photos(ids).getOrDefault(id, List.of()), parts);
        pictures.signatures(checks.signatures(ids).getOrDefault(id, List.of()), parts);
        return new ReportDocument(
                bureaus.of(check.jurisdictionCode()),
                word("number", check.number()),
                word("title"),
                parts,
                Days.of(Objects.requireNonNull(check.finishedAt())));
    }

    private void facts(SpotCheck check, Checklist checklist, List<Part> parts) {
        var subject = checks.subjects(List.of(check)).get(check);
        var inspectors = checks.inspectors(List.of(check.id())).getOrDefault(check.id(), List.of()).stream()
                .filter(CheckInspector::isPresent)
                .map(CheckInspector::name)
                .collect(Collectors.joining("、"));
        parts.add(new Heading(word("facts")));
        parts.add(new Facts(Stream.of(
                        fact("subject", subject.name()),
                        fact("creditCode", subject.creditCode()),
                        fact("address", subject.address()),
                        fact("industry", subject.industry()),
                        fact("contact", subject.contact()),
                        fact("round", round(check.auditId())),
                        fact("ground", word("ground." + check.ground())),
                        fact("reason", check.reason()),
                        fact("plannedOn", DocumentRenderer.day(check.plannedOn())),
                        fact("startedAt", moment(check.startedAt())),
                        fact("finishedAt", moment(check.finishedAt())),
                        fact("checklist", word("version", checklist.name().zh(), checklist.version())),
                        fact("inspectors", inspectors.isEmpty() ? null : inspectors))
                .flatMap(Stream::ofNullable)
                .toList()));
    }

    private static @Nullable String moment(@Nullable OffsetDateTime at) {
        return at == null ? null : Days.moment(at);
    }

    private @Nullable Fact fact(String name, @Nullable String value) {
        return value == null ? null : new Fact(word("fact." + name), value);
    }

    private @Nullable String round(@Nullable UUID auditId) {
        return auditId == null
                ? null
                : audits.byId(auditId)
                        .map(audit -> word("round", audit.year(), word("auditState." + audit.state())))
                        .orElse(null);
    }

    private void findings(List<Finding> all, List<Part> parts) {
        var found = all.stream().filter(Finding::isPresent).toList();
        parts.add(new Heading(word("findings")));
        if (found.isEmpty()) {
            parts.add(new Paragraph(word("noFindings")));
            return;
        }
        var rows = IntStream.range(0, found.size())
                .mapToObj(i -> finding(i + 1, found.get(i)))
                .toList();
        parts.add(new Table(columns("findings", 8, 12, 48, 32), rows));
    }

    private List<String> finding(int place, Finding finding) {
        return List.of(
                String.valueOf(place),
                word("severity." + finding.severity()),
                finding.text(),
                Objects.requireNonNullElse(finding.article(), "—"));
    }

    private void answers(Checklist checklist, List<CheckAnswer> answers, List<Part> parts) {
        if (answers.isEmpty()) {
            return;
        }
        var byItem = answers.stream().collect(Collectors.toMap(CheckAnswer::item, Function.identity()));
        parts.add(new Heading(word("answers")));
        for (var section : checklist.sections()) {
            parts.add(new Subheading(word("section", section.title().zh())));
            parts.add(new Table(
                    columns("answers", 10, 48, 16, 26),
                    section.items().stream().map(item -> answer(item, byItem)).toList()));
        }
    }

    private List<String> answer(Checklist.Item item, Map<String, CheckAnswer> answers) {
        var answer = answers.get(item.code());
        return List.of(
                item.code(),
                item.question().zh(),
                answer == null ? "—" : value(item, answer),
                answer == null ? "" : remarks(answer));
    }

    private String remarks(CheckAnswer answer) {
        var why = answer.noPosition() == null ? null : word("unlocated", answer.noPosition());
        return Stream.of(answer.note(), why).filter(Objects::nonNull).collect(Collectors.joining("；"));
    }

    private String value(Checklist.Item item, CheckAnswer answer) {
        var value = answer.value();
        if (value == null) {
            return "—";
        }
        if (value.number() != null) {
            return value.number() + " " + Objects.requireNonNullElse(item.unit(), "");
        }
        return value.text() == null ? choice(item, Objects.requireNonNull(value.choice())) : value.text();
    }

    private String choice(Checklist.Item item, String code) {
        return item.choices().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.label().zh())
                .orElseGet(() -> word("choice." + code));
    }

    private List<Column> columns(String table, int... widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> new Column(word("column." + table + "." + (i + 1)), widths[i]))
                .toList();
    }

    private String word(String key, Object... args) {
        return words.get("checkReport." + key, Locale.CHINESE, args);
    }
}
