package cn.qingshen.plan;

import cn.qingshen.rule.RuleBook;
import cn.qingshen.rule.RuleCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Works out whom a city should list for a year: 双超 enterprises at once; 双有 ones when their round falls due, and as many of the
 * next ones as it takes that no later year of the cycle must have more.
 */
final class Proposer {

    /** The years of a cycle: the interval between two rounds (plan 2.4). */
    private static final int CYCLE = 5;

    private final int year;
    private final RuleBook rules;

    Proposer(int year, RuleBook rules) {
        this.year = year;
        this.rules = rules;
    }

    List<Proposal> propose(List<Candidate> candidates) {
        var atOnce = candidates.stream()
                .filter(Candidate::exceeds)
                .map(candidate -> new Proposal(candidate, ListingReason.EXCEEDS, null));
        var inTurn = candidates.stream()
                .filter(candidate -> candidate.isToxic() && !candidate.exceeds())
                .map(this::dated)
                .sorted(Comparator.comparing(Proposal::dueOn)
                        .thenComparing(proposal -> proposal.candidate().enterpriseId()))
                .toList();
        return Stream.concat(atOnce, inTurn.stream().limit(load(inTurn)).map(this::withReason))
                .toList();
    }

    private Proposal dated(Candidate candidate) {
        var last = candidate.acceptedOn();
        return last == null
                ? new Proposal(candidate, ListingReason.NEVER_AUDITED, due(candidate.enteredOn()))
                : new Proposal(candidate, ListingReason.ROUND_DUE, due(last));
    }

    /** The day of the interval itself: a round that falls due on a holiday does so in the same year. */
    private LocalDate due(LocalDate from) {
        return rules.deadline(RuleCode.ROUND_INTERVAL, from).countedTo();
    }

    /**
     * The smallest number a year that still lets everyone be in time: of each span of years from this one on, all that fall due in it
     * over its years.
     */
    private int load(List<Proposal> byDueDay) {
        return IntStream.range(0, CYCLE)
                .map(years -> Math.ceilDiv(dueBy(byDueDay, year + years), years + 1))
                .max()
                .orElse(0);
    }

    private static int dueBy(List<Proposal> byDueDay, int lastYear) {
        return (int) byDueDay.stream()
                .takeWhile(proposal -> yearOf(proposal) <= lastYear)
                .count();
    }

    private Proposal withReason(Proposal proposal) {
        return yearOf(proposal) <= year
                ? proposal
                : new Proposal(proposal.candidate(), ListingReason.BROUGHT_FORWARD, proposal.dueOn());
    }

    private static int yearOf(Proposal proposal) {
        var dueOn = proposal.dueOn();
        return dueOn == null ? Integer.MIN_VALUE : dueOn.getYear();
    }
}
