package cn.qingshen.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ties an expert to somebody.
 *
 * @param party its name, as entered
 * @param partyCode its credit code; null: not known
 * @param startedOn null: not known
 * @param endedOn null: it lasts
 */
public record Interest(
        UUID id,
        UUID expertId,
        InterestKind kind,
        String party,
        @Nullable String partyCode,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String note,
        InterestSource source) {}
