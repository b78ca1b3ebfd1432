package cn.qingshen.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much an expert does, and how well that goes: in the whole province, and, but for what is open and done, this year.
 *
 * @param open seats that they have, or are offered, now
 * @param mostOpen how many they may have, by rule {@code EXPERT_LOAD}
 * @param offered for how many seats they were drawn
 * @param takenOff how many they lost: taken off, or unfit since the draw
 * @param done how many reviews they finished, in all years
 * @param hours of training
 * @param hoursAsked of training, by rule {@code EXPERT_TRAINING}
 * @param lastReviewedOn when the province reviewed them; null: never
 */
public record ExpertPerformance(
        UUID expertId,
        int open,
        int mostOpen,
        int offered,
        int taken,
        int declined,
        int expired,
        int takenOff,
        int done,
        BigDecimal hours,
        int hoursAsked,
        @Nullable LocalDate lastTrainedOn,
        @Nullable LocalDate lastReviewedOn) {}
