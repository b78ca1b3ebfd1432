package cn.qingshen.review;

/** What a panel comes to. */
public enum Outcome {
    PASS,
    /** Once what it asks for is corrected. */
    PASS_AFTER_CORRECTION,
    FAIL;

    boolean isPass() {
        return this != FAIL;
    }
}
