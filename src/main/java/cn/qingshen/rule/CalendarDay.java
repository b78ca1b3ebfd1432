package cn.qingshen.rule;

import java.time.LocalDate;

/** A day on which work differs from the week. */
public record CalendarDay(LocalDate day, DayKind kind, String name) {}
