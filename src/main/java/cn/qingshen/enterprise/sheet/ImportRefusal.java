package cn.qingshen.enterprise.sheet;

/** Why an import came to nothing as a whole; the words for people are with the pages. */
public enum ImportRefusal {
    NOT_XLSX,
    OLD_XLS,
    ENCRYPTED,
    MACROS,
    ZIP_BOMB,
    TOO_MANY_ROWS,
    NO_HEADER,
    MISSING_COLUMNS,
    DUPLICATE_COLUMNS,
    EMPTY,
    /** Between the check and the writing somebody changed an enterprise that the sheet changes too. */
    CHANGED_SINCE_CHECK
}
