package cn.qingshen.enterprise.web;

import cn.qingshen.enterprise.Contact;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.Evidence;
import cn.qingshen.enterprise.FormerName;
import cn.qingshen.enterprise.Reference.County;
import cn.qingshen.enterprise.Reference.Industry;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.enterprise.RegisterEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What an enterprise leads to: of all enterprises of a page together, in one statement a level. */
@Controller
class EnterpriseLinks {

    private final EnterpriseService enterprises;
    private final ReferenceService reference;

    EnterpriseLinks(EnterpriseService enterprises, ReferenceService reference) {
        this.enterprises = enterprises;
        this.reference = reference;
    }

    @SchemaMapping
    @Nullable Jurisdiction jurisdiction(Enterprise enterprise) {
        return reference.jurisdiction(enterprise.jurisdictionCode());
    }

    @SchemaMapping
    @Nullable County county(Enterprise enterprise) {
        return reference.county(enterprise.countyCode());
    }

    @SchemaMapping
    @Nullable Industry industry(Enterprise enterprise) {
        return reference.industry(enterprise.industryCode());
    }

    @BatchMapping
    List<List<FormerName>> formerNames(List<Enterprise> of) {
        return lists(of, enterprises.formerNames(ids(of)));
    }

    @BatchMapping
    List<List<RegisterEntry>> registerEntries(List<Enterprise> of) {
        return lists(of, enterprises.entries(ids(of)));
    }

    @BatchMapping
    Map<Enterprise, RegisterEntry> registerEntry(List<Enterprise> of) {
        var entries = enterprises.entries(ids(of));
        return of.stream()
                .filter(enterprise -> open(entries.get(enterprise.id())) != null)
                .collect(Collectors.toMap(
                        Function.identity(), one -> Objects.requireNonNull(open(entries.get(one.id())))));
    }

    private static @Nullable RegisterEntry open(@Nullable List<RegisterEntry> entries) {
        return entries == null
                ? null
                : entries.stream()
                        .filter(entry -> entry.leftOn() == null)
                        .findFirst()
                        .orElse(null);
    }

    @BatchMapping
    Map<Enterprise, Contact> contact(List<Enterprise> of) {
        var contacts = enterprises.contacts(ids(of));
        return of.stream()
                .filter(enterprise -> contacts.containsKey(enterprise.id()))
                .collect(Collectors.toMap(Function.identity(), one -> contacts.get(one.id())));
    }

    @BatchMapping
    List<List<Evidence>> evidence(List<RegisterEntry> of) {
        var evidence = enterprises.evidence(of.stream().map(RegisterEntry::id).toList());
        return of.stream()
                .map(entry -> evidence.getOrDefault(entry.id(), List.of()))
                .toList();
    }

    private static List<UUID> ids(List<Enterprise> of) {
        return of.stream().map(Enterprise::id).toList();
    }

    private static <T> List<List<T>> lists(List<Enterprise> of, Map<UUID, List<T>> found) {
        return of.stream()
                .map(enterprise -> found.getOrDefault(enterprise.id(), List.of()))
                .toList();
    }
}
