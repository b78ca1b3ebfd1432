package cn.qingshen.expert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One expert whole, as far as whoever asks may see them. @param reviewDueOn by when the review of a year is due; null: none is */
public record ExpertDetail(
        Expert expert,
        @Nullable ExpertContact contact,
        List<Interest> interests,
        List<Certificate> certificates,
        List<Assessment> assessments,
        List<Training> trainings,
        TrainingHours trainingHours,
        @Nullable LocalDate reviewDueOn) {}
