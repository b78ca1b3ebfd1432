package cn.qingshen.consultancy;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.file.FileService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for barring consultancies and letting them in again (plan 4.4). Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_WRITE_CONSULTANCIES)
public class ConsultancyBarService {

    private static final String RULE = "实施方案四（四）";

    private final ConsultancyQuery query;
    private final FileService files;
    private final ConsultancyRepository repository;
    private final ConsultancyTrail trail;
    private final Clock clock;

    ConsultancyBarService(
            ConsultancyQuery query,
            FileService files,
            ConsultancyRepository repository,
            ConsultancyTrail trail,
            Clock clock) {
        this.query = query;
        this.files = files;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Bars a consultancy: from here nobody may choose it, and it may hand in nothing (plan 4.4).
     *
     * @throws Refused {@code ALREADY_BARRED}; {@code FILE_NOT_FOUND}; or something of the input is at fault
     */
    @Transactional
    public void bar(UUID id, Barring typed) {
        var barring = typed.normalised();
        var present = trail.locked(id);
        var bars = bars(id);
        Refused.ifAny(Checks.refusals(notBarred(bars), files.refusal("fileId", barring.fileId())));
        Refused.ifAny(barring.check(earliestBar(present, bars), today()));
        repository.bar(id, barring);
        trail.append("consultancy.bar", id, barring.reason(), RULE, null, barring);
    }

    private static @Nullable Refusal notBarred(List<ConsultancyBar> bars) {
        return open(bars)
                .map(bar -> Refusal.of(RefusalCode.ALREADY_BARRED, null, bar.barredOn()))
                .orElse(null);
    }

    private static LocalDate earliestBar(Consultancy consultancy, List<ConsultancyBar> bars) {
        return bars.stream()
                .map(ConsultancyBar::liftedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(consultancy.registeredOn());
    }

    /**
     * Lifts the bar, from today; that it was stays public.
     *
     * @throws Refused {@code NOT_BARRED}; {@code REQUIRED}; or something of the input is at fault
     */
    @Transactional
    public void lift(UUID id, Lifting typed) {
        var lifting = typed.normalised();
        trail.locked(id);
        var open = open(bars(id)).orElseThrow(() -> new Refused(RefusalCode.NOT_BARRED));
        Refused.ifAny(lifting.check());
        repository.lift(open.id(), lifting, today());
        trail.append("consultancy.lift", id, lifting.reason(), RULE, null, lifting);
    }

    private static Optional<ConsultancyBar> open(List<ConsultancyBar> bars) {
        return bars.stream().filter(bar -> bar.liftedOn() == null).findFirst();
    }

    private List<ConsultancyBar> bars(UUID id) {
        return query.bars(List.of(id)).getOrDefault(id, List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
