package cn.qingshen.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How far the notices of a published list are.
 *
 * @param number 0: the main list; 1, 2 …: supplementary ones
 * @param enterprises how many are on the list, and must be notified
 * @param made how many notices there are
 * @param served how many of these are served
 */
public record ListProgress(
        UUID annualListId,
        String jurisdictionCode,
        int year,
        int number,
        String documentNumber,
        LocalDate publishedOn,
        int enterprises,
        int made,
        int served) {}
