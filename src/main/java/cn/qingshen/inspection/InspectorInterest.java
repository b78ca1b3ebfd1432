package cn.qingshen.inspection;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.Journaled;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an inspector must not check 利害关系.
 *
 * @param jurisdictionCode whose inspector it is
 * @param inspector their account
 * @param inspectorName as it was when it was declared
 * @param withdrawnAt from when on it keeps nobody from anything; null: it stands
 */
public record InspectorInterest(
        UUID id,
        String jurisdictionCode,
        String inspector,
        String inspectorName,
        SubjectKind subjectKind,
        @Nullable UUID enterpriseId,
        @Nullable UUID consultancyId,
        @Nullable String cityCode,
        String reason,
        OffsetDateTime declaredAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String withdrawnReason)
        implements Journaled, OfSubject {

    /** Refuses with {@code WRONG_STATE}. */
    InspectorInterest standing() {
        if (withdrawnAt != null) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }

    /** Refuses with {@code SAME_PERSON}. */
    InspectorInterest ofAnother(String subject) {
        if (inspector.equals(subject)) {
            throw new Refused(RefusalCode.SAME_PERSON);
        }
        return this;
    }
}
