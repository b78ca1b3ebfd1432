package cn.qingshen.enterprise;

import cn.qingshen.Superuser;
import cn.qingshen.common.CreditCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Enterprises for tests: good in everything, no two alike. */
public final class EnterpriseFixture {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> INPUT = new TypeReference<>() {};

    private EnterpriseFixture() {}

    public static EnterpriseFacts factsIn(String jurisdiction) {
        return named(jurisdiction, newName());
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

    /** A name that no other test has, and that no search for another finds. */
    public static String newName() {
        return "测试企业" + UUID.randomUUID();
    }

    /** A valid credit code that no other test has. */
    public static String creditCode() {
        var body = "91620100MA%07d".formatted(NEXT.incrementAndGet());
        return body + CreditCode.checkDigit(body);
    }

    /** Facts as a program sends them. */
    public static Map<String, Object> typed(EnterpriseFacts facts) {
        return JSON.convertValue(facts, INPUT);
    }

    public static Map<String, Object> typedIn(String jurisdiction) {
        return typed(factsIn(jurisdiction));
    }

    /** An entry as a program sends it. */
    public static Map<String, Object> entry(LocalDate enteredOn) {
        return Map.of(
                "bases",
                List.of(ListingBasis.USES_TOXIC),
                "enteredOn",
                enteredOn.toString(),
                "evidence",
                List.of(evidence()),
                "reason",
                "使用有毒原料");
    }

    public static Map<String, Object> evidence() {
        return Map.of("kind", EvidenceKind.DAILY_INSPECTION, "reference", "甘环监〔2020〕1号", "dated", "2020-01-15");
    }

    public static Map<String, Object> leaving(LocalDate leftOn) {
        return Map.of("leftOn", leftOn.toString(), "reason", "停产");
    }

    /** The same input with one value changed. */
    public static Map<String, Object> with(Map<String, ?> input, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<String, Object>(input);
        changed.put(field, value);
        return changed;
    }

    public static void publish(String enterpriseId, LocalDate on) {
        Superuser.change("update enterprise set published_on = ? where id = ?", on, UUID.fromString(enterpriseId));
    }

    /** A file as if somebody of the jurisdiction had uploaded it. */
    public static String fileIn(String jurisdiction) {
        return Superuser.value("""
                insert into stored_file (sha256, name, size_bytes, content_type, jurisdiction_code, uploaded_by, purpose)
                values (repeat('0', 64), '依据.pdf', 1, 'application/pdf', ?, 'somebody', 'EVIDENCE') returning id""", jurisdiction);
    }
}
