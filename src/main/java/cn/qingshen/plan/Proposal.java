package cn.qingshen.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom to list, and why. */
record Proposal(
        Candidate candidate, ListingReason reason, @Nullable LocalDate dueOn) {}
