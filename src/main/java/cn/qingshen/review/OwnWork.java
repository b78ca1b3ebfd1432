package cn.qingshen.review;

import java.time.LocalDate;

/**
 * A review that an expert finished, as they know it themselves: nothing of who sat with them, and nothing of seats that they did not take.
 *
 * @param subject who was reviewed; empty: not for them any more
 * @param heldOn the day of the meeting
 * @param leader whether they led the panel
 */
public record OwnWork(PanelKind kind, String subject, LocalDate heldOn, boolean leader) {}
