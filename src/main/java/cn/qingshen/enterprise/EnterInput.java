package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What putting an enterprise on the register takes: why, since when, on what evidence (plan 3.1). */
public record EnterInput(
        List<ListingBasis> bases,
        @Nullable LocalDate enteredOn,
        List<EvidenceInput> evidence,
        @Nullable String reason) {}
