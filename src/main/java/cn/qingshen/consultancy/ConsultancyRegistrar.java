package cn.qingshen.consultancy;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the province's register of consultancies and their people. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_WRITE_CONSULTANCIES)
public class ConsultancyRegistrar {

    private static final String CONDITIONS = "清洁生产审核办法第十六条";
    private static final int MOST_STAFF = 200;

    private final ConsultancyQuery query;
    private final ConsultancyRepository repository;
    private final ConsultancyTrail trail;
    private final Clock clock;

    ConsultancyRegistrar(
            ConsultancyQuery query, ConsultancyRepository repository, ConsultancyTrail trail, Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds a consultancy; what it lacks of the conditions is no reason to refuse it.
     *
     * @throws Refused for each fact at fault; {@code CONSULTANCY_EXISTS} when there is one of this credit code
     */
    @Transactional
    public UUID add(ConsultancyFacts typed) {
        var facts = typed.normalised();
        Refused.ifAny(facts.check(today()));
        trail.hold();
        var id = repository.add(facts).orElseThrow(ConsultancyRegistrar::exists);
        trail.append("consultancy.add", id, null, CONDITIONS, null, facts);
        return id;
    }

    private static Refused exists() {
        return new Refused(List.of(Refusal.of(RefusalCode.CONSULTANCY_EXISTS, "creditCode")));
    }

    /**
     * Corrects the facts; how they were stays in the trail.
     *
     * @param version the version that the correction was made from
     * @throws Refused {@code CHANGED_BY_ANOTHER} when it is not the present one; {@code CONSULTANCY_EXISTS}; or a fact is at fault
     */
    @Transactional
    public void correct(UUID id, int version, ConsultancyFacts typed, @Nullable String reason) {
        var facts = typed.normalised();
        var present = trail.locked(id);
        if (present.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(Stream.concat(facts.check(latestEntry(id)).stream(), Stream.ofNullable(Checks.reason(reason)))
                .toList());
        var before = present.facts(query.contacts(List.of(id)).get(id));
        if (facts.equals(before)) {
            return;
        }
        try {
            repository.correct(present, facts);
        } catch (DuplicateKeyException _) {
            throw exists();
        }
        trail.append("consultancy.correct", id, reason, CONDITIONS, before, facts);
    }

    /** Nobody is barred before being entered. */
    private LocalDate latestEntry(UUID id) {
        return query.bars(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(ConsultancyBar::barredOn)
                .min(LocalDate::compareTo)
                .orElseGet(this::today);
    }

    /** @throws Refused {@code NOT_FOUND}; {@code TOO_MANY}; or something of them is at fault */
    @Transactional
    public UUID addStaff(UUID id, StaffFacts typed) {
        var facts = typed.normalised();
        trail.locked(id);
        Refused.ifAny(facts.check());
        if (query.staff(List.of(id)).getOrDefault(id, List.of()).size() >= MOST_STAFF) {
            throw new Refused(RefusalCode.TOO_MANY, MOST_STAFF);
        }
        var staffId = repository.add(id, facts);
        trail.append("consultancy.addStaff", id, null, CONDITIONS, null, facts);
        return staffId;
    }

    /**
     * Says that a technician no longer works there.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: they left before; {@code OUT_OF_RANGE} the day
     */
    @Transactional
    public void leave(UUID staffId, @Nullable LocalDate on) {
        trail.locked(consultancyOf(staffId));
        var present = Optional.ofNullable(query.staff(staffId)).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (present.leftOn() != null) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        Refused.ifAny(Checks.refusals(Checks.between("leftOn", on, ConsultancyFacts.EARLIEST, today())));
        repository.leave(staffId, Objects.requireNonNull(on));
        trail.append(
                "consultancy.leave",
                present.consultancyId(),
                null,
                CONDITIONS,
                null,
                new Left(present.name(), present.skill(), on));
    }

    /** What the trail keeps of somebody's leaving. */
    private record Left(String name, Skill skill, LocalDate leftOn) {}

    /** Whose people somebody belongs to; {@link Ids#NOBODY}: there is no such person. */
    @Transactional(readOnly = true)
    public UUID consultancyOf(UUID staffId) {
        var found = query.staff(staffId);
        return found == null ? Ids.NOBODY : found.consultancyId();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
