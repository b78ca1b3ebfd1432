package cn.qingshen.expert;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the past employers of an application, among the interests and nowhere else. */
@Component
class PastEmployers {

    static final int MOST = 20;

    private final ExpertQuery query;
    private final ExpertRepository repository;
    private final ExpertTrail trail;
    private final Clock clock;

    PastEmployers(ExpertQuery query, ExpertRepository repository, ExpertTrail trail, Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /** As they are kept; each once. */
    static List<PastEmployer> normalised(@Nullable List<PastEmployer> typed) {
        return typed == null
                ? List.of()
                : typed.stream().map(PastEmployer::normalised).distinct().toList();
    }

    /** Every reason to refuse them, at the place where it was typed. */
    List<Refusal> check(@Nullable List<PastEmployer> typed) {
        if (typed == null) {
            return List.of();
        }
        var many = typed.size() > MOST
                ? Stream.of(Refusal.of(RefusalCode.TOO_MANY, "pastEmployers", MOST))
                : Stream.<Refusal>of();
        var today = LocalDate.now(clock);
        return Stream.concat(
                        many,
                        IntStream.range(0, Math.min(typed.size(), MOST))
                                .boxed()
                                .flatMap(i -> typed.get(i).normalised().check(today).stream()
                                        .map(one -> one.within("pastEmployers[%d]".formatted(i)))))
                .toList();
    }

    /** Those of the interests that say where somebody worked, from when and until when, and that were told, not found. */
    static List<Interest> of(List<Interest> interests) {
        return interests.stream()
                .filter(one -> one.kind() == InterestKind.EMPLOYED && one.source() == InterestSource.DECLARED)
                .filter(one -> one.startedOn() != null && one.endedOn() != null)
                .toList();
    }

    void add(String chain, UUID expertId, List<PastEmployer> employers) {
        for (var employer : employers) {
            repository.add(expertId, employer.interest(), InterestSource.DECLARED);
            trail.append(chain, expertId, "expert.addInterest", null, null, employer.interest());
        }
    }

    /**
     * Makes them those that are meant; who went stays in the trail.
     *
     * @return whether they differed
     * @throws Refused {@code FIXED_ONCE_ADMITTED}: they differ, and the application is decided
     */
    boolean put(Expert expert, List<PastEmployer> meant, @Nullable String reason) {
        var present = of(query.interests(List.of(expert.id())).getOrDefault(expert.id(), List.of()));
        var gone = present.stream()
                .filter(one -> meant.stream().noneMatch(employer -> employer.is(one)))
                .toList();
        var come = meant.stream()
                .filter(one -> present.stream().noneMatch(one::is))
                .toList();
        var differs = !gone.isEmpty() || !come.isEmpty();
        if (expert.isInPool() && differs) {
            throw new Refused(List.of(Refusal.of(RefusalCode.FIXED_ONCE_ADMITTED, "pastEmployers")));
        }
        for (var one : gone) {
            repository.removeInterest(one.id());
            trail.append(expert, "expert.removeInterest", reason, one, null);
        }
        add(expert.jurisdictionCode(), expert.id(), come);
        return differs;
    }
}
