package cn.qingshen.enterprise;

/** Size of an enterprise by the national statistical standard: 大型, 中型, 小型, 微型. Small and micro follow a simplified review (plan 3.6). */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
