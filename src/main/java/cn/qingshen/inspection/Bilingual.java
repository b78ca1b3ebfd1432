package cn.qingshen.inspection;

/** Words that are data, in both languages. */
public record Bilingual(String zh, String en) {}
