package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise whole, as its page shows it.
 *
 * @param version what a correction must name, so that it cannot undo another's unseen
 * @param entries latest first
 */
public record EnterpriseDetail(
        UUID id,
        int version,
        EnterpriseFacts facts,
        List<FormerName> formerNames,
        @Nullable LocalDate publishedOn,
        @Nullable UUID mergedInto,
        List<EntryWithEvidence> entries) {

    /** An entry and what it rests on. */
    public record EntryWithEvidence(RegisterEntry entry, List<Evidence> evidence) {}
}
