package cn.qingshen.review.draw;

import cn.qingshen.expert.Speciality;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An expert who may be drawn.
 *
 * @param mayLead whether they have what a leader needs
 * @param employer stands for their employer: equal for two who work at one place, and tells nobody which
 */
public record PoolMember(UUID expertId, boolean mayLead, String employer, Set<Speciality> specialities) {

    String line() {
        var known = specialities.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return "expert " + expertId + " " + (mayLead ? "LEADER" : "MEMBER") + " " + employer + " " + known;
    }
}
