package cn.qingshen.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.draw.DrawSeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The draw of a campaign: to the byte, that a second program finds the same, and that nobody can tell it from chance. */
class CampaignRecordTest {

    private static final String SHARE = "00".repeat(31) + "01";
    private static final String OTHER = "ff".repeat(32);

    private static String id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number).toString();
    }

    private static List<String> ids(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(CampaignRecordTest::id)
                .toList();
    }

    private static FrozenCampaign frozen(int objects, int inspectors, int checks, List<Conflict> conflicts) {
        return new FrozenCampaign(
                UUID.fromString(id(9_999)),
                "ENTERPRISE",
                "SSQ 2026135",
                checks,
                2,
                ids(0, objects).reversed(),
                ids(1_000, inspectors).reversed(),
                List.of(new LeftOut(id(500), "CHECK_OPEN")),
                List.of(new LeftOut(id(1_500), "UNAVAILABLE")),
                conflicts);
    }

    private static CampaignRecord record(FrozenCampaign frozen) {
        return new CampaignRecord(frozen, frozen.hash(), SHARE, OTHER, "03 07 12 19 25 31 + 08");
    }

    private static FrozenCampaign usual() {
        return frozen(
                40,
                6,
                12,
                IntStream.range(0, 40)
                        .mapToObj(i -> new Conflict(id(i), id(1_000 + i % 6), "INTEREST"))
                        .toList());
    }

    @Test
    void writesWhatIsFrozenToTheByte() {
        assertThat(frozen(2, 2, 1, List.of(new Conflict(id(1), id(1_001), "CHECKED_IT_LAST")))
                        .text())
                .isEqualTo("""
                        qingshen-draw/1
                        campaign 01920000-0000-7000-8000-00000000270f
                        source SSQ 2026135
                        checks 1
                        each 2
                        object 01920000-0000-7000-8000-000000000000
                        object 01920000-0000-7000-8000-000000000001
                        inspector 01920000-0000-7000-8000-0000000003e8
                        inspector 01920000-0000-7000-8000-0000000003e9
                        excluded object 01920000-0000-7000-8000-0000000001f4 CHECK_OPEN
                        excluded inspector 01920000-0000-7000-8000-0000000005dc UNAVAILABLE
                        conflict 01920000-0000-7000-8000-000000000001 01920000-0000-7000-8000-0000000003e9 CHECKED_IT_LAST
                        """);
    }

    private static FrozenCampaign cities() {
        return new FrozenCampaign(
                UUID.fromString(id(9_999)),
                "CITY",
                "SSQ 2026135",
                2,
                2,
                List.of("6200KQ", "620100", "620200"),
                ids(1_000, 3),
                List.of(new LeftOut("620300", "CHECK_OPEN")),
                List.of(),
                List.of(new Conflict("620100", id(1_001), "INTEREST")));
    }

    @Test
    void saysWhatTheObjectsAreUnlessTheyAreEnterprises() {
        assertThat(cities().text()).isEqualTo("""
                qingshen-draw/1
                campaign 01920000-0000-7000-8000-00000000270f
                kind CITY
                source SSQ 2026135
                checks 2
                each 2
                object 6200KQ
                object 620100
                object 620200
                inspector 01920000-0000-7000-8000-0000000003e8
                inspector 01920000-0000-7000-8000-0000000003e9
                inspector 01920000-0000-7000-8000-0000000003ea
                excluded object 620300 CHECK_OPEN
                conflict 620100 01920000-0000-7000-8000-0000000003e9 INTEREST
                """);
    }

    @Test
    void isFoundAgainWhateverItDraws() throws Exception {
        var text = record(cities()).text();
        assertThat(verify(text).code()).isZero();
        for (var kind : List.of("", "kind ENTERPRISE\n", "kind CONSULTANCY\n", "kind toString\n")) {
            assertThat(verify(text.replace("kind CITY\n", kind)).code())
                    .as(kind)
                    .isEqualTo(2);
        }
        assertThat(verify(text.replace("kind CITY\n", "").replace("each 2\n", "each 2\nkind CITY\n"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void sendsTwoToEachAndNobodyInConflictAndNobodyMoreOftenThanNeedBe() {
        var frozen = usual();
        var checks = frozen.checks(record(frozen).seed());
        assertThat(checks).hasSize(12);
        assertThat(checks).extracting(DrawnCheck::object).doesNotHaveDuplicates();
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.inspectors()).hasSize(2).doesNotHaveDuplicates();
            assertThat(frozen.conflicts())
                    .noneMatch(one -> one.object().equals(check.object())
                            && check.inspectors().contains(one.inspector()));
        });
        var load = new HashMap<String, Integer>();
        checks.forEach(check -> check.inspectors().forEach(one -> load.merge(one, 1, Integer::sum)));
        assertThat(load.values()).allMatch(count -> count >= 3 && count <= 5);
    }

    @Test
    void isFoundAgainByTheSecondProgram() throws Exception {
        var verdict = verify(record(usual()).text());
        assertThat(verdict.said()).contains("holds: 12 checks");
        assertThat(verdict.code()).isZero();
    }

    /** Each tenth byte, one after the other, is another one. */
    @Test
    void failsWhenAByteIsAnother() throws Exception {
        var text = record(frozen(3, 3, 2, List.of())).text();
        for (int i = 20; i < text.length(); i += 47) {
            var was = text.charAt(i);
            var other = was == '1' ? '2' : '1';
            var changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(verify(changed).code())
                    .as("byte %d, %s".formatted(i, was))
                    .isNotZero();
        }
    }

    @Test
    void failsWhenSomebodyElseIsSent() throws Exception {
        var text = record(usual()).text();
        var last = text.lastIndexOf("check ");
        var moved = text.substring(0, last) + "check 12 " + id(0) + " " + id(1_000) + " " + id(1_001) + "\n";
        assertThat(verify(moved).said()).contains("DIFFERS: somebody else is checked");
        assertThat(verify(text.substring(0, last)).code()).isEqualTo(1);
    }

    private record Verdict(int code, String said) {}

    private static Verdict verify(String record) throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", "bin/lib/verify-draw.mjs", "-")
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(record.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said);
    }

    /**
     * 20,000 campaigns with fixed seeds: each of 20 objects is checked as often as the others, and each pair of 6 inspectors is sent to
     * the first check as often. The limits are the 0.999 quantiles of chi-square; that of objects is stricter than need be, as those of one
     * campaign are drawn without putting back.
     */
    @Test
    void cannotBeToldFromChance() {
        var frozen = frozen(20, 6, 5, List.of());
        var objects = new int[20];
        var pairs = new int[36];
        for (int campaign = 0; campaign < 20_000; campaign++) {
            var checks = frozen.checks(DrawSeed.of("0".repeat(64), SHARE, OTHER, "campaign " + campaign));
            checks.forEach(check -> objects[frozen.objects().indexOf(check.object())]++);
            var sent = checks.getFirst().inspectors().stream()
                    .map(frozen.inspectors()::indexOf)
                    .sorted()
                    .toList();
            pairs[sent.getFirst() * 6 + sent.getLast()]++;
        }
        assertThat(chiSquare(objects, 20_000 * 5 / 20.0))
                .as("19 degrees of freedom")
                .isLessThan(43.82);
        assertThat(chiSquare(Arrays.stream(pairs).filter(count -> count > 0).toArray(), 20_000 / 15.0))
                .as("14 degrees of freedom")
                .isLessThan(36.12);
    }

    private static double chiSquare(int[] counts, double expected) {
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
