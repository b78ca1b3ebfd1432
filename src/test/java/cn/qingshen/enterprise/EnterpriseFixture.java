package cn.qingshen.enterprise;

import cn.qingshen.common.CreditCode;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Enterprises for tests: good in everything, no two alike. */
public final class EnterpriseFixture {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private EnterpriseFixture() {}

    public static EnterpriseFacts factsIn(String jurisdiction) {
        return named(jurisdiction, "测试企业" + UUID.randomUUID());
    }

    public static EnterpriseFacts named(String jurisdiction, String name) {
        return new EnterpriseFacts(
                creditCode(),
                name,
                jurisdiction,
                null,
                null,
                null,
                null,
                "2614",
                KeyIndustry.CHEMICALS,
                SizeClass.SMALL,
                null,
                null,
                null,
                null,
                false,
                false,
                false);
    }

    /** A valid credit code that no other test has. */
    public static String creditCode() {
        var body = "91620100MA%07d".formatted(NEXT.incrementAndGet());
        return body + CreditCode.checkDigit(body);
    }
}
