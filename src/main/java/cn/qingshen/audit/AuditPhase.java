package cn.qingshen.audit;

import java.util.Optional;

/** The seven phases of a round, in their order (审核办法 art. 13). */
public enum AuditPhase {
    /** 审核准备. */
    PREPARATION,
    /** 预审核. */
    PRE_AUDIT,
    /** 审核. */
    AUDIT,
    /** 方案产生和筛选. */
    OPTION_GENERATION,
    /** 方案确定. */
    OPTION_DECISION,
    /** 方案实施. */
    IMPLEMENTATION,
    /** 持续清洁生产. */
    CONTINUOUS;

    /** The phases before it must be finished when the report is handed in. */
    static final AuditPhase LAST_BEFORE_REPORT = OPTION_DECISION;

    Optional<AuditPhase> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
