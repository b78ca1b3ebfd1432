package cn.qingshen.expert;

/** What ties an expert to an enterprise, a consultancy or a park. */
public enum InterestKind {
    EMPLOYED,
    SHAREHOLDER,
    /** A close relative works there or owns a share. */
    FAMILY,
    /** Gave it advice, or worked for the consultancy that did. */
    CONSULTED,
    /** Had a part in the round that is reviewed. */
    SAME_ROUND,
    OTHER
}
