package cn.qingshen.notice;

/** How a notice came to its enterprise. */
public enum ServeMethod {
    /** 当面送达. */
    IN_PERSON,
    /** 邮寄送达. */
    BY_POST,
    /** 电子送达. */
    ELECTRONIC,
    /** 留置送达: left there after its receipt was refused. */
    LEFT,
    /** 公告送达. */
    BY_ANNOUNCEMENT
}
