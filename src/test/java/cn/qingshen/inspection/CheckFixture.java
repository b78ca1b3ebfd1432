package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;

import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Inspectors of a city, and checks that two of them are sent to. */
public final class CheckFixture {

    static final String LEGALITY = "0192f0c0-0000-7000-8000-000000000501";

    private CheckFixture() {}

    static FieldClient inspector(int port, String city, String name) {
        var subject = sendable(city, name);
        return new FieldClient(port, subject, token(subject, city, name));
    }

    /** The account of somebody who signed in before, so can be sent. */
    public static String sendable(String city, String name) {
        var subject = UUID.randomUUID().toString();
        Superuser.change(
                "insert into person (subject, name, role, scope, jurisdiction_code, last_seen_at)"
                        + " values (?, ?, 'INSPECTOR', 'CITY', ?, now())",
                subject,
                name,
                city);
        return subject;
    }

    /** The day that somebody's tablet prepares. */
    public static JsonNode day(int port, String city, String subject) {
        return new FieldClient(port, subject, token(subject, city, "")).day();
    }

    private static String token(String subject, String city, String name) {
        return ISSUER.token(claims -> claims.subject(subject)
                .claim("roles", List.of("inspector"))
                .claim("jurisdiction", city)
                .claim("name", name));
    }

    static Map<String, Object> plan(String enterpriseId, FieldClient... inspectors) {
        return plan(
                enterpriseId,
                TestEnvironment.today(),
                List.of(inspectors).stream().map(FieldClient::subject).toList());
    }

    public static Map<String, Object> plan(String enterpriseId, LocalDate day, List<String> inspectors) {
        return Map.of(
                "subjectKind",
                "ENTERPRISE",
                "subject",
                enterpriseId,
                "plannedOn",
                day.toString(),
                "templateId",
                LEGALITY,
                "inspectors",
                inspectors,
                "reason",
                "群众举报");
    }
}
