package cn.qingshen.enterprise;

import static cn.qingshen.common.RefusalCode.ALREADY_ON_REGISTER;
import static cn.qingshen.common.RefusalCode.DATE_BEFORE_ENTRY;
import static cn.qingshen.common.RefusalCode.DATE_IN_FUTURE;
import static cn.qingshen.common.RefusalCode.DATE_OVERLAPS_ENTRY;
import static cn.qingshen.common.RefusalCode.FILE_NOT_FOUND;
import static cn.qingshen.common.RefusalCode.OUT_OF_RANGE;
import static cn.qingshen.common.RefusalCode.REQUIRED;
import static cn.qingshen.common.RefusalCode.TOO_MANY;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What entering and leaving the register must satisfy (plan 3.1; domain rule 1). */
@Component
class EntryRules {

    /** The Cleaner Production Promotion Law took effect that day: nothing can have been entered before. */
    private static final LocalDate EARLIEST = LocalDate.of(2003, 1, 1);

    private static final int LONGEST_REFERENCE = 200;
    private static final int MOST_EVIDENCE = 20;
    private static final int MOST_BASES = ListingBasis.values().length;

    private final EnterpriseQuery query;
    private final Clock clock;

    EntryRules(EnterpriseQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** @param earlier the enterprise's entries so far, latest first */
    List<Refusal> checkEnter(EnterInput input, List<RegisterEntry> earlier) {
        var refusals = new ArrayList<Refusal>();
        Stream.of(
                        input.bases().isEmpty() ? Refusal.of(REQUIRED, "bases") : null,
                        input.bases().size() > MOST_BASES ? Refusal.of(TOO_MANY, "bases", MOST_BASES) : null,
                        day("enteredOn", input.enteredOn()),
                        notOnRegister(earlier),
                        afterEarlier(input.enteredOn(), earlier),
                        Checks.text("reason", input.reason(), Checks.LONGEST_REASON),
                        input.evidence().isEmpty() ? Refusal.of(REQUIRED, "evidence") : null)
                .filter(Objects::nonNull)
                .forEach(refusals::add);
        refusals.addAll(evidence(input.evidence()));
        return refusals;
    }

    List<Refusal> checkLeave(LeaveInput input, RegisterEntry open) {
        var refusals = new ArrayList<Refusal>();
        var leftOn = input.leftOn();
        Stream.of(
                        day("leftOn", leftOn),
                        leftOn != null && leftOn.isBefore(open.enteredOn())
                                ? Refusal.of(DATE_BEFORE_ENTRY, "leftOn", open.enteredOn())
                                : null,
                        input.reason() == null ? Refusal.of(REQUIRED, "reason") : null,
                        Checks.text("reason", input.reason(), Checks.LONGEST_REASON))
                .filter(Objects::nonNull)
                .forEach(refusals::add);
        refusals.addAll(evidence(input.evidence()));
        return refusals;
    }

    @Nullable Refusal day(String field, @Nullable LocalDate day) {
        if (day == null) {
            return Refusal.of(REQUIRED, field);
        }
        var today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            return Refusal.of(DATE_IN_FUTURE, field, today);
        }
        return day.isBefore(EARLIEST) ? Refusal.of(OUT_OF_RANGE, field, EARLIEST, today) : null;
    }

    private static @Nullable Refusal notOnRegister(List<RegisterEntry> earlier) {
        return earlier.stream()
                .filter(entry -> entry.leftOn() == null)
                .findFirst()
                .map(open -> Refusal.of(ALREADY_ON_REGISTER, null, open.enteredOn()))
                .orElse(null);
    }

    private static @Nullable Refusal afterEarlier(@Nullable LocalDate enteredOn, List<RegisterEntry> earlier) {
        if (enteredOn == null) {
            return null;
        }
        return earlier.stream()
                .filter(entry -> entry.leftOn() != null && enteredOn.isBefore(entry.leftOn()))
                .findFirst()
                .map(entry -> Refusal.of(DATE_OVERLAPS_ENTRY, "enteredOn", entry.enteredOn(), entry.leftOn()))
                .orElse(null);
    }

    private List<Refusal> evidence(List<EvidenceInput> evidence) {
        if (evidence.size() > MOST_EVIDENCE) {
            return List.of(Refusal.of(TOO_MANY, "evidence", MOST_EVIDENCE));
        }
        return IntStream.range(0, evidence.size())
                .boxed()
                .flatMap(i -> evidence(evidence.get(i)).map(refusal -> refusal.within("evidence[%d]".formatted(i))))
                .toList();
    }

    private Stream<Refusal> evidence(EvidenceInput one) {
        return Stream.of(
                        one.kind() == null ? Refusal.of(REQUIRED, "kind") : null,
                        one.reference() == null ? Refusal.of(REQUIRED, "reference") : null,
                        Checks.text("reference", one.reference(), LONGEST_REFERENCE),
                        day("dated", one.dated()),
                        one.fileId() == null || query.fileExists(one.fileId())
                                ? null
                                : Refusal.of(FILE_NOT_FOUND, "fileId"))
                .filter(Objects::nonNull);
    }
}
