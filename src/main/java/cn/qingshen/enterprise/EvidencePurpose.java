package cn.qingshen.enterprise;

/** What a piece of evidence was given for. */
public enum EvidencePurpose {
    ENTER,
    LEAVE
}
