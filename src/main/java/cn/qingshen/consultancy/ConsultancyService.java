package cn.qingshen.consultancy;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consultancies' door for whoever reads; {@link ConsultancyRegistrar} and {@link ConsultancyBarService} are the province's. */
@Service
@PreAuthorize(Permission.MAY_READ_CONSULTANCIES)
public class ConsultancyService {

    private static final int MOST_CHOICES = 20;

    private final ConsultancyQuery query;
    private final JournalService journal;

    ConsultancyService(ConsultancyQuery query, JournalService journal) {
        this.query = query;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Consultancy> byIds(Collection<UUID> ids) {
        return query.byIds(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Consultancy> byId(UUID id) {
        return query.byIds(List.of(id)).stream().findFirst();
    }

    /** The first 20 that may be chosen, by name; text: part of the name or of the credit code, null: any. */
    @Transactional(readOnly = true)
    public List<Consultancy> choosable(@Nullable String text) {
        return page(new ConsultancyFilter(text, false), MOST_CHOICES, null).nodes();
    }

    /** Why a consultancy cannot be chosen, or hand anything in; null: it can. */
    @Transactional(readOnly = true)
    public @Nullable Refusal refusal(@Nullable String field, UUID id) {
        var found = query.byIds(List.of(id));
        if (found.isEmpty()) {
            return Refusal.of(RefusalCode.NOT_FOUND, field);
        }
        var consultancy = found.getFirst();
        return consultancy.barred() ? Refusal.of(RefusalCode.BARRED, field, consultancy.name()) : null;
    }

    /**
     * A page of consultancies, by name.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}; or the filter is refused
     */
    @Transactional(readOnly = true)
    public Page<Consultancy> page(ConsultancyFilter filter, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        filter.check();
        return query.page(filter, first, after);
    }

    @Transactional(readOnly = true)
    public int total(ConsultancyFilter filter) {
        filter.check();
        return query.total(filter);
    }

    @Transactional(readOnly = true)
    public Map<UUID, ConsultancyContact> contacts(Collection<UUID> ids) {
        return query.contacts(ids);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<ConsultancyStaff>> staff(Collection<UUID> ids) {
        return query.staff(ids);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<ConsultancyBar>> bars(Collection<UUID> ids) {
        return query.bars(ids);
    }

    /** One consultancy whole; empty: there is none, or not for whoever asks. */
    @Transactional(readOnly = true)
    public Optional<ConsultancyDetail> detail(UUID id) {
        return byId(id).map(this::detail);
    }

    private ConsultancyDetail detail(Consultancy consultancy) {
        var ids = List.of(consultancy.id());
        return new ConsultancyDetail(
                consultancy,
                query.contacts(ids).get(consultancy.id()),
                consultancy.checklist(),
                query.staff(ids).getOrDefault(consultancy.id(), List.of()),
                query.bars(ids).getOrDefault(consultancy.id(), List.of()));
    }

    /** The one that whoever asks works for; empty: they work for none. */
    @Transactional(readOnly = true)
    public Optional<ConsultancyDetail> own() {
        return Optional.ofNullable(Asker.require().party()).flatMap(this::detail);
    }

    /** What happened to a consultancy, latest first; empty for whoever may not see the province's trail. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(UUID id) {
        return journal.latest(id, Checks.LONGEST_PAGE);
    }
}
