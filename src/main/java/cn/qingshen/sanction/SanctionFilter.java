package cn.qingshen.sanction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sanctions; what is null does not matter. */
public record SanctionFilter(
        @Nullable SanctionState state,
        @Nullable SanctionKind kind,
        @Nullable UUID checkId,
        @Nullable UUID enterpriseId,
        @Nullable UUID consultancyId) {

    public static final SanctionFilter ALL = new SanctionFilter(null, null, null, null, null);
}
