package cn.qingshen.audit;

import static java.util.stream.Collectors.groupingBy;

import cn.qingshen.account.Permission;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audits' only door. */
@Service
public class AuditService {

    private static final String RULE = "清洁生产审核办法第十二条";

    private final AuditRepository repository;
    private final JournalService journal;

    AuditService(AuditRepository repository, JournalService journal) {
        this.repository = repository;
        this.journal = journal;
    }

    /** Begins the round of each enterprise of a list, within its publication; the journal's chains are held by then. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(Permission.MAY_DECIDE_LISTS)
    public void announce(List<Announcement> all, int year, LocalDate on) {
        repository.announce(all, year, on);
        var announced = new Announced(year, on);
        all.stream()
                .collect(groupingBy(Announcement::jurisdictionCode))
                .forEach((city, some) -> journal.appendAll(
                        new JournalAct(city, "audit.announce", "enterprise", null, RULE),
                        some.stream()
                                .map(one -> new Change(one.enterpriseId(), null, announced))
                                .toList()));
    }

    /** What the trail keeps of an announcement. */
    private record Announced(int year, LocalDate announcedOn) {}
}
