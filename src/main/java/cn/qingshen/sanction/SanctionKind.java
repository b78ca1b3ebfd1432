package cn.qingshen.sanction;

import cn.qingshen.inspection.SubjectKind;

/** What can be decided of an enterprise or a consultancy (plan 4.4). */
public enum SanctionKind {
    /** 通报批评. */
    CIRCULAR_CRITICISM(SubjectKind.ENTERPRISE, false),
    /** 限期整改. */
    RECTIFY_BY_DATE(SubjectKind.ENTERPRISE, true),
    /** 依法处理. */
    LEGAL_ACTION(SubjectKind.ENTERPRISE, false),
    /** 责令改正. */
    ORDER_CORRECTION(SubjectKind.CONSULTANCY, true),
    /** 公布名单. */
    PUBLISH_NAME(SubjectKind.CONSULTANCY, false),
    /** 不再受理: the register of consultancies is the province's, so it alone bars. */
    BAR(SubjectKind.CONSULTANCY, false);

    private final SubjectKind subject;
    private final boolean dated;

    SanctionKind(SubjectKind subject, boolean dated) {
        this.subject = subject;
        this.dated = dated;
    }

    boolean isOf(SubjectKind kind) {
        return subject == kind;
    }

    /** Whether something is to be done by a day. */
    boolean isDated() {
        return dated;
    }
}
