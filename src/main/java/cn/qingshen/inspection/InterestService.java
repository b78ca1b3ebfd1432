package cn.qingshen.inspection;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.account.Role;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to whom inspectors must not check: officers see and declare for their bureau, an inspector for themselves, the province sees all.
 * Refusals are {@link Refused}.
 */
@Service
@PreAuthorize(Permission.MAY_INSPECT)
public class InterestService {

    private final InterestRepository repository;
    private final CheckQuery checks;
    private final CheckSubjects subjects;
    private final CheckTrail trail;

    InterestService(InterestRepository repository, CheckQuery checks, CheckSubjects subjects, CheckTrail trail) {
        this.repository = repository;
        this.checks = checks;
        this.subjects = subjects;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Optional<InspectorInterest> byId(UUID id) {
        return repository.interest(id);
    }

    /**
     * A page of interests, the latest first, also those that were withdrawn.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page<InspectorInterest> page(int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return repository.page(first, after);
    }

    /** Of each whom it is in. */
    @Transactional(readOnly = true)
    public Map<InspectorInterest, CheckSubject> subjects(Collection<InspectorInterest> interests) {
        var found = subjects.of(interests);
        return interests.stream()
                .distinct()
                .collect(Collectors.toMap(one -> one, one -> found.getOrDefault(one.subject(), CheckSubject.UNKNOWN)));
    }

    /** For whom whoever asks may declare one. */
    @Transactional(readOnly = true)
    public List<InspectorChoice> inspectors() {
        var asker = Asker.require();
        return checks.choosable(own()).stream()
                .filter(one -> asker.role() != Role.INSPECTOR || one.subject().equals(asker.subject()))
                .toList();
    }

    /**
     * Writes down that an inspector must not check somebody: nobody sends them there from now on, and no campaign that is frozen.
     *
     * @throws Refused {@code REQUIRED}; {@code UNKNOWN_VALUE} the inspector; {@code NOT_FOUND} whom it is in; {@code ALREADY_DECLARED}: it is
     *     known
     */
    @Transactional
    public UUID declare(InterestFacts typed) {
        var facts = typed.normalised();
        Refused.ifAny(facts.check());
        Refused.ifAny(Checks.refusals(subjects.refusal(facts.subjectKind(), facts.subject())));
        var whose = inspectors().stream()
                .filter(one -> one.subject().equals(facts.inspector()))
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "inspector"))));
        trail.hold(own());
        if (repository.interested(Objects.requireNonNull(facts.subject())).contains(whose.subject())) {
            throw new Refused(List.of(Refusal.of(RefusalCode.ALREADY_DECLARED, "subject")));
        }
        var id = repository.add(facts, whose, own());
        trail.appendCampaign(own(), id, "campaign.interest", facts.reason(), facts);
        return id;
    }

    /**
     * Takes back one that was a mistake or is over; what was frozen with it stays. Whose it is does not: what keeps somebody away is not theirs to end.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_JURISDICTION}; {@code WRONG_STATE}: it was withdrawn before; {@code SAME_PERSON}: it is
     *     of whoever asks; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_CHECKS)
    public void withdraw(UUID id, @Nullable String reason) {
        var whose = found(id).jurisdictionCode();
        if (!whose.equals(own())) {
            throw new Refused(RefusalCode.NOT_YOUR_JURISDICTION);
        }
        trail.hold(whose);
        found(id).standing().ofAnother(Asker.require().subject());
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.withdraw(id, Objects.requireNonNull(reason).strip());
        trail.appendCampaign(whose, id, "campaign.interestWithdraw", reason, null);
    }

    private InspectorInterest found(UUID id) {
        return repository.interest(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static String own() {
        return Objects.requireNonNull(Asker.require().jurisdiction());
    }
}
