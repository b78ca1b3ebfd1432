package cn.qingshen.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles of domain.md "Who acts", strongest first; each is a realm role of the same name in Keycloak. */
public enum Role {
    ADMINISTRATOR(
            Scope.PROVINCE,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.CHECKLISTS_WRITE,
                    Permission.REVIEWS_WATCH,
                    Permission.EXPERTS_READ,
                    Permission.REVIEWS_READ,
                    Permission.REVIEWS_WITNESS,
                    Permission.REGISTER_READ,
                    Permission.LISTS_READ,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ,
                    Permission.NOTICES_READ,
                    Permission.RULES_READ,
                    Permission.RULES_WRITE)),
    PROVINCE_OFFICER(
            Scope.PROVINCE,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.CHECKS_PLAN,
                    Permission.CHECKS_INSPECT,
                    Permission.CHECKLISTS_WRITE,
                    Permission.REVIEWS_WATCH,
                    Permission.EXPERTS_READ,
                    Permission.EXPERTS_FILL,
                    Permission.EXPERTS_MEND,
                    Permission.EXPERTS_DECIDE,
                    Permission.REVIEWS_READ,
                    Permission.REVIEWS_PLAN,
                    Permission.REVIEWS_WITNESS,
                    Permission.REGISTER_READ,
                    Permission.REGISTER_WRITE,
                    Permission.REGISTER_IMPORT,
                    Permission.REGISTER_MERGE,
                    Permission.LISTS_READ,
                    Permission.LISTS_DECIDE,
                    Permission.FILES_WRITE,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ,
                    Permission.AUDITS_STEER,
                    Permission.CONSULTANCIES_WRITE,
                    Permission.NOTICES_READ,
                    Permission.RULES_READ)),
    CITY_OFFICER(
            Scope.CITY,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.CHECKS_PLAN,
                    Permission.CHECKS_INSPECT,
                    Permission.EXPERTS_READ,
                    Permission.EXPERTS_FILL,
                    Permission.EXPERTS_MEND,
                    Permission.REVIEWS_READ,
                    Permission.REVIEWS_PLAN,
                    Permission.REVIEWS_WITNESS,
                    Permission.REGISTER_READ,
                    Permission.REGISTER_WRITE,
                    Permission.REGISTER_IMPORT,
                    Permission.REGISTER_MERGE,
                    Permission.LISTS_READ,
                    Permission.LISTS_WRITE,
                    Permission.FILES_WRITE,
                    Permission.NOTICES_READ,
                    Permission.NOTICES_WRITE,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ,
                    Permission.AUDITS_BEGIN,
                    Permission.AUDITS_FILL,
                    Permission.AUDITS_STEER,
                    Permission.RULES_READ)),
    INSPECTOR(
            Scope.CITY,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.CHECKS_INSPECT,
                    Permission.EXPERTS_READ,
                    Permission.REVIEWS_READ,
                    Permission.REVIEWS_WITNESS,
                    Permission.FILES_WRITE,
                    Permission.NOTICES_READ,
                    Permission.REGISTER_READ,
                    Permission.LISTS_READ,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ,
                    Permission.RULES_READ)),
    EXPERT(
            Scope.EXPERT,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.EXPERTS_READ,
                    Permission.EXPERTS_FILL,
                    Permission.REVIEWS_READ,
                    Permission.REVIEWS_ANSWER,
                    Permission.FILES_WRITE,
                    Permission.REGISTER_READ,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ)),
    TRAINING_CENTRE(Scope.NONE, Set.of()),
    CONSULTANCY(
            Scope.CONSULTANCY,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.EXPERTS_READ,
                    Permission.REVIEWS_READ,
                    Permission.FILES_WRITE,
                    Permission.REGISTER_READ,
                    Permission.AUDITS_READ,
                    Permission.AUDITS_FILL,
                    Permission.CONSULTANCIES_READ)),
    ENTERPRISE(
            Scope.PARTY,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.CHECKS_MEND,
                    Permission.EXPERTS_READ,
                    Permission.REVIEWS_READ,
                    Permission.FILES_WRITE,
                    Permission.NOTICES_READ,
                    Permission.REGISTER_READ,
                    Permission.LISTS_READ,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ,
                    Permission.AUDITS_BEGIN,
                    Permission.AUDITS_FILL)),
    API_CLIENT(
            Scope.PUBLIC,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.EXPERTS_READ,
                    Permission.REVIEWS_READ,
                    Permission.REGISTER_READ,
                    Permission.LISTS_READ,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ)),
    /** Nobody's: {@link SystemJob} acts in it. */
    SYSTEM(
            Scope.JOB,
            Set.of(
                    Permission.CHECKS_READ,
                    Permission.REGISTER_READ,
                    Permission.LISTS_READ,
                    Permission.AUDITS_READ,
                    Permission.CONSULTANCIES_READ,
                    Permission.RULES_READ,
                    Permission.EXPERTS_READ,
                    Permission.REVIEWS_READ,
                    Permission.REVIEWS_WITNESS));

    private final Scope scope;
    private final Set<String> permissions;

    Role(Scope scope, Set<String> permissions) {
        this.scope = scope;
        this.permissions = permissions;
    }

    public Scope scope() {
        return scope;
    }

    public Set<String> permissions() {
        return permissions;
    }

    /** The role that a realm role such as {@code city-officer} stands for; empty for Keycloak's own, and for the system's. */
    public static Optional<Role> ofRealmRole(String realmRole) {
        var name = realmRole.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(role -> role != SYSTEM && role.name().equals(name))
                .findFirst();
    }
}
