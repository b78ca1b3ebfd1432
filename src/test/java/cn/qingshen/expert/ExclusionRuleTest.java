package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.facts;
import static cn.qingshen.expert.ExpertClient.input;
import static cn.qingshen.expert.ExpertClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.Asker;
import cn.qingshen.account.OnBehalf;
import cn.qingshen.account.Role;
import cn.qingshen.rule.RuleCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every reason for which an expert is not drawn, where it just applies and where it just does not; {@link TrainingHoursTest} has the hours. */
@IntegrationTest
class ExclusionRuleTest {

    private static final Asker PROVINCE = new Asker("officer", "officer", Role.PROVINCE_OFFICER, Asker.PROVINCE, null);
    private static final Matter ANYTHING = new Matter(List.of(), Set.of(), Map.of(), Set.of(), Set.of());
    private static final String CODE = "91620100556677880F";

    @LocalServerPort
    int port;

    @Autowired
    EligibilityService eligibility;

    ExpertClient province;
    LocalDate today;
    String employer;
    UUID id;

    @BeforeEach
    void admit() {
        province = ExpertClient.of(port, ISSUER.province());
        today = TestEnvironment.today();
        employer = "试验研究院" + UUID.randomUUID();
        id = UUID.fromString(PoolFixture.admitted(port, employer, false, Speciality.METHOD));
    }

    @AfterEach
    void askWhatWasAskedAtFirst() {
        asked(RuleCode.EXPERT_LOAD, 6);
        asked(RuleCode.EXPERT_INTEREST, 3);
    }

    private static void asked(RuleCode code, int value) {
        Superuser.change("update statutory_rule set value = ? where code = ?", value, code.name());
    }

    private Optional<ExclusionRule> excluded(Matter matter) {
        var found = asTheProvince(() -> eligibility.of(matter));
        var excluded = found.excluded().entrySet().stream()
                .filter(one -> one.getKey().id().equals(id))
                .map(Map.Entry::getValue)
                .findFirst();
        assertThat(found.eligible().stream().anyMatch(one -> one.id().equals(id)))
                .isEqualTo(excluded.isEmpty());
        return excluded;
    }

    private static <T> T asTheProvince(Supplier<T> work) {
        var result = new AtomicReference<T>();
        OnBehalf.run(PROVINCE, () -> result.set(work.get()));
        return result.get();
    }

    private static Matter about(String name, @Nullable String code) {
        return new Matter(
                List.of(new Party(null, List.of("别的厂")), new Party(code, List.of(name))),
                Set.of(),
                Map.of(),
                Set.of(),
                Set.of());
    }

    private void does(String act) {
        province.done(act, input(id.toString(), "reason", "核查"));
    }

    @Test
    void leavesOutWhoLeftThePoolSinceTheDraw() {
        Supplier<Map<UUID, ExclusionRule>> unfit = () -> asTheProvince(() -> eligibility.unfit(List.of(id), ANYTHING));
        assertThat(unfit.get()).isEmpty();
        does("Remove");
        assertThat(unfit.get()).containsExactly(Map.entry(id, ExclusionRule.NOT_IN_POOL));
        var found = asTheProvince(() -> eligibility.of(ANYTHING));
        assertThat(found.excluded().keySet()).extracting(Expert::id).doesNotContain(id);
        assertThat(found.eligible()).extracting(Expert::id).doesNotContain(id);
        does("Readmit");
        assertThat(excluded(ANYTHING)).isEmpty();
    }

    @Test
    void leavesOutWhoIsSuspended() {
        does("Suspend");
        assertThat(excluded(ANYTHING)).hasValue(ExclusionRule.SUSPENDED);
        does("Resume");
        assertThat(excluded(ANYTHING)).isEmpty();
    }

    @Test
    void leavesOutWhoHasNoAccount() {
        id = UUID.fromString(ExpertClient.of(port, ISSUER.city("620100")).applied(facts()));
        province.done("Assess", assessment(id.toString(), true));
        assertThat(excluded(ANYTHING)).hasValue(ExclusionRule.NO_ACCOUNT);
        Superuser.change("update expert set subject = ? where id = ?", id.toString(), id);
        assertThat(excluded(ANYTHING)).isEmpty();
    }

    @Test
    void leavesOutWhoSitsOnAsManyPanelsAsTheRuleSays() {
        assertThat(excluded(load(5))).isEmpty();
        assertThat(excluded(load(6))).hasValue(ExclusionRule.LOAD_REACHED);
        asked(RuleCode.EXPERT_LOAD, 7);
        assertThat(excluded(load(6))).isEmpty();
        assertThat(excluded(load(7))).hasValue(ExclusionRule.LOAD_REACHED);
        asked(RuleCode.EXPERT_LOAD, 1);
        assertThat(excluded(load(1))).hasValue(ExclusionRule.LOAD_REACHED);
    }

    private Matter load(int panels) {
        return new Matter(List.of(), Set.of(), Map.of(id, panels), Set.of(), Set.of());
    }

