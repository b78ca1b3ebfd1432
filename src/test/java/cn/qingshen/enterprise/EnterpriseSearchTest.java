package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typed;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One city with three enterprises only, so that even one character can be searched for. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterpriseSearchTest {

    private static final String CITY = "623000";
    private static final String ODD = "𠮷祥50%_\\厂!'\";--<b>&ΣÉ";

    @LocalServerPort
    int port;

    RegisterClient gannan;
    Map<String, Object> odd;

    @BeforeAll
    void addThree() {
        gannan = RegisterClient.of(port, ISSUER.city(CITY));
        odd = typed(EnterpriseFixture.named(CITY, ODD));
        gannan.added(odd);
        gannan.added(typed(EnterpriseFixture.named(CITY, "甘南乳业")));
        var facts = typed(EnterpriseFixture.named(CITY, "玛曲旧名"));
        gannan.corrected(gannan.added(facts), 1, with(facts, "name", "玛曲新名"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷", "𠮷祥", "祥", "%", "_", "\\", "0%_", "%_\\厂", "!", "'\"", "\";--", "<b>&", "é", "ΣÉ", " 厂! ", "　厂!　"
            })
    void takesEveryCharacterForItself(String text) {
        assertThat(gannan.names(Map.of("text", text))).containsExactly(ODD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"祥_0", "5%厂", "%%", "__", "\\\\", "吉祥", "𡈽", "祥𠮷"})
    void findsNothingThatIsNotThere(String text) {
        assertThat(gannan.names(Map.of("text", text))).isEmpty();
    }

    @Test
    void findsAllWithoutText() {
        for (var text : new String[] {"", "   ", "　"}) {
            assertThat(gannan.names(Map.of("text", text))).hasSize(3);
        }
    }

    @Test
    void findsByAFormerName() {
        assertThat(gannan.names(Map.of("text", "旧名"))).containsExactly("玛曲新名");
        assertThat(gannan.names(Map.of("text", "玛曲"))).containsExactly("玛曲新名");
    }

    @Test
    void findsByPartOfTheCreditCodeInEitherCase() {
        var code = (String) odd.get("creditCode");
        assertThat(gannan.names(Map.of("text", code.substring(9)))).containsExactly(ODD);
        assertThat(gannan.names(Map.of("text", code.toLowerCase()))).containsExactly(ODD);
    }

    @Test
    void refusesATextThatNobodyTypes() {
        assertThat(gannan.names(Map.of("text", "𠮷".repeat(100)))).isEmpty();
        assertThat(gannan.api()
                        .code(
                                "query($filter: EnterpriseFilter) { enterprises(filter: $filter) { totalCount } }",
                                Map.of("filter", Map.of("text", "𠮷".repeat(101)))))
                .isEqualTo("TOO_LONG");
    }
}
