package cn.qingshen.expert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One expert whole, as far as whoever asks may see them.
 *
 * @param reviewDueOn by when the review of a year is due; null: none is
 * @param entryConditions while they wait for their assessment
 * @param pastEmployers those of the interests that the application tells as such, and that can be corrected with it
 */
public record ExpertDetail(
        Expert expert,
        @Nullable ExpertContact contact,
        List<Interest> interests,
        List<Interest> pastEmployers,
        List<Certificate> certificates,
        List<Assessment> assessments,
        List<Training> trainings,
        TrainingHours trainingHours,
        @Nullable LocalDate reviewDueOn,
        List<EntryCondition.Standing> entryConditions) {}
