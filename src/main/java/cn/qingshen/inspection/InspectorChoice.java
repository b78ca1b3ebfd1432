package cn.qingshen.inspection;

/** Somebody who can be sent. */
public record InspectorChoice(String subject, String name) {}
