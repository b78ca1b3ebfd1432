package cn.qingshen.review;

/** What chance alone seldom brings about: a reason to look, not a verdict. */
public enum FairnessSign {
    /** Asked far more or less often than is expected. */
    ASKED,
    /** Declines, or does not answer, far more often than all others. */
    DECLINES,
    /** Sat together far more often than is expected. */
    TOGETHER,
    /** More than one draw in five was made again. */
    AGAIN,
    /** In more than every other draw somebody was taken off. */
    REPLACED,
    /** Lets far more or fewer pass than all others. */
    OUTCOMES
}
