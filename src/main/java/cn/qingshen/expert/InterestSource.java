package cn.qingshen.expert;

/** How an interest came to be known. */
public enum InterestSource {
    /** They said so themselves, or it stood in the application. */
    DECLARED,
    /** They said so when a seat was offered. */
    OFFER,
    /** An officer found it. */
    FOUND
}
