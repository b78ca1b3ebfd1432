package cn.qingshen.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a spot check lacks before the inspectors may leave. */
@Component
class Completeness {

    private final CheckQuery query;
    private final RecordQuery records;
    private final ChecklistQuery checklists;

    Completeness(CheckQuery query, RecordQuery records, ChecklistQuery checklists) {
        this.query = query;
        this.records = records;
        this.checklists = checklists;
    }

    /** Codes of items, of findings and of signatures. */
    List<String> missing(SpotCheck check) {
        return Stream.of(items(check), findings(check), signatures(check))
                .flatMap(Function.identity())
                .toList();
    }

    /** A tablet keeps a finding from the first tap on, before anything is written. */
    private Stream<String> findings(SpotCheck check) {
        return of(records.findings(List.of(check.id())), check.id()).stream()
                .filter(one -> one.isPresent() && one.text().isBlank())
                .map(one -> "FINDING:" + one.id());
    }

    private Stream<String> items(SpotCheck check) {
        var answers = of(records.answers(List.of(check.id())), check.id()).stream()
                .collect(Collectors.toMap(CheckAnswer::item, Function.identity()));
        var shown = of(records.photos(List.of(check.id())), check.id()).stream()
                .filter(CheckPhoto::isPresent)
                .flatMap(one -> Stream.ofNullable(one.item()))
                .collect(Collectors.toSet());
        return checklists.checklist(check.templateId()).orElseThrow().items().stream()
                .filter(item -> lacks(item, answers.get(item.code()), shown.contains(item.code())))
                .map(Checklist.Item::code);
    }

    /** What does not apply need not be shown, nor be anywhere. */
    private static boolean lacks(Checklist.Item item, @Nullable CheckAnswer answer, boolean isShown) {
        var value = answer == null ? null : answer.value();
        if (value == null && item.kind() != ItemKind.TEXT) {
            return true;
        }
        return (value == null || !Checklist.NOT_APPLICABLE.equals(value.choice()))
                && (item.photoRequired() && !isShown
                        || item.locationRequired() && (answer == null || !answer.isLocated()));
    }

    private Stream<String> signatures(SpotCheck check) {
        var signatures = of(records.signatures(List.of(check.id())), check.id());
        var unsigned = query.present(check.id()).stream()
                .map(CheckInspector::subject)
                .filter(subject -> signatures.stream().noneMatch(one -> subject.equals(one.inspector())))
                .map(subject -> "SIGNATURE_INSPECTOR:" + subject);
        var answered = signatures.stream().anyMatch(one -> one.role() != SignatureRole.INSPECTOR);
        return Stream.concat(answered ? Stream.empty() : Stream.of("SIGNATURE_REPRESENTATIVE"), unsigned);
    }

    private static <T> List<T> of(Map<UUID, List<T>> all, UUID checkId) {
        return all.getOrDefault(checkId, List.of());
    }
}
