package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.facts;
import static cn.qingshen.expert.ExpertClient.identityNumber;
import static cn.qingshen.expert.ExpertClient.input;
import static cn.qingshen.expert.ExpertClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where applicants worked before: told with the application, kept as interests and nowhere else. */
@IntegrationTest
class PastEmployerTest {

    private static final String CODE = "91620100556677880F";

    @LocalServerPort
    int port;

    ExpertClient self;
    ExpertClient lanzhou;
    ExpertClient province;
    Map<String, Object> facts;

    @BeforeEach
    void meet() {
        self = ExpertClient.of(port, PoolFixture.token(UUID.randomUUID().toString()));
        lanzhou = ExpertClient.of(port, ISSUER.city("620100"));
        province = ExpertClient.of(port, ISSUER.province());
        facts = facts();
    }

    private static Map<String, Object> past(String employer) {
        return new HashMap<>(
                Map.of("employer", employer, "employerCode", CODE, "since", "2001-07-01", "until", "2024-05-31"));
    }

    private Map<String, Object> application(List<?> past) {
        return Map.of("facts", facts, "pastEmployers", past, "identityNumber", identityNumber());
    }

    private String applied(ExpertClient client, List<?> past) {
        return client.done("Apply", application(past)).get("id").asString();
    }

    private Map<String, Object> correction(String id, int version, @Nullable List<?> past) {
        return input(id, "version", version, "facts", facts, "pastEmployers", past, "reason", "补充任职经历");
    }

    private List<String> interests(String id) {
        return province.expert(id, "interests { kind party partyCode startedOn endedOn source }")
                .get("interests")
                .valueStream()
                .map(one -> one.get("kind").asString() + " " + one.get("party").asString() + " "
                        + one.get("partyCode").asString() + " "
                        + one.get("startedOn").asString() + " "
                        + one.get("endedOn").asString() + " "
                        + one.get("source").asString())
                .toList();
    }

    private static String kept(String employer) {
        return "EMPLOYED " + employer + " " + CODE + " 2001-07-01 2024-05-31 DECLARED";
    }

    @Test
    void areInterestsWhoeverApplies() {
        for (var client : List.of(self, lanzhou)) {
            facts = facts();
            var id = applied(client, List.of(past("甲厂"), past("乙厂")));
            assertThat(interests(id)).containsExactlyInAnyOrder(kept("甲厂"), kept("乙厂"));
            assertThat(actions(id)).isEqualTo("expert.apply expert.addInterest expert.addInterest");
        }
    }

    private static String actions(String id) {
        return Superuser.value(
                "select string_agg(action, ' ' order by seq) from journal where object_id = ?", UUID.fromString(id));
    }

    @Test
    void areCorrectedUntilTheAdmission() {
        var id = applied(self, List.of(past("甲厂"), past("乙厂")));
        lanzhou.done("InterestAdd", input(id, "kind", "EMPLOYED", "party", "现任兼职"));
        self.done("Correct", correction(id, 1, List.of(past("乙厂"), past("丙厂"))));
        assertThat(interests(id)).as("what was told otherwise stays").hasSize(3).contains(kept("乙厂"), kept("丙厂"));
        assertThat(actions(id)).endsWith("expert.removeInterest expert.addInterest");
        assertThat(lanzhou.refusals("Correct", correction(id, 1, List.of())))
                .as("from before")
                .containsExactly("CHANGED_BY_ANOTHER null");
        lanzhou.done("Correct", correction(id, 2, null));
        assertThat(interests(id)).as("nothing said of them").hasSize(3);
        province.done("Assess", assessment(id, true));
        for (var client : List.of(self, lanzhou, province)) {
            assertThat(client.refusals("Correct", correction(id, 2, List.of(past("乙厂")))))
                    .containsExactly("FIXED_ONCE_ADMITTED pastEmployers");
        }
        self.done("Correct", correction(id, 2, List.of(past("丙厂"), past("乙厂"))));
        assertThat(interests(id)).hasSize(3);
    }

    @Test
    void areNotWhatAChangeOfTheEmployerLeaves() {
        var id = applied(self, List.of());
        var former = facts.get("employer");
        facts.put("employer", "新单位");
        self.done("Correct", correction(id, 1, List.of()));
        self.done("Correct", correction(id, 2, List.of()));
        assertThat(interests(id)).singleElement().asString().contains(String.valueOf(former));
    }

    @ParameterizedTest
    @CsvSource({
        "employer, ' ', REQUIRED pastEmployers[1].employer",
        "employerCode, 91620100MA00000000, INVALID_CREDIT_CODE pastEmployers[1].employerCode",
        "since, , REQUIRED pastEmployers[1].since",
        "since, 1949-12-31, OUT_OF_RANGE pastEmployers[1].since",
        "until, , REQUIRED pastEmployers[1].until",
        "until, 2001-06-30, OUT_OF_RANGE pastEmployers[1].until",
        "until, 9999-01-01, OUT_OF_RANGE pastEmployers[1].until",
    })
    void areRefusedWhereTheyCannotBe(String field, @Nullable String value, String refusal) {
        var bad = List.of(past("甲厂"), with(past("乙厂"), field, value));
        assertThat(self.refusals("Apply", application(bad))).containsExactly(refusal);
        var id = applied(self, List.of());
        assertThat(self.refusals("Correct", correction(id, 1, bad))).containsExactly(refusal);
    }

    @Test
    void areTwentyAtMost() {
        assertThat(self.refusals("Apply", application(Collections.nCopies(21, past("甲厂")))))
                .containsExactly("TOO_MANY pastEmployers");
        var id = applied(self, Collections.nCopies(20, past("甲厂")));
        assertThat(interests(id)).as("each once").containsExactly(kept("甲厂"));
    }

    @Test
    void refusesAnInterestThatEndedBeforeItBegan() {
        var id = applied(self, List.of());
        var interest = input(id, "kind", "EMPLOYED", "party", "甲厂", "startedOn", "2020-01-02", "endedOn", "2020-01-01");
        assertThat(self.refusals("InterestAdd", interest)).containsExactly("OUT_OF_RANGE startedOn");
        self.done("InterestAdd", with(interest, "startedOn", "2020-01-01"));
        var tomorrow = TestEnvironment.today().plusDays(2).toString();
        assertThat(self.refusals("InterestAdd", input(id, "kind", "OTHER", "party", "乙厂", "startedOn", tomorrow)))
                .containsExactly("OUT_OF_RANGE startedOn");
    }
}
