package cn.qingshen.inspection.campaign;

/** Who may not be drawn, and the rule that says so. */
public record LeftOut(String id, String rule) {}
