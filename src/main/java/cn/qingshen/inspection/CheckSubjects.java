package cn.qingshen.inspection;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyContact;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.Contact;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.ReferenceService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of whom spot checks are, and what else is of somebody who can be checked; of all together in as many statements as of one. */
@Component
class CheckSubjects {

    private static final Set<String> COLUMNS =
            Set.of("creditCode", "name", "address", "longitude", "latitude", "industryCode");

    private final EnterpriseService enterprises;
    private final ConsultancyService consultancies;
    private final ReferenceService references;

    CheckSubjects(EnterpriseService enterprises, ConsultancyService consultancies, ReferenceService references) {
        this.enterprises = enterprises;
        this.consultancies = consultancies;
        this.references = references;
    }

    /** @return null: there is one whom whoever asks may check */
    @Nullable Refusal refusal(@Nullable SubjectKind kind, @Nullable String subject) {
        var id = Ids.known(subject);
        var known = switch (Objects.requireNonNull(kind)) {
            case ENTERPRISE -> !enterprises.byIds(List.of(id), Set.of("name")).isEmpty();
            case CONSULTANCY -> consultancies.byId(id).isPresent();
            case CITY -> Asker.require().isProvince() && isCity(subject);
        };
        return known ? null : Refusal.of(RefusalCode.NOT_FOUND, "subject");
    }

    private boolean isCity(@Nullable String code) {
        var jurisdiction = references.jurisdiction(code);
        return jurisdiction != null && !jurisdiction.province();
    }

    /** By {@link OfSubject#subject()}. */
    Map<String, CheckSubject> of(Collection<? extends OfSubject> all) {
        var subjects = new HashMap<String, CheckSubject>();
        addEnterprises(Ids.ids(all, OfSubject::enterpriseId), subjects);
        addConsultancies(Ids.ids(all, OfSubject::consultancyId), subjects);
        all.stream().flatMap(one -> Stream.ofNullable(one.cityCode())).forEach(code -> subjects.put(code, city(code)));
        return subjects;
    }

    private void addEnterprises(Collection<UUID> ids, Map<String, CheckSubject> subjects) {
        if (ids.isEmpty()) {
            return;
        }
        var contacts = enterprises.contacts(ids);
        enterprises.byIds(ids, COLUMNS).forEach(one -> subjects.put(one.id().toString(), enterprise(one, contacts)));
    }

    private CheckSubject enterprise(Enterprise one, Map<UUID, Contact> contacts) {
        var industry = references.industry(one.industryCode());
        var contact = Optional.ofNullable(contacts.get(one.id()))
                .map(found -> joined(found.name(), found.phone()))
                .orElse(null);
        return new CheckSubject(
                one.name(),
                one.creditCode(),
                one.address(),
                industry == null ? null : industry.nameZh(),
                contact,
                one.longitude() == null ? null : one.longitude().doubleValue(),
                one.latitude() == null ? null : one.latitude().doubleValue());
    }

    private void addConsultancies(Collection<UUID> ids, Map<String, CheckSubject> subjects) {
        if (ids.isEmpty()) {
            return;
        }
        var contacts = consultancies.contacts(ids);
        consultancies.byIds(ids).forEach(one -> subjects.put(one.id().toString(), consultancy(one, contacts)));
    }

    private static CheckSubject consultancy(Consultancy one, Map<UUID, ConsultancyContact> contacts) {
        var contact = Optional.ofNullable(contacts.get(one.id()))
                .map(found -> joined(found.name(), found.phone()))
                .orElse(null);
        return new CheckSubject(one.name(), one.creditCode(), one.address(), null, contact, null, null);
    }

    private CheckSubject city(String code) {
        var jurisdiction = references.jurisdiction(code);
        return jurisdiction == null
                ? CheckSubject.UNKNOWN
                : new CheckSubject(jurisdiction.nameZh(), null, null, null, null, null, null);
    }

    private static @Nullable String joined(@Nullable String name, @Nullable String phone) {
        var parts = Stream.of(Optional.ofNullable(name), Optional.ofNullable(phone))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }
}
