package cn.qingshen.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.rule.RuleBookFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposerTest {

    private static final int YEAR = 2027;

    private static Candidate candidate(ListingBasis basis, LocalDate enteredOn, @Nullable LocalDate acceptedOn) {
        return new Candidate(UUID.randomUUID(), EnumSet.of(basis), enteredOn, acceptedOn);
    }

    private static Candidate toxic(String enteredOn, @Nullable String acceptedOn) {
        return candidate(
                ListingBasis.USES_TOXIC,
                LocalDate.parse(enteredOn),
                acceptedOn == null ? null : LocalDate.parse(acceptedOn));
    }

    private static List<Proposal> propose(List<Candidate> candidates) {
        return new Proposer(YEAR, RuleBookFixture.ofTheLaw()).propose(candidates);
    }

    private static Map<ListingReason, Long> reasons(List<Proposal> proposals) {
        return proposals.stream().collect(groupingBy(Proposal::reason, counting()));
    }

    @ParameterizedTest
    @CsvSource({
        // Five years from the last round pass within the year, or have passed.
        "2016-07-01, 2022-12-31, ROUND_DUE",
        "2016-07-01, 2021-01-01, ROUND_DUE",
        // Never audited: five years from its entry.
        "2022-03-01, , NEVER_AUDITED",
    })
    void namesWhoFallsDueWithinTheYear(String enteredOn, @Nullable String acceptedOn, ListingReason reason) {
        assertThat(propose(List.of(toxic(enteredOn, acceptedOn))))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.reason()).isEqualTo(reason));
    }

    @Test
    void namesWhoExceedsAtOnceUnlessAuditedSince() {
        var entered = LocalDate.of(2026, 5, 1);
        var since = candidate(ListingBasis.EXCEEDS_STANDARD, entered, LocalDate.of(2026, 9, 1));
        var before = candidate(ListingBasis.EXCEEDS_TOTAL, entered, LocalDate.of(2025, 9, 1));
        assertThat(propose(List.of(since, before)))
                .extracting(Proposal::candidate)
                .containsExactly(before);
    }

    @Test
    void leavesOutWhatOnlyUsesMuchEnergy() {
        assertThat(propose(List.of(candidate(ListingBasis.HIGH_ENERGY, LocalDate.of(2016, 7, 1), null))))
                .isEmpty();
    }

    @Test
    void bringsForwardWhatWouldOverloadALaterYear() {
        var all = IntStream.range(0, 10)
                .mapToObj(_ -> toxic("2016-07-01", "2024-06-01"))
                .toList();
        // All ten fall due in 2029, the third year: four now, then three and three.
        assertThat(reasons(propose(all))).isEqualTo(Map.of(ListingReason.BROUGHT_FORWARD, 4L));
    }

    @Test
    void takesAllThatIsOverdueHoweverMany() {
        var all = IntStream.range(0, 50)
                .mapToObj(_ -> toxic("2016-07-01", "2019-06-01"))
                .toList();
        assertThat(reasons(propose(all))).isEqualTo(Map.of(ListingReason.ROUND_DUE, 50L));
    }

    /** Year after year with the lists it proposes: nobody is late, and no year is more than one above the load it began with. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsEverybodyInTimeThroughACycle(long seed) {
        var random = new SplittableRandom(seed);
        var waiting = new ArrayList<Candidate>();
        for (int i = 0; i < 300; i++) {
            waiting.add(toxic("2016-07-01", "%d-0%d-15".formatted(2022 + random.nextInt(5), 1 + random.nextInt(9))));
        }
        var loads = new TreeMap<Integer, Integer>();
        Set<UUID> done = new HashSet<>();
        for (int year = YEAR; year < YEAR + 5; year++) {
            var proposals = new Proposer(year, RuleBookFixture.ofTheLaw()).propose(waiting);
            var now = year;
            assertThat(proposals)
                    .allSatisfy(proposal -> assertThat(proposal.dueOn()).isAfterOrEqualTo(LocalDate.of(now, 1, 1)));
            proposals.forEach(proposal -> done.add(proposal.candidate().enterpriseId()));
            waiting.removeIf(candidate -> done.contains(candidate.enterpriseId()));
            loads.put(year, proposals.size());
        }
        assertThat(waiting).isEmpty();
        assertThat(loads.values())
                .allSatisfy(load ->
                        assertThat(load).isLessThanOrEqualTo(loads.firstEntry().getValue()));
    }
}
