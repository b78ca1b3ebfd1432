package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Experts of the pool who can sign in. */
public final class PoolFixture {

    private static final Map<String, String> SUBJECTS = new ConcurrentHashMap<>();

    private PoolFixture() {}

    /** Somebody new in the pool, who knows that; their id. */
    public static String admitted(int port, String employer, boolean mayLead, Speciality... specialities) {
        var subject = UUID.randomUUID().toString();
        var facts = ExpertClient.facts();
        facts.put("employer", employer);
        facts.put("specialities", List.of(specialities));
        var id = ExpertClient.of(port, token(subject)).applied(facts);
        var assessment = ExpertClient.with(ExpertClient.assessment(id, true), "mayLead", mayLead);
        ExpertClient.of(port, ISSUER.province()).done("Assess", assessment);
        SUBJECTS.put(id, subject);
        return id;
    }

    /** Signs in as somebody who was admitted here. */
    public static String tokenOf(String expertId) {
        return token(SUBJECTS.get(expertId));
    }

    static String token(String subject) {
        return ISSUER.token(claims ->
                claims.subject(subject).claim("roles", List.of("expert")).claim("name", "专家"));
    }
}
