package cn.qingshen.review;

import cn.qingshen.expert.ExclusionRule;
import cn.qingshen.expert.Speciality;
import cn.qingshen.review.draw.Excluded;
import cn.qingshen.review.draw.PoolMember;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert of the pool as it was frozen for a draw.
 *
 * @param employer stands for it: equal for colleagues
 * @param excludedBy the rule by which they may not be drawn; null: they may
 * @param place in the order that was drawn, from 1; null: excluded, or not drawn yet
 */
public record DrawCandidate(
        UUID drawId,
        UUID expertId,
        boolean mayLead,
        String employer,
        List<Speciality> specialities,
        @Nullable ExclusionRule excludedBy,
        @Nullable Integer place) {

    PoolMember member() {
        return new PoolMember(expertId, mayLead, employer, EnumSet.copyOf(specialities));
    }

    Excluded excluded() {
        return new Excluded(expertId, String.valueOf(excludedBy));
    }
}
