package cn.qingshen.review;

import cn.qingshen.expert.ExclusionRule;
import cn.qingshen.expert.Expert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could be drawn for a panel if it were frozen now.
 *
 * @param experts of the whole pool, by name
 * @param seats how many suit each seat
 */
public record PanelPreview(int eligible, List<SeatCount> seats, List<Looked> experts) {

    /** How many suit a seat. */
    public record SeatCount(int number, int eligible) {}

    /** Somebody of the pool. @param excludedBy null: they may be drawn */
    public record Looked(Expert expert, @Nullable ExclusionRule excludedBy) {}
}
