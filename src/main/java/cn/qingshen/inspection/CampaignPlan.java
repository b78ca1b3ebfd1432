package cn.qingshen.inspection;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import cn.qingshen.enterprise.KeyIndustry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it was typed.
 *
 * @param subjectKind what is drawn; null: enterprises
 * @param cities whose enterprises, where the consultancies have rounds, or whose work; empty: of all that the bureau is in charge of
 * @param keyIndustries of which, of enterprises only; empty: of all
 * @param listYear on whose published list, of enterprises only; null: that does not matter
 * @param percent of those who may be drawn, 1 to 100, rounded up; null: a number is told
 * @param number how many, at least 1; null: a share is told
 * @param recentMonths whoever was checked within so many is not drawn, 0 to 60
 * @param unavailable inspectors who cannot come
 */
public record CampaignPlan(
        @Nullable String name,
        @Nullable SubjectKind subjectKind,
        @Nullable List<String> cities,
        @Nullable List<KeyIndustry> keyIndustries,
        @Nullable Integer listYear,
        @Nullable Integer percent,
        @Nullable Integer number,
        @Nullable Integer inspectorsEach,
        @Nullable Integer recentMonths,
        @Nullable LocalDate checksFrom,
        @Nullable LocalDate checksTo,
        @Nullable UUID templateId,
        @Nullable List<String> unavailable,
        @Nullable String source) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_INSPECTORS = 10;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_CHECKS = 500;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    CampaignPlan normalised() {
        return new CampaignPlan(
                Texts.trimToNull(name),
                Objects.requireNonNullElse(subjectKind, SubjectKind.ENTERPRISE),
                Objects.requireNonNullElse(cities, List.of()),
                Objects.requireNonNullElse(keyIndustries, List.of()),
                listYear,
                percent,
                number,
                Objects.requireNonNullElse(inspectorsEach, CheckPlan.FEWEST_INSPECTORS),
                Objects.requireNonNullElse(recentMonths, 0),
                checksFrom,
                checksTo,
                templateId,
                Objects.requireNonNullElse(unavailable, List.of()),
                Texts.trimToNull(source));
    }

    List<Refusal> check(LocalDate today) {
        return Checks.refusals(
                Checks.required("name", name, LONGEST_NAME),
                ofEnterprises(
                        "keyIndustries", !Objects.requireNonNull(keyIndustries).isEmpty()),
                ofEnterprises("listYear", listYear != null),
                (percent == null) == (number == null) ? Refusal.of(RefusalCode.REQUIRED, "percent") : null,
                within("percent", percent, 1, 100),
                within("number", number, 1, MOST_CHECKS),
                each() < CheckPlan.FEWEST_INSPECTORS
                        ? Refusal.of(RefusalCode.TOO_FEW_INSPECTORS, "inspectorsEach", CheckPlan.FEWEST_INSPECTORS)
                        : null,
                within("inspectorsEach", Math.max(each(), CheckPlan.FEWEST_INSPECTORS), 2, MOST_INSPECTORS),
                within("recentMonths", recentMonths, 0, MOST_MONTHS),
                Checks.between("checksFrom", checksFrom, today, today.plusYears(1)),
                days(today),
                templateId == null ? Refusal.of(RefusalCode.REQUIRED, "templateId") : null);
    }

    private @Nullable Refusal ofEnterprises(String field, boolean isTold) {
        return isTold && kind() != SubjectKind.ENTERPRISE ? Refusal.of(RefusalCode.ENTERPRISES_ONLY, field) : null;
    }

    private static @Nullable Refusal within(String field, @Nullable Integer value, int least, int most) {
        return value != null && (value < least || value > most)
                ? Refusal.of(RefusalCode.OUT_OF_RANGE, field, least, most)
                : null;
    }

    private @Nullable Refusal days(LocalDate today) {
        if (checksTo == null) {
            return Refusal.of(RefusalCode.REQUIRED, "checksTo");
        }
        // What is wrong with the first day is said of it, not of the last.
        if (checksFrom == null || checksFrom.isBefore(today) || checksFrom.isAfter(today.plusYears(1))) {
            return null;
        }
        var wrong = Checks.between("checksTo", checksTo, checksFrom, checksFrom.plusYears(1));
        if (wrong != null) {
            return wrong;
        }
        return workdays(checksFrom, checksTo).isEmpty()
                ? Refusal.of(RefusalCode.OUT_OF_RANGE, "checksTo", checksFrom, checksFrom.plusYears(1))
                : null;
    }

    /** Mondays to Fridays. */
    static List<LocalDate> workdays(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .toList();
    }

    SubjectKind kind() {
        return Objects.requireNonNull(subjectKind);
    }

    int each() {
        return Objects.requireNonNull(inspectorsEach);
    }

    /** How many of those who may be drawn are. */
    int checks(int eligible) {
        return number == null ? (eligible * Objects.requireNonNull(percent) + 99) / 100 : Math.min(number, eligible);
    }
}
