package cn.qingshen.enterprise;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.CreditCode;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.EnterpriseRepository.Correction;
import cn.qingshen.enterprise.EnterpriseRepository.Entering;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register's door for many enterprises at once, by the same rules as for one; statements do not grow with the lines. */
@Service
@PreAuthorize(Permission.MAY_IMPORT_REGISTER)
public class EnterpriseLines {

    private final EnterpriseQuery query;
    private final EnterpriseRepository repository;
    private final FactsRules factsRules;
    private final EntryRules entryRules;
    private final JournalService journal;

    EnterpriseLines(
            EnterpriseQuery query,
            EnterpriseRepository repository,
            FactsRules factsRules,
            EntryRules entryRules,
            JournalService journal) {
        this.query = query;
        this.repository = repository;
        this.factsRules = factsRules;
        this.entryRules = entryRules;
        this.journal = journal;
    }

    /**
     * What a line comes to.
     *
     * @param refusals why it cannot be taken; empty: it can
     * @param change null: it is refused, or says what is known already
     */
    public record Plan(List<Refusal> refusals, @Nullable EnterpriseChange change) {}

    /** What is known of an enterprise before a line is looked at. */
    private record Known(Enterprise enterprise, EnterpriseFacts facts, List<RegisterEntry> entries) {}

    /** What each line would change, in the order of the lines; nothing is written. */
    @Transactional(readOnly = true)
    public List<Plan> plan(List<EnterpriseLine> lines) {
        var asker = Asker.require();
        var known = known(lines.stream()
                .map(line -> CreditCode.normalise(Objects.requireNonNullElse(line.creditCode(), "")))
                .filter(CreditCode::isValid)
                .collect(Collectors.toSet()));
        return lines.stream().map(line -> plan(line, known, asker)).toList();
    }

    private Map<EnterpriseKey, Known> known(Set<String> creditCodes) {
        var enterprises = query.byCreditCodes(creditCodes);
        var ids = enterprises.stream().map(Enterprise::id).toList();
        var contacts =
                query.contacts(ids).stream().collect(Collectors.toMap(Contact::enterpriseId, Function.identity()));
        var entries = query.entries(ids);
        return enterprises.stream()
                .map(one ->
                        new Known(one, one.facts(contacts.get(one.id())), entries.getOrDefault(one.id(), List.of())))
                .collect(Collectors.toMap(one -> EnterpriseKey.of(one.facts()), Function.identity()));
    }

    private Plan plan(EnterpriseLine line, Map<EnterpriseKey, Known> all, Asker asker) {
        var said = factsRules.normalise(line.over(null));
        var known = Optional.ofNullable(all.get(EnterpriseKey.of(said)));
        var before = known.map(Known::facts).orElse(null);
        var after = factsRules.normalise(line.over(before));
        var entries = known.map(Known::entries).orElse(List.of());
        var entry = line.entry() == null || isRecorded(line.entry(), entries)
                ? null
                : line.entry().normalised();
        var refusals = new ArrayList<>(factsRules.check(after, asker));
        if (entry != null) {
            refusals.addAll(entryRules.checkEnter(entry, entries));
        }
        var isNews = entry != null || !after.equals(before);
        return new Plan(
                refusals,
                refusals.isEmpty() && isNews
                        ? new EnterpriseChange(
                                known.map(one -> one.enterprise().id()).orElse(null),
                                known.map(one -> one.enterprise().version()).orElse(0),
                                before,
                                after,
                                entry)
                        : null);
    }

    /** The same sheet twice changes nothing, also when the enterprise has left the register since. */
    private static boolean isRecorded(EnterInput input, List<RegisterEntry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.enteredOn().equals(input.enteredOn())
                        && Set.copyOf(entry.bases()).equals(Set.copyOf(input.bases())));
    }

    /**
     * Makes changes that {@link #plan} worked out, within the caller's transaction.
     *
     * @param reason what the trail gives as the reason
     * @throws Refused {@code CHANGED_BY_ANOTHER}: one of the enterprises is no longer as it was then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(List<EnterpriseChange> changes, String reason) {
        try {
            checkUnchanged(changes);
            var ids = add(changes);
            correct(changes);
            var entering = entering(changes, ids);
            repository.enter(entering);
            record(changes, ids, entering, reason);
        } catch (DuplicateKeyException _) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
    }

    private void checkUnchanged(List<EnterpriseChange> changes) {
        var versions = changes.stream()
                .filter(change -> change.id() != null)
                .collect(Collectors.toMap(EnterpriseChange::id, EnterpriseChange::version));
        repository.lock(versions.keySet());
        var present = query.byIds(versions.keySet(), Set.of("id", "version"));
        if (present.size() < versions.size()
                || present.stream().anyMatch(one -> !one.version().equals(versions.get(one.id())))) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
    }

    private Map<EnterpriseKey, UUID> add(List<EnterpriseChange> changes) {
        var added = changes.stream()
                .filter(EnterpriseChange::adds)
                .map(EnterpriseChange::after)
                .toList();
        var ids = repository.add(added);
        if (ids.size() < added.size()) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        return ids;
    }

    private void correct(List<EnterpriseChange> changes) {
        var corrected = changes.stream().filter(EnterpriseChange::corrects).toList();
        var renamed = corrected.stream()
                .filter(one -> !one.after().name().equals(before(one).name()))
                .toList();
        repository.addFormerNames(
                renamed.stream()
                        .collect(Collectors.toMap(
                                EnterpriseChange::id, one -> before(one).name())),
                renamed.stream()
                        .collect(Collectors.toMap(
                                EnterpriseChange::id, one -> one.after().jurisdictionCode())));
        repository.correct(corrected.stream()
                .map(one -> new Correction(Objects.requireNonNull(one.id()), one.version(), one.after()))
                .toList());
    }

    private static EnterpriseFacts before(EnterpriseChange change) {
        return Objects.requireNonNull(change.before());
    }

    private static List<Entering> entering(List<EnterpriseChange> changes, Map<EnterpriseKey, UUID> added) {
        return changes.stream()
                .filter(change -> change.entry() != null)
                .map(change -> new Entering(
                        id(change, added), change.after().jurisdictionCode(), Objects.requireNonNull(change.entry())))
                .toList();
    }

    private static UUID id(EnterpriseChange change, Map<EnterpriseKey, UUID> added) {
        return Objects.requireNonNull(change.id() == null ? added.get(EnterpriseKey.of(change.after())) : change.id());
    }

    private void record(
            List<EnterpriseChange> changes, Map<EnterpriseKey, UUID> added, List<Entering> entered, String reason) {
        append("enterprise.add", changes.stream().filter(EnterpriseChange::adds), added, reason);
        append("enterprise.correct", changes.stream().filter(EnterpriseChange::corrects), added, reason);
        entered.stream()
                .collect(Collectors.groupingBy(Entering::jurisdictionCode))
                .forEach((chain, entries) -> journal.appendAll(
                        EnterpriseService.act(chain, "register.enter", reason),
                        entries.stream()
                                .map(one -> new Change(one.enterpriseId(), null, one.input()))
                                .toList()));
    }

    private void append(
            String action, Stream<EnterpriseChange> changes, Map<EnterpriseKey, UUID> added, String reason) {
        changes.collect(Collectors.groupingBy(change -> change.after().jurisdictionCode()))
                .forEach((chain, ofChain) -> journal.appendAll(
                        EnterpriseService.act(chain, action, reason),
                        ofChain.stream()
                                .map(change -> new Change(id(change, added), change.before(), change.after()))
                                .toList()));
    }
}