    @Test
    void leavesOutWhoWasAskedForItBefore() {
        assertThat(excluded(new Matter(List.of(), Set.of(), Map.of(), Set.of(id), Set.of())))
                .hasValue(ExclusionRule.ANSWERED_BEFORE);
        assertThat(excluded(new Matter(List.of(), Set.of(), Map.of(), Set.of(UUID.randomUUID()), Set.of())))
                .isEmpty();
    }

    @Test
    void leavesOutWhoReviewedTheRound() {
        assertThat(excluded(new Matter(List.of(), Set.of(), Map.of(), Set.of(), Set.of(id))))
                .hasValue(ExclusionRule.SAME_ROUND);
        assertThat(excluded(new Matter(List.of(), Set.of(), Map.of(), Set.of(), Set.of(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void leavesOutWhoKnowsNothingOfIt() {
        assertThat(excluded(knowing(Speciality.PAPER))).hasValue(ExclusionRule.NO_SPECIALITY);
        assertThat(excluded(knowing(Speciality.PAPER, Speciality.METHOD))).isEmpty();
        assertThat(excluded(knowing())).isEmpty();
    }

    private static Matter knowing(Speciality... asked) {
        return new Matter(List.of(), Set.of(asked), Map.of(), Set.of(), Set.of());
    }

    @Test
    void leavesOutWhoWorksThere() {
        assertThat(excluded(about(employer, null))).hasValue(ExclusionRule.EMPLOYED);
        assertThat(excluded(about(employer + "分院", null))).isEmpty();
        assertThat(excluded(about("改过名的厂", CODE))).isEmpty();
        Superuser.change("update expert set employer_code = ? where id = ?", CODE, id);
        assertThat(excluded(about("改过名的厂", CODE))).hasValue(ExclusionRule.EMPLOYED);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYED, EMPLOYED",
        "SHAREHOLDER, SHAREHOLDER",
        "FAMILY, FAMILY",
        "CONSULTED, CONSULTED",
        "SAME_ROUND, SAME_ROUND",
        "OTHER, OTHER_INTEREST"
    })
    void leavesOutWhoHasAnInterestAsLongAsItCounts(InterestKind kind, ExclusionRule rule) {
        // Four years, so that the day is there in leap years, too.
        asked(RuleCode.EXPERT_INTEREST, 4);
        var interest = input(id.toString(), "kind", kind.name(), "party", "某厂", "partyCode", CODE);
        add(interest);
        assertThat(excluded(about("某 厂", null))).hasValue(rule);
        assertThat(excluded(about("改过名的厂", CODE))).hasValue(rule);
        assertThat(excluded(about("某厂分厂", null))).isEmpty();
        takeBack();
        assertThat(excluded(about("某厂", CODE))).as("entered by mistake").isEmpty();
        add(with(interest, "endedOn", today.minusYears(4).toString()));
        assertThat(excluded(about("某厂", CODE))).as("on the last day").hasValue(rule);
        asked(RuleCode.EXPERT_INTEREST, 3);
        assertThat(excluded(about("某厂", CODE))).as("the rule is shorter").isEmpty();
        takeBack();
        asked(RuleCode.EXPERT_INTEREST, 4);
        add(with(interest, "endedOn", today.minusYears(4).minusDays(1).toString()));
        assertThat(excluded(about("某厂", CODE))).as("on the day after").isEmpty();
        asked(RuleCode.EXPERT_INTEREST, 5);
        assertThat(excluded(about("某厂", CODE))).as("the rule is longer").hasValue(rule);
    }

    private void add(Map<String, ?> interest) {
        province.done("InterestAdd", interest);
    }

    private void takeBack() {
        var interestId = province.expert(id.toString(), "interests { id }").at("/interests/0/id");
        province.done("InterestRemove", Map.of("interestId", interestId.asString(), "reason", "同名企业"));
    }

    @Test
    void leavesOutWhoWorkedThereAsTheApplicationSays() {
        var self = ExpertClient.of(port, PoolFixture.token(UUID.randomUUID().toString()));
        var past = Map.of(
                "employer",
                "某厂",
                "since",
                "2001-07-01",
                "until",
                today.minusYears(1).toString());
        var application = Map.of(
                "facts", facts(), "pastEmployers", List.of(past), "identityNumber", ExpertClient.identityNumber());
        id = UUID.fromString(self.done("Apply", application).get("id").asString());
        province.done("Assess", assessment(id.toString(), true));
        assertThat(excluded(about("某厂", null))).hasValue(ExclusionRule.EMPLOYED);
        assertThat(excluded(ANYTHING)).isEmpty();
    }

    @Test
    void namesTheFirstThatApplies() {
        add(input(id.toString(), "kind", "FAMILY", "party", employer));
        var matter = new Matter(
                about(employer, null).parties(), Set.of(Speciality.PAPER), Map.of(id, 9), Set.of(id), Set.of(id));
        assertThat(excluded(matter)).hasValue(ExclusionRule.LOAD_REACHED);
        does("Suspend");
        assertThat(excluded(matter)).hasValue(ExclusionRule.SUSPENDED);
    }
}
