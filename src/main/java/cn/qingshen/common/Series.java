package cn.qingshen.common;

import java.time.LocalDate;

/**
 * What a bureau numbers in a year, from 1 on: {@code 620100-2026-001}.
 *
 * @param bureau its jurisdiction's code
 */
public record Series(String bureau, int year) {

    public static Series of(String bureau, LocalDate day) {
        return new Series(bureau, day.getYear());
    }

    /** How each number of it begins. */
    public String prefix() {
        return bureau + "-" + year + "-";
    }

    public String number(int place) {
        return prefix() + "%03d".formatted(place);
    }
}
