package cn.qingshen.expert;

import cn.qingshen.rule.RuleBook;
import cn.qingshen.rule.RuleCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why an expert of the pool may not be drawn for a matter; the first that applies is named. */
public enum ExclusionRule {
    /** Was removed since it was drawn; nobody outside the pool is looked at before. */
    NOT_IN_POOL((candidate, _, _) -> !candidate.expert().isInPool()),
    SUSPENDED((candidate, _, _) -> candidate.expert().state() == ExpertState.SUSPENDED),
    /** Has no account yet, so nobody could ask them. */
    NO_ACCOUNT((candidate, _, _) -> !candidate.expert().hasAccount()),
    /** Was in the pool last year and had fewer hours of training than the rule asks. */
    TRAINING_SHORT((candidate, _, today) -> candidate.expert().wasInPoolIn(today.lastYear())
            && candidate.hoursLastYear().compareTo(today.hoursAsked()) < 0),
    /** Sits on as many panels as one may at a time. */
    LOAD_REACHED((candidate, matter, today) ->
            matter.load().getOrDefault(candidate.expert().id(), 0) >= today.mostLoad()),
    /** Was offered a seat for the same matter before. */
    ANSWERED_BEFORE((candidate, matter, _) ->
            matter.answered().contains(candidate.expert().id())),
    EMPLOYED((candidate, matter, today) ->
            worksThere(candidate.expert(), matter) || hasInterest(InterestKind.EMPLOYED, candidate, matter, today)),
    SHAREHOLDER((candidate, matter, today) -> hasInterest(InterestKind.SHAREHOLDER, candidate, matter, today)),
    FAMILY((candidate, matter, today) -> hasInterest(InterestKind.FAMILY, candidate, matter, today)),
    CONSULTED((candidate, matter, today) -> hasInterest(InterestKind.CONSULTED, candidate, matter, today)),
    SAME_ROUND((candidate, matter, today) ->
            matter.reviewers().contains(candidate.expert().id())
                    || hasInterest(InterestKind.SAME_ROUND, candidate, matter, today)),
    OTHER_INTEREST((candidate, matter, today) -> hasInterest(InterestKind.OTHER, candidate, matter, today)),
    /** Knows nothing of what is asked for. */
    NO_SPECIALITY((candidate, matter, _) -> !matter.specialities().isEmpty()
            && candidate.expert().specialities().stream().noneMatch(matter.specialities()::contains));

    private static final Set<ExclusionRule> AFTERWARDS =
            EnumSet.of(NOT_IN_POOL, SUSPENDED, EMPLOYED, SHAREHOLDER, FAMILY, CONSULTED, SAME_ROUND, OTHER_INTEREST);

    private final Check check;

    ExclusionRule(Check check) {
        this.check = check;
    }

    private interface Check {
        boolean excludes(Candidate candidate, Matter matter, Today today);
    }

    /** What the rules say on a day. */
    record Today(LocalDate day, RuleBook book) {

        int value(RuleCode code) {
            return book.rule(code, day).value();
        }

        int mostLoad() {
            return value(RuleCode.EXPERT_LOAD);
        }

        int lastYear() {
            return day.getYear() - 1;
        }

        BigDecimal hoursAsked() {
            return BigDecimal.valueOf(value(RuleCode.EXPERT_TRAINING));
        }

        /** Interests fade, some years after they ended. */
        boolean counts(Interest interest) {
            return interest.endedOn() == null
                    || !book.deadline(RuleCode.EXPERT_INTEREST, interest.endedOn())
                            .countedTo()
                            .isBefore(day);
        }
    }

    /** The first that applies; empty: they may be drawn. */
    static Optional<ExclusionRule> of(Candidate candidate, Matter matter, Today today) {
        return Arrays.stream(values())
                .filter(rule -> rule.check.excludes(candidate, matter, today))
                .findFirst();
    }

    /** As {@link #of}, for somebody who was drawn already: whatever concerns only the drawing no longer counts. */
    static Optional<ExclusionRule> afterwards(Candidate candidate, Matter matter, Today today) {
        return AFTERWARDS.stream()
                .filter(rule -> rule.check.excludes(candidate, matter, today))
                .findFirst();
    }

    private static boolean worksThere(Expert expert, Matter matter) {
        return matter.parties().stream().anyMatch(party -> party.is(expert.employer(), expert.employerCode()));
    }

    private static boolean hasInterest(InterestKind kind, Candidate candidate, Matter matter, Today today) {
        return candidate.interests().stream()
                .filter(one -> one.kind() == kind && today.counts(one))
                .anyMatch(one -> matter.parties().stream().anyMatch(party -> party.is(one.party(), one.partyCode())));
    }
}
