package cn.qingshen.expert;

/** When the province looks at an expert (plan 4.3). */
public enum AssessmentKind {
    ADMISSION,
    YEARLY
}
