package cn.qingshen.expert;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.account.Role;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.file.FileService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for what is said of an expert: by officers of where they work, the province, and themselves. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_FILL_EXPERTS)
public class ExpertApplicationService {

    private static final int MOST_PARTS = 100;

    private final ExpertQuery query;
    private final ExpertRepository repository;
    private final ExpertTrail trail;
    private final PastEmployers pastEmployers;
    private final IdentityVault vault;
    private final ReferenceService references;
    private final FileService files;
    private final Clock clock;

    ExpertApplicationService(
            ExpertQuery query,
            ExpertRepository repository,
            ExpertTrail trail,
            PastEmployers pastEmployers,
            IdentityVault vault,
            ReferenceService references,
            FileService files,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.pastEmployers = pastEmployers;
        this.vault = vault;
        this.references = references;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Applies for somebody, or for oneself (plan 4.3).
     *
     * @param past where they worked before; null: nowhere. It is kept as interests that ended.
     * @param identityNumber of their identity card; one person is one expert. It is kept encrypted and shown to nobody.
     * @throws Refused {@code INVALID_IDENTITY}; {@code EXPERT_EXISTS}: they are known already; {@code NOT_YOUR_JURISDICTION}; or a
     *     fact is at fault
     */
    @Transactional
    public UUID apply(ExpertFacts typed, @Nullable List<PastEmployer> past, @Nullable String identityNumber) {
        var facts = typed.normalised();
        var number = IdentityNumber.normalise(identityNumber);
        Refused.ifAny(Stream.of(check(facts), pastEmployers.check(past), checkIdentity(number))
                .flatMap(List::stream)
                .toList());
        var city = Objects.requireNonNull(facts.jurisdictionCode());
        trail.hold(city);
        try {
            var id = repository.add(facts, today(), ownSubject());
            repository.putIdentity(id, vault.digest(number), vault.encrypt(number), facts);
            trail.append(city, id, "expert.apply", null, null, facts);
            pastEmployers.add(city, id, PastEmployers.normalised(past));
            return id;
        } catch (DuplicateKeyException _) {
            throw new Refused(List.of(Refusal.of(RefusalCode.EXPERT_EXISTS, "identityNumber")));
        }
    }

    private List<Refusal> checkIdentity(String number) {
        var refusal = number.isEmpty() ? RefusalCode.REQUIRED : RefusalCode.INVALID_IDENTITY;
        return IdentityNumber.isValid(number, today()) ? List.of() : List.of(Refusal.of(refusal, "identityNumber"));
    }

    /** Null for officers: whom they apply for gets an account when admitted. */
    private static @Nullable String ownSubject() {
        return isExpert() ? Asker.require().subject() : null;
    }

    private List<Refusal> check(ExpertFacts facts) {
        var refusals = facts.check(today().getYear());
        var city = facts.jurisdictionCode();
        var place = city == null ? null : checkJurisdiction(city);
        return Stream.concat(refusals.stream(), Stream.ofNullable(place)).toList();
    }

    private @Nullable Refusal checkJurisdiction(String code) {
        if (references.jurisdiction(code) == null) {
            return Refusal.of(RefusalCode.UNKNOWN_JURISDICTION, "jurisdictionCode");
        }
        var asker = Asker.require();
        return asker.role() == Role.CITY_OFFICER && !code.equals(asker.jurisdiction())
                ? Refusal.of(RefusalCode.NOT_YOUR_JURISDICTION, "jurisdictionCode")
                : null;
    }

    /**
     * Applies again for somebody who did not pass, or for oneself; what was found then is kept.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason
     */
    @Transactional
    public void applyAgain(UUID id, @Nullable String reason) {
        var expert = trail.locked(id).rejected();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.applyAgain(id, today());
        trail.append(
                expert,
                "expert.applyAgain",
                reason,
                Map.of("state", expert.state(), "appliedOn", expert.appliedOn()),
                Map.of("state", ExpertState.APPLIED, "appliedOn", today()));
    }

    /**
     * Corrects the facts; how they were stays in the trail. Of themselves, experts of the pool correct only how to reach them and
     * where they work; a former employer becomes an interest that ended today, so that nobody escapes one by naming another.
     *
     * @param past where they worked before, all of it; null: as it is. It is corrected until they are admitted.
     * @param version the version that the correction was made from
     * @throws Refused {@code CHANGED_BY_ANOTHER}; {@code WRONG_STATE}: they are no longer in the pool; {@code ASK_THE_BUREAU}: only
     *     officers change that; {@code FIXED_ONCE_ADMITTED}; {@code TOO_MANY} interests; or a fact is at fault
     */
    @Transactional
    public void correct(
            UUID id, int version, ExpertFacts typed, @Nullable List<PastEmployer> past, @Nullable String reason) {
        var facts = typed.normalised();
        var present = trail.locked(id).correctable();
        if (present.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(Stream.of(check(facts), pastEmployers.check(past), Checks.refusals(Checks.reason(reason)))
                .flatMap(List::stream)
                .toList());
        if (!Objects.equals(facts.jurisdictionCode(), present.jurisdictionCode())) {
            throw new Refused(List.of(Refusal.of(RefusalCode.JURISDICTION_FIXED, "jurisdictionCode")));
        }
        var before = present.facts(query.contacts(List.of(id)).get(id)).normalised();
        if (isExpert() && present.isInPool()) {
            Refused.ifAny(facts.changedBesideOwn(before));
        }
        // Also where only these differ: whoever corrects from an older version would take away what somebody else
        // added.
        var pastDiffers = past != null && pastEmployers.put(present, PastEmployers.normalised(past), reason);
        if (pastDiffers || !facts.equals(before)) {
            repository.correct(present, facts);
        }
        if (!facts.equals(before)) {
            tryAccountAgain(present, facts, before);
            trail.append(present, "expert.correct", reason, before, facts);
        }
        if (!facts.keepsEmployer(before)) {
            add(present, formerEmployer(present), null);
        }
    }

    private void tryAccountAgain(Expert expert, ExpertFacts facts, ExpertFacts before) {
        if (expert.account() == AccountState.CONFLICT && !Objects.equals(facts.email(), before.email())) {
            repository.putAccount(expert.id(), AccountState.WANTED, null);
        }
    }

    private InterestFacts formerEmployer(Expert expert) {
        return new InterestFacts(InterestKind.EMPLOYED, expert.employer(), expert.employerCode(), null, today(), null);
    }

    private static boolean isExpert() {
        return Asker.require().role() == Role.EXPERT;
    }

    /**
     * Writes down what ties an expert to somebody: from here they are not drawn for it.
     *
     * @throws Refused {@code NOT_FOUND}; {@code TOO_MANY}; or something of it is at fault
     */
    @Transactional
    public UUID addInterest(UUID id, InterestFacts typed) {
        return add(trail.locked(id), typed, null);
    }

    /**
     * Writes down what an expert says of themselves when a seat is offered to them, within the transaction of their answer.
     *
     * @throws Refused as {@link #addInterest}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(UUID id, InterestFacts typed) {
        add(trail.locked(id), typed, InterestSource.OFFER);
    }

    private UUID add(Expert expert, InterestFacts typed, @Nullable InterestSource source) {
        var facts = typed.normalised();
        Refused.ifAny(facts.check(today()));
        requireRoom(query.interests(List.of(expert.id())).getOrDefault(expert.id(), List.of()));
        var usual = !isExpert() && expert.isInPool() ? InterestSource.FOUND : InterestSource.DECLARED;
        var interestId = repository.add(expert.id(), facts, Objects.requireNonNullElse(source, usual));
        trail.append(expert, "expert.addInterest", null, null, facts);
        return interestId;
    }

    /**
     * Takes back what was entered by mistake; for officers.
     *
     * @throws Refused {@code NOT_FOUND}; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_MEND_EXPERTS)
    public void removeInterest(UUID interestId, @Nullable String reason) {
        var interest = query.interest(interestId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var expert = trail.locked(interest.expertId());
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.removeInterest(interestId);
        trail.append(expert, "expert.removeInterest", reason, interest, null);
    }

    /**
     * Adds a certificate; of themselves, experts do with their application.
     *
     * @throws Refused {@code NOT_FOUND}; {@code ASK_THE_BUREAU}: only officers add one to who does not apply; {@code TOO_MANY};
     *     {@code FILE_NOT_FOUND}; or something of it is at fault
     */
    @Transactional
    public void addCertificate(UUID id, CertificateFacts typed) {
        var facts = typed.normalised();
        var expert = trail.locked(id);
        if (isExpert() && expert.state() != ExpertState.APPLIED) {
            throw new Refused(RefusalCode.ASK_THE_BUREAU);
        }
        Refused.ifAny(facts.check());
        Refused.ifAny(Checks.refusals(files.refusal("fileId", facts.fileId())));
        requireRoom(query.certificates(List.of(id)).getOrDefault(id, List.of()));
        repository.add(id, facts);
        trail.append(expert, "expert.addCertificate", null, null, facts);
    }

    private static void requireRoom(List<?> present) {
        if (present.size() >= MOST_PARTS) {
            throw new Refused(RefusalCode.TOO_MANY, MOST_PARTS);
        }
    }

    /** Whose interest it is; {@link Ids#NOBODY}: there is none of this id. */
    @Transactional(readOnly = true)
    public UUID expertOfInterest(UUID interestId) {
        return query.interest(interestId).map(Interest::expertId).orElse(Ids.NOBODY);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
