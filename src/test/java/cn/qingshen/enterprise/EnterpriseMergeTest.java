package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class EnterpriseMergeTest {

    private static final String CITY = "620100";
    private static final LocalDate ENTERED = LocalDate.of(2021, 3, 1);

    @LocalServerPort
    int port;

    RegisterClient lanzhou;
    Map<String, Object> keptFacts;
    Map<String, Object> duplicateFacts;
    String kept;
    String duplicate;

    @BeforeEach
    void addTwo() {
        lanzhou = RegisterClient.of(port, ISSUER.city(CITY));
        keptFacts = typedIn(CITY);
        duplicateFacts = typedIn(CITY);
        kept = lanzhou.added(keptFacts);
        duplicate = lanzhou.added(duplicateFacts);
    }

    @Test
    void leavesOneOfTwo() {
        lanzhou.merged(kept, duplicate);
        var found = lanzhou.enterprise(duplicate, "name mergedInto { id name }");
        assertThat(found.at("/mergedInto/id").asString()).isEqualTo(kept);
        assertThat(found.at("/mergedInto/name").asString()).isEqualTo(keptFacts.get("name"));
        assertThat(lanzhou.names(Map.of("text", duplicateFacts.get("creditCode"))))
                .isEmpty();
        assertThat(lanzhou.names(Map.of("text", duplicateFacts.get("name"))))
                .containsExactly((String) keptFacts.get("name"));
        assertThat(values(lanzhou.enterprise(kept, "formerNames { name }").get("formerNames"), "name"))
                .containsExactly((String) duplicateFacts.get("name"));
    }

    @Test
    void keepsWhatTheDuplicateWasCalledBefore() {
        var newName = EnterpriseFixture.newName();
        lanzhou.corrected(duplicate, 1, with(duplicateFacts, "name", newName));
        lanzhou.merged(kept, duplicate);
        var oldName = (String) duplicateFacts.get("name");
        assertThat(values(lanzhou.enterprise(kept, "formerNames { name }").get("formerNames"), "name"))
                .containsExactlyInAnyOrder(newName, oldName);
        assertThat(lanzhou.names(Map.of("text", oldName))).containsExactly((String) keptFacts.get("name"));
    }

    @Test
    void writesItDownForBoth() {
        lanzhou.merged(kept, duplicate);
        for (var id : new String[] {kept, duplicate}) {
            var link = lanzhou.journal(id).get(0);
            assertThat(link.get("action").asString()).isEqualTo("enterprise.merge");
            assertThat(link.get("reason").asString()).isEqualTo("同一企业");
            assertThat(values(link.get("changes"), "after")).containsExactly(duplicate, kept);
        }
    }

    @Test
    void passesThePlaceOnTheRegisterOn() {
        lanzhou.entered(duplicate, ENTERED);
        lanzhou.merged(kept, duplicate);
        var place =
                lanzhou.enterprise(kept, "registerEntry { bases enterReason }").get("registerEntry");
        assertThat(place.at("/bases/0").asString()).isEqualTo("USES_TOXIC");
        assertThat(place.get("enterReason").asString()).isEqualTo("同一企业");
        var old = lanzhou.enterprise(duplicate, "registerEntries { enteredOn leftOn leaveReason }");
        assertThat(old.at("/registerEntries/0/leaveReason").asString()).isEqualTo("同一企业");
    }

    @Test
    void keepsThePlaceThatTheKeptOneHad() {
        lanzhou.entered(kept, ENTERED);
        lanzhou.entered(duplicate, ENTERED.plusYears(1));
        lanzhou.merged(kept, duplicate);
        assertThat(values(
                        lanzhou.enterprise(kept, "registerEntries { enteredOn }")
                                .get("registerEntries"),
                        "enteredOn"))
                .containsExactly(ENTERED.toString());
    }

    @Test
    void makesNoFormerNameOfThePresentOne() {
        var sameName = lanzhou.added(EnterpriseFixture.with(typedIn(CITY), "name", keptFacts.get("name")));
        lanzhou.merged(kept, sameName);
        assertThat(lanzhou.enterprise(kept, "formerNames { name }").get("formerNames"))
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBeMergedAndWritesNothing() {
        var merged = lanzhou.addedIn(CITY);
        lanzhou.merged(lanzhou.addedIn(CITY), merged);
        var nobody = UUID.randomUUID().toString();
        var before = Superuser.register();
        assertThat(refusals(lanzhou.merge(kept, kept, "同一"))).containsExactly("SAME_ENTERPRISE duplicateId");
        assertThat(refusals(lanzhou.merge(kept, merged, "同一"))).containsExactly("MERGED null");
        assertThat(refusals(lanzhou.merge(merged, kept, "同一"))).containsExactly("MERGED null");
        assertThat(refusals(lanzhou.merge(kept, nobody, "同一"))).containsExactly("NOT_FOUND null");
        assertThat(refusals(lanzhou.merge(nobody, kept, "同一"))).containsExactly("NOT_FOUND null");
        assertThat(refusals(lanzhou.merge("no id", "no id either", "同一"))).containsExactly("NOT_FOUND null");
        assertThat(refusals(lanzhou.merge(kept, duplicate, " "))).containsExactly("REQUIRED reason");
        assertThat(refusals(lanzhou.merge(kept, duplicate, "因".repeat(501)))).containsExactly("TOO_LONG reason");
        assertThat(refusals(lanzhou.merge(kept, duplicate, "\u200b"))).containsExactly("INVALID_CHARACTERS reason");
        assertThat(Superuser.register()).isEqualTo(before);
    }
}
