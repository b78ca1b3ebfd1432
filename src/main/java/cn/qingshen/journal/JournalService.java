package cn.qingshen.journal;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.journal.JournalRepository.Difference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the trail. Who acts, in which role and when is the database's own knowledge: no caller can say otherwise. */
@Service
public class JournalService {

    static final String ORDER = "journal";
    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final JournalRepository repository;
    private final JsonMapper json;

    JournalService(JournalRepository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /**
     * What an act changed.
     *
     * @param before the object as it was, any record; null: it did not exist. Only what differs from {@code after} is kept.
     */
    public record Change(
            UUID objectId,
            @Nullable Object before,
            @Nullable Object after) {}

    /**
     * Makes other acts on these chains wait until the transaction ends. To be called before anything else is locked, so that
     * no two acts can block each other.
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> chains) {
        repository.hold(chains);
    }

    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(JournalAct act, Change change) {
        appendAll(act, List.of(change));
    }

    /** Appends to the chain within the caller's transaction, so that no change is without its trail and no trail without its change. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(JournalAct act, List<Change> changes) {
        repository.append(act, changes.stream().map(this::difference).toList());
    }

    private Difference difference(Change change) {
        var before = fields(change.before());
        var after = fields(change.after());
        if (before != null && after != null) {
            var unchanged = after.entrySet().stream()
                    .filter(field -> field.getValue().equals(before.get(field.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            unchanged.forEach(before::remove);
            unchanged.forEach(after::remove);
        }
        return new Difference(change.objectId(), text(before), text(after));
    }

    /** What happened to one thing, latest first. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<JournalEntry> latest(UUID objectId, int first) {
        return pages(List.of(objectId), first, null)
                .getOrDefault(objectId, Page.empty())
                .nodes();
    }

    /** The same page of each thing's trail, latest first, in one statement however many things. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Map<UUID, Page<JournalEntry>> pages(Collection<UUID> objectIds, int first, @Nullable String after) {
        var from = after == null ? null : Cursor.decode(after, ORDER);
        return repository.pages(objectIds, first, from);
    }

    private @Nullable TreeMap<String, Object> fields(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var fields = json.convertValue(value, FIELDS);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private @Nullable String text(@Nullable Map<String, Object> fields) {
        return fields == null || fields.isEmpty() ? null : json.writeValueAsString(fields);
    }
}
