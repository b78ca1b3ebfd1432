package cn.qingshen.review;

import static cn.qingshen.common.Ids.ids;
import static java.util.stream.Collectors.toMap;

import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.ReferenceService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whom panels are about, of all together in as many statements as of one. */
@Component
class PanelSubjects {

    private static final Set<String> COLUMNS = Set.of("name", "jurisdictionCode");
    private static final PanelSubject UNKNOWN = new PanelSubject("", null, false);

    private final EnterpriseService enterprises;
    private final ConsultancyService consultancies;
    private final ReferenceService references;

    PanelSubjects(EnterpriseService enterprises, ConsultancyService consultancies, ReferenceService references) {
        this.enterprises = enterprises;
        this.consultancies = consultancies;
        this.references = references;
    }

    /** Of each panel. */
    Map<UUID, PanelSubject> of(Collection<ReviewPanel> panels) {
        var parties = new HashMap<UUID, PanelSubject>();
        addEnterprises(ids(panels, ReviewPanel::enterpriseId), parties);
        addConsultancies(ids(panels, ReviewPanel::consultancyId), parties);
        return panels.stream().distinct().collect(toMap(ReviewPanel::id, panel -> of(panel, parties)));
    }

    private PanelSubject of(ReviewPanel panel, Map<UUID, PanelSubject> parties) {
        return panel.cityCode() == null
                ? parties.getOrDefault(
                        panel.enterpriseId() == null ? panel.consultancyId() : panel.enterpriseId(), UNKNOWN)
                : city(panel.cityCode());
    }

    private void addEnterprises(List<UUID> ids, Map<UUID, PanelSubject> parties) {
        enterprises
                .byIds(ids, COLUMNS)
                .forEach(one -> parties.put(one.id(), new PanelSubject(one.name(), one.jurisdictionCode(), false)));
    }

    private void addConsultancies(List<UUID> ids, Map<UUID, PanelSubject> parties) {
        if (!ids.isEmpty()) {
            consultancies.byIds(ids).forEach(one -> parties.put(one.id(), new PanelSubject(one.name(), null, false)));
        }
    }

    private PanelSubject city(String code) {
        var jurisdiction = references.jurisdiction(code);
        return new PanelSubject(jurisdiction == null ? "" : jurisdiction.nameZh(), code, true);
    }
}
