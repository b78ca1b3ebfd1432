package cn.qingshen.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which spot checks; what is null does not matter. @param mine those that whoever asks is sent to */
public record CheckFilter(
        @Nullable CheckState state,
        @Nullable SubjectKind subjectKind,
        @Nullable UUID enterpriseId,
        @Nullable UUID consultancyId,
        boolean mine) {

    public static final CheckFilter ALL = new CheckFilter(null, null, null, null, false);
}
