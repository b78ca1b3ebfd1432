package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.inspection.FieldClient.command;
import static java.util.Map.of;

import cn.qingshen.GraphQlClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A check of an enterprise in Dingxi that found a moderate and a severe problem, and whose result was issued. */
public abstract class ReportedCheck extends CheckScenario {

    protected static final String CITY_CODE = CITY;

    protected final UUID moderate = UUID.randomUUID();
    protected final UUID severe = UUID.randomUUID();

    @BeforeEach
    void reported() {
        filled();
        first.applied(finding(moderate, "台账不全", null));
        first.applied(command(
                check,
                "FINDING",
                null,
                of("finding", severe, "severity", "SEVERE", "text", "废水直排", "article", "水污染防治法第三十九条")));
        refusedToSign();
        first.applied(signature(first, first));
        first.applied(signature(first, second));
        first.applied(finish());
        officer.done("spotCheckReport", of("checkId", check));
    }

    protected int port() {
        return port;
    }

    protected String checkId() {
        return check;
    }

    protected UUID enterprise() {
        return UUID.fromString(enterpriseId);
    }

    protected String enterpriseToken() {
        return ISSUER.enterprise(enterprise());
    }

    protected GraphQlClient officerApi() {
        return officer.api();
    }

    protected String inspectorToken() {
        return first.token();
    }

    protected List<String> inspectors() {
        return List.of(first.subject(), second.subject());
    }

    protected List<String> refusalsOfClosing() {
        return officer.refusals("spotCheckClose", Map.of("checkId", check, "reason", "已整改"));
    }
}
