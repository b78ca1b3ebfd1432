package cn.qingshen.audit;

import cn.qingshen.enterprise.SizeClass;

/** How much review a round needs (plan 3.6). */
public enum AuditTrack {
    /** Evaluation, then acceptance. */
    STANDARD,
    /** For small and micro enterprises: fewer experts, on paper if need be, one step instead of two. */
    SIMPLIFIED;

    static AuditTrack of(SizeClass size) {
        return switch (size) {
            case LARGE, MEDIUM -> STANDARD;
            case SMALL, MICRO -> SIMPLIFIED;
        };
    }
}
