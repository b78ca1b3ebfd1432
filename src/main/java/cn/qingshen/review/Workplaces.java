package cn.qingshen.review;

import cn.qingshen.draw.Sha256;
import cn.qingshen.expert.Expert;
import cn.qingshen.review.draw.PoolMember;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Who of a pool works where, so that colleagues are known: by the employer's credit code; of who gave none, by the code that somebody
 * else gave for the same name; else by the name.
 */
final class Workplaces {

    private static final int DIGITS = 16;

    private final Map<String, String> codes = new HashMap<>();

    Workplaces(Collection<Expert> pool) {
        for (var expert : pool) {
            if (expert.employerCode() != null) {
                codes.merge(
                        expert.plainEmployer(),
                        expert.employerCode(),
                        (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
    }

    PoolMember member(Expert expert) {
        return new PoolMember(expert.id(), expert.mayLead(), token(expert), EnumSet.copyOf(expert.specialities()));
    }

    /** Equal for colleagues, and tells nobody where they work. */
    String token(Expert expert) {
        var name = expert.plainEmployer();
        var key = expert.employerCode() == null ? codes.getOrDefault(name, name) : expert.employerCode();
        return Sha256.hex("employer\n" + key).substring(0, DIGITS);
    }
}
