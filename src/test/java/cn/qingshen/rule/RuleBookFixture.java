package cn.qingshen.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The law as it is, for tests that need no database. */
public final class RuleBookFixture {

    private static final LocalDate BEGIN = LocalDate.of(2016, 7, 1);

    private RuleBookFixture() {}

    public static RuleBook ofTheLaw() {
        return new RuleBook(
                Stream.of(
                                rule(RuleCode.DISCLOSURE, 1, RuleUnit.MONTH),
                                rule(RuleCode.AUDIT_START, 2, RuleUnit.MONTH),
                                rule(RuleCode.AUDIT_FINISH, 1, RuleUnit.YEAR),
                                rule(RuleCode.ROUND_INTERVAL, 5, RuleUnit.YEAR))
                        .toList(),
                List.of());
    }

    private static StatutoryRule rule(RuleCode code, int value, RuleUnit unit) {
        return new StatutoryRule(UUID.randomUUID(), code, "第十二条", value, unit, BEGIN, null);
    }
}
