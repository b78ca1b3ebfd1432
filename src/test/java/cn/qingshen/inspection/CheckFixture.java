package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;

import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Inspectors of a city, and checks that two of them are sent to. */
final class CheckFixture {

    static final String LEGALITY = "0192f0c0-0000-7000-8000-000000000501";

    private CheckFixture() {}

    /** Somebody who signed in before, so can be sent. */
    static FieldClient inspector(int port, String city, String name) {
        var subject = UUID.randomUUID().toString();
        Superuser.change(
                "insert into person (subject, name, role, scope, jurisdiction_code, last_seen_at)"
                        + " values (?, ?, 'INSPECTOR', 'CITY', ?, now())",
                subject,
                name,
                city);
        return new FieldClient(port, subject, token(subject, city, name));
    }

    private static String token(String subject, String city, String name) {
        return ISSUER.token(claims -> claims.subject(subject)
                .claim("roles", List.of("inspector"))
                .claim("jurisdiction", city)
                .claim("name", name));
    }

    static Map<String, Object> plan(String enterpriseId, FieldClient... inspectors) {
        return Map.of(
                "subjectKind",
                "ENTERPRISE",
                "subject",
                enterpriseId,
                "plannedOn",
                TestEnvironment.today().toString(),
                "templateId",
                LEGALITY,
                "inspectors",
                List.of(inspectors).stream().map(FieldClient::subject).toList(),
                "reason",
                "群众举报");
    }
}
