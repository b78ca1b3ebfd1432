package cn.qingshen.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The industries in which the province reviews who is on its catalogue of key dischargers (plan 3.5), by GB/T 4754. */
public enum ReviewGround {
    /** 火电. */
    THERMAL_POWER("4411", "4412"),
    /** 钢铁. */
    STEEL("31"),
    /** 有色金属采选及冶炼. */
    NON_FERROUS("09", "32"),
    /** 石油. */
    PETROLEUM("07", "251"),
    /** 化工. */
    CHEMICALS("26"),
    /** 危废. */
    HAZARDOUS_WASTE("7724");

    private final List<String> industries;

    ReviewGround(String... industries) {
        this.industries = List.of(industries);
    }

    /** Empty: the city reviews it. */
    static Optional<ReviewGround> of(Announcement enterprise) {
        var industry = enterprise.industryCode();
        return !enterprise.keyDischarger() || industry == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(ground -> ground.industries.stream().anyMatch(industry::startsWith))
                        .findFirst();
    }
}
