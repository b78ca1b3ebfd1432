package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.Asker;
import cn.qingshen.account.OnBehalf;
import cn.qingshen.account.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who trained too little last year is not drawn this year. */
@IntegrationTest
class TrainingHoursTest {

    private static final Asker PROVINCE = new Asker("officer", "officer", Role.PROVINCE_OFFICER, Asker.PROVINCE, null);

    @LocalServerPort
    int port;

    @Autowired
    EligibilityService eligibility;

    @Autowired
    ExpertService experts;

    LocalDate lastYear;
    UUID id;

    @BeforeEach
    void admit() {
        lastYear = TestEnvironment.today().minusYears(1);
        id = UUID.fromString(PoolFixture.admitted(port, "试验研究院" + UUID.randomUUID(), false, Speciality.METHOD));
    }

    @AfterEach
    void askForEight() {
        asked(8);
    }

    private static void asked(int hours) {
        Superuser.change("update statutory_rule set value = ? where code = 'EXPERT_TRAINING'", hours);
    }

    private void admittedOn(LocalDate day) {
        Superuser.change("update expert set applied_on = ?, admitted_on = ? where id = ?", day, day, id);
    }

    private void trained(LocalDate day, String hours) {
        var training = input(id.toString(), "topic", "审核方法", "heldOn", day.toString(), "hours", hours);
        ExpertClient.of(port, ISSUER.province()).done("TrainingAdd", training);
    }

    private Optional<ExclusionRule> excluded() {
        var matter = new Matter(List.of(), Set.of(), Map.of(), Set.of(), Set.of());
        return asTheProvince(() -> eligibility.of(matter)).excluded().entrySet().stream()
                .filter(one -> one.getKey().id().equals(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static <T> T asTheProvince(Supplier<T> work) {
        var result = new AtomicReference<T>();
        OnBehalf.run(PROVINCE, () -> result.set(work.get()));
        return result.get();
    }

    @Test
    void countsTheHoursOfLastYearAlone() {
        admittedOn(lastYear.withDayOfYear(1));
        trained(lastYear.withDayOfYear(1), "4");
        trained(lastYear.withDayOfYear(1).minusDays(1), "20");
        trained(TestEnvironment.today(), "20");
        assertThat(excluded()).hasValue(ExclusionRule.TRAINING_SHORT);
        trained(LocalDate.of(lastYear.getYear(), 12, 31), "3.9");
        assertThat(excluded()).hasValue(ExclusionRule.TRAINING_SHORT);
        trained(LocalDate.of(lastYear.getYear(), 12, 31), "0.1");
        assertThat(excluded()).isEmpty();
    }

    @Test
    void asksNothingOfWhoWasNotInThePool() {
        admittedOn(LocalDate.of(lastYear.getYear() + 1, 1, 1));
        assertThat(excluded()).isEmpty();
        admittedOn(LocalDate.of(lastYear.getYear(), 12, 31));
        assertThat(excluded()).hasValue(ExclusionRule.TRAINING_SHORT);
    }

    @Test
    void asksNothingWhereTheRuleDoesNot() {
        admittedOn(lastYear.withDayOfYear(1));
        asked(0);
        assertThat(excluded()).isEmpty();
        asked(1);
        assertThat(excluded()).hasValue(ExclusionRule.TRAINING_SHORT);
    }

    @Test
    void tellsTheHoursOfBothYears() {
        trained(lastYear, "2.5");
        trained(lastYear, "3");
        trained(TestEnvironment.today(), "6");
        var hours = asTheProvince(() -> experts.detail(id)).orElseThrow().trainingHours();
        assertThat(hours.asked()).isEqualTo(8);
        assertThat(hours.year()).isEqualTo(TestEnvironment.today().getYear());
        assertThat(hours.thisYear()).isEqualByComparingTo("6");
        assertThat(hours.lastYear()).isEqualByComparingTo("5.5");
    }
}
