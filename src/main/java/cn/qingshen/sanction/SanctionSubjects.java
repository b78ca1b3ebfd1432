package cn.qingshen.sanction;

import cn.qingshen.account.Asker;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditFilter;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Checks;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.inspection.SubjectKind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a check can lead to a sanction of: who was checked, and the consultancies that audited an enterprise that was. */
@Component
class SanctionSubjects {

    private final EnterpriseService enterprises;
    private final ConsultancyService consultancies;
    private final AuditService audits;

    SanctionSubjects(EnterpriseService enterprises, ConsultancyService consultancies, AuditService audits) {
        this.enterprises = enterprises;
        this.consultancies = consultancies;
        this.audits = audits;
    }

    /** The enterprise first; none of a check of a city. */
    List<SanctionSubject> of(SpotCheck check) {
        return switch (check.subjectKind()) {
            case ENTERPRISE -> {
                var id = Objects.requireNonNull(check.enterpriseId());
                yield Stream.concat(enterprise(id), consultancies(auditorsOf(id)))
                        .toList();
            }
            case CONSULTANCY ->
                consultancies(List.of(Objects.requireNonNull(check.consultancyId())))
                        .toList();
            case CITY -> List.of();
        };
    }

    private Stream<SanctionSubject> enterprise(UUID id) {
        return enterprises.byIds(List.of(id), Set.of("id", "name")).stream()
                .map(one -> new SanctionSubject(one.id(), one.name(), kinds(SubjectKind.ENTERPRISE)));
    }

    private List<UUID> auditorsOf(UUID enterpriseId) {
        return audits.page(AuditFilter.ofEnterprise(enterpriseId), Checks.LONGEST_PAGE, null).nodes().stream()
                .map(Audit::consultancyId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Stream<SanctionSubject> consultancies(Collection<UUID> ids) {
        return consultancies.byIds(ids).stream()
                .map(one -> new SanctionSubject(one.id(), one.name(), kinds(SubjectKind.CONSULTANCY)));
    }

    private static List<SanctionKind> kinds(SubjectKind subject) {
        var mayBar = Asker.require().isProvince();
        return Stream.of(SanctionKind.values())
                .filter(kind -> kind.isOf(subject) && (mayBar || kind != SanctionKind.BAR))
                .toList();
    }
}
