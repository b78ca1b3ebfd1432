package cn.qingshen.expert;

import java.math.BigDecimal;
import java.util.List;

/**
 * The hours of training of an expert against what a year asks.
 *
 * @param asked by rule {@code EXPERT_TRAINING}; 0: none
 * @param lastYear those that decide whether they may be drawn this year
 */
public record TrainingHours(int asked, int year, BigDecimal thisYear, BigDecimal lastYear) {

    static TrainingHours of(List<Training> trainings, int asked, int year) {
        return new TrainingHours(asked, year, sum(trainings, year), sum(trainings, year - 1));
    }

    private static BigDecimal sum(List<Training> trainings, int year) {
        return trainings.stream()
                .filter(one -> one.heldOn().getYear() == year)
                .map(Training::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
