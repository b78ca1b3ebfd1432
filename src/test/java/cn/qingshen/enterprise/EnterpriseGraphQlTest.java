package cn.qingshen.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.TestEnvironment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class EnterpriseGraphQlTest {

    @LocalServerPort
    int port;

    @Test
    void addsAnEnterpriseAndFindsItByItsCreditCode() {
        var city = new GraphQlClient(port, TestEnvironment.ISSUER.city("620100"));
        var code = EnterpriseFixture.creditCode();
        var payload = city.data(
                """
                mutation($facts: EnterpriseFactsInput!) {
                  enterpriseAdd(input: {facts: $facts}) { enterprise { id name version } userErrors { code field message } }
                }""",
                Map.of(
                        "facts",
                        Map.of(
                                "creditCode",
                                code,
                                "name",
                                "兰州试验化工有限公司",
                                "jurisdictionCode",
                                "620100",
                                "sizeClass",
                                "SMALL")));
        assertThat(payload.at("/enterpriseAdd/userErrors")).isEmpty();
        var found = city.data("""
                query($code: CreditCode!) {
                  enterpriseByCreditCode(creditCode: $code) {
                    name jurisdiction { nameZh } journal { nodes { action actorName } } registerEntries { id } contact { name }
                  }
                }""", Map.of("code", code));
        assertThat(found.at("/enterpriseByCreditCode/name").asString()).isEqualTo("兰州试验化工有限公司");
        assertThat(found.at("/enterpriseByCreditCode/jurisdiction/nameZh").asString())
                .isEqualTo("兰州市");
        assertThat(found.at("/enterpriseByCreditCode/journal/nodes/0/action").asString())
                .isEqualTo("enterprise.add");
    }
}
