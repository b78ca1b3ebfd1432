package cn.qingshen.inspection;

import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyContact;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.Contact;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.ReferenceService;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of whom spot checks are, of all together in as many statements as of one. */
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

    /** By {@link SpotCheck#subject()}. */
    Map<String, CheckSubject> of(Collection<SpotCheck> checks) {
        var subjects = new HashMap<String, CheckSubject>();
        addEnterprises(ids(checks, SpotCheck::enterpriseId), subjects);
        addConsultancies(ids(checks, SpotCheck::consultancyId), subjects);
        checks.stream()
                .flatMap(check -> Stream.ofNullable(check.cityCode()))
                .forEach(code -> subjects.put(code, city(code)));
        return subjects;
    }

    static Set<UUID> ids(Collection<SpotCheck> checks, Function<SpotCheck, @Nullable UUID> id) {
        return checks.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void addEnterprises(Set<UUID> ids, Map<String, CheckSubject> subjects) {
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

    private void addConsultancies(Set<UUID> ids, Map<String, CheckSubject> subjects) {
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
