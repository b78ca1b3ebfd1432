package cn.qingshen.review.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.draw.DrawSeed;
import cn.qingshen.draw.Sha256;
import cn.qingshen.expert.Speciality;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The draw itself: that it repeats, that nobody can tell it from chance, and that a second program finds the same. */
class DrawTest {

    private static final String SHARE = "00".repeat(31) + "01";
    private static final String OTHER = "ff".repeat(32);

    private static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    /** Every third may lead, two each share an employer, and each knows one of three things. */
    private static PoolMember member(int number) {
        var knows = List.of(Speciality.METHOD, Speciality.CHEMICALS, Speciality.FINANCE);
        return new PoolMember(
                id(number),
                number % 3 == 0,
                Sha256.hex("employer\n" + number / 2).substring(0, 16),
                Set.of(knows.get(number % 3), Speciality.ENVIRONMENT));
    }

    private static FrozenDraw frozen(int pool, int number) {
        return new FrozenDraw(
                id(9_999),
                number,
                "EVALUATION",
                "SSQ 2026135",
                List.of(new Seat(1, Speciality.METHOD), new Seat(2, Speciality.CHEMICALS), new Seat(3, null)),
                IntStream.range(0, pool).mapToObj(DrawTest::member).toList(),
                List.of(new Excluded(id(5_000), "EMPLOYED"), new Excluded(id(4_000), "LOAD_REACHED")));
    }

    private static List<PoolMember> order(FrozenDraw frozen, String value) {
        return frozen.order(DrawSeed.of(frozen.hash(), SHARE, OTHER, value));
    }

    @Test
    void writesWhatIsFrozenToTheByte() {
        var text = frozen(2, 1).text();
        assertThat(text).isEqualTo("""
                qingshen-draw/1
                panel 01920000-0000-7000-8000-00000000270f
                draw 1
                kind EVALUATION
                source SSQ 2026135
                seat 1 METHOD
                seat 2 CHEMICALS
                seat 3 ANY
                expert 01920000-0000-7000-8000-000000000000 LEADER 0724e8cb82740946 ENVIRONMENT,METHOD
                expert 01920000-0000-7000-8000-000000000001 MEMBER 0724e8cb82740946 CHEMICALS,ENVIRONMENT
                excluded 01920000-0000-7000-8000-000000000fa0 LOAD_REACHED
                excluded 01920000-0000-7000-8000-000000001388 EMPLOYED
                """);
    }

    @Test
    void repeatsAndDependsOnEverything() {
        var order = order(frozen(40, 1), "01 02 03");
        assertThat(order(frozen(40, 1), "01 02 03"))
                .isEqualTo(order)
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(order(frozen(40, 1), "01 02 04")).isNotEqualTo(order);
        assertThat(order(frozen(40, 2), "01 02 03")).isNotEqualTo(order);
        var swapped = frozen(40, 1);
        assertThat(swapped.order(DrawSeed.of(swapped.hash(), OTHER, SHARE, "01 02 03")))
                .isNotEqualTo(order);
    }

    @Test
    void doesNotDependOnHowThePoolWasRead() {
        var frozen = frozen(40, 1);
        var backwards = new FrozenDraw(
                frozen.panelId(),
                1,
                frozen.kind(),
                frozen.source(),
                frozen.seats().reversed(),
                frozen.pool().reversed(),
                frozen.excluded().reversed());
        assertThat(backwards).isEqualTo(frozen);
    }

    @Test
    void seatsAcrossOneEmployerOnlyOnceAndReplacesInOrder() {
        var frozen = frozen(60, 1);
        var seating = new Seating(frozen.seats(), order(frozen, "7"));
        var first = seating.fill();
        assertThat(first).extracting(Seating.Offer::seat).containsExactly(1, 2, 3);
        assertThat(first.stream().map(one -> employer(frozen, one)).distinct()).hasSize(3);
        assertThat(member(frozen, first.getFirst()).mayLead()).isTrue();
        seating.left(2);
        var second = seating.fill();
        assertThat(second).singleElement().satisfies(one -> {
            assertThat(one.seat()).isEqualTo(2);
            assertThat(one.expertId())
                    .isNotIn(first.stream().map(Seating.Offer::expertId).toList());
            assertThat(member(frozen, one).specialities()).contains(Speciality.CHEMICALS);
        });
        assertThat(seating.fill()).isEmpty();
    }

    @Test
    void leavesASeatEmptyThatNobodySuitsUntilSomebodyLeaves() {
        // Both chemists work at one place: the second may sit only after the first has gone.
        var colleagues = List.of(
                new PoolMember(id(1), true, "a", Set.of(Speciality.CHEMICALS)),
                new PoolMember(id(2), true, "a", Set.of(Speciality.CHEMICALS)));
        var seating =
                new Seating(List.of(new Seat(1, Speciality.CHEMICALS), new Seat(2, Speciality.CHEMICALS)), colleagues);
        assertThat(seating.fill()).containsExactly(new Seating.Offer(1, id(1)));
        seating.left(1);
        assertThat(seating.fill()).containsExactly(new Seating.Offer(1, id(2)));
        seating.left(1);
        assertThat(seating.fill()).isEmpty();
    }

    private static PoolMember member(FrozenDraw frozen, Seating.Offer offer) {
        return frozen.pool().stream()
                .filter(one -> one.expertId().equals(offer.expertId()))
                .findFirst()
                .orElseThrow();
    }

    private static String employer(FrozenDraw frozen, Seating.Offer offer) {
        return member(frozen, offer).employer();
    }

    /** A draw after which people accepted, declined, were late and were taken off, as they liked. */
    private static DrawRecord eventful(long chance) {
        var random = new Random(chance);
        var frozen = frozen(40, 1);
        var record = new DrawRecord(frozen, frozen.hash(), SHARE, OTHER, "03 07 12 19 25 31 + 08", List.of(), false);
        var seating = new Seating(frozen.seats(), frozen.order(record.seed()));
        var events = new ArrayList<SeatEvent>();
        var present = new HashMap<Integer, UUID>();
        var passed = new SeatEvent(
                SeatEvent.Kind.UNFIT, 0, frozen.order(record.seed()).getFirst().expertId());
        events.add(passed);
        passed.repeatOn(seating);
        offer(seating, events, present);
        for (int i = 0; i < 12 && !present.isEmpty(); i++) {
            var seat = List.copyOf(present.keySet()).get(random.nextInt(present.size()));
            var leaving = List.of(
                    SeatEvent.Kind.DECLINED, SeatEvent.Kind.EXPIRED, SeatEvent.Kind.REPLACED, SeatEvent.Kind.UNFIT);
            var event = new SeatEvent(leaving.get(random.nextInt(4)), seat, present.remove(seat));
            events.add(event);
            event.repeatOn(seating);
            offer(seating, events, present);
        }
        present.forEach((seat, expert) -> events.add(new SeatEvent(SeatEvent.Kind.ACCEPTED, seat, expert)));
        return new DrawRecord(frozen, frozen.hash(), SHARE, OTHER, record.value(), events, false);
    }

    private static void offer(Seating seating, List<SeatEvent> events, Map<Integer, UUID> present) {
        for (var offer : seating.fill()) {
            events.add(new SeatEvent(SeatEvent.Kind.OFFERED, offer.seat(), offer.expertId()));
            present.put(offer.seat(), offer.expertId());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsForTheSecondProgram(long chance) throws Exception {
        var verdict = verify(eventful(chance).text());
        assertThat(verdict.said()).contains("holds: 40 experts");
        assertThat(verdict.code()).isZero();
    }

    private enum Tampering {
        AN_EXPERT_LESS(text -> text.replaceFirst("expert .*\n", "")),
        AN_EXPERT_PROMOTED(text -> text.replaceFirst(" MEMBER ", " LEADER ")),
        AN_EXCLUSION_DROPPED(text -> text.replaceFirst("excluded .*\n", "")),
        ANOTHER_SOURCE(text -> text.replace("SSQ 2026135", "SSQ 2026136")),
        ANOTHER_VALUE(text -> text.replace("+ 08", "+ 09")),
        ANOTHER_SHARE(text -> text.replace("share 1 00", "share 1 01")),
        TWO_CHANGE_PLACES(text -> swapped(text, "order 1 ", "order 2 ")),
        AN_OFFER_DROPPED(text -> text.replaceFirst("OFFERED 2 .*\n", "")),
        AN_OFFER_TO_A_FRIEND(text -> text.replaceFirst("OFFERED 3 \\S+", "OFFERED 3 " + id(39))),
        THE_LAST_OFFER_WITHHELD(text -> text.replaceAll("(OFFERED|ACCEPTED) 1 \\S+\n(?![\\s\\S]*OFFERED 1 )", "")),
        WHO_IS_NEXT_PASSED_OVER_UNSAID(text -> text.replaceFirst("UNFIT 0 .*\n", "")),
        SOMEBODY_PASSED_OVER_WHO_SITS(text -> text.replaceFirst("(OFFERED 1 (\\S+)\n)", "$1UNFIT 0 $2\n")),
        SOMEBODY_ELSE_ACCEPTS(text -> text.replaceFirst("ACCEPTED 1 \\S+", "ACCEPTED 1 " + id(39)));

        private final UnaryOperator<String> change;

        Tampering(UnaryOperator<String> change) {
            this.change = change;
        }

        private static String swapped(String text, String one, String other) {
            return text.replace(one, "\0").replace(other, one).replace("\0", other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotHoldOnceItWasTamperedWith(Tampering tampering) throws Exception {
        var text = eventful(1).text();
        var changed = tampering.change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        var verdict = verify(changed);
        assertThat(verdict.said()).contains("DIFFERS");
        assertThat(verdict.code()).isEqualTo(1);
    }

    /** What the hash of the frozen does not cover, line by line: its end becomes a space, then a character in its middle another. */
    @Test
    void doesNotHoldOnceAByteIsAnother() throws Exception {
        var text = eventful(1).text();
        for (int from = text.indexOf("frozen "); from < text.length(); from = text.indexOf('\n', from) + 1) {
            var end = text.indexOf('\n', from);
            var middle = (from + end) / 2;
            for (int at : new int[] {end, middle}) {
                var other = text.charAt(at) == '\n' ? ' ' : text.charAt(at) == '0' ? '1' : '0';
                var changed = text.substring(0, at) + other + text.substring(at + 1);
                assertThat(verify(changed).code())
                        .as("byte %d of %s", at - from, text.substring(from, end))
                        .isNotZero();
            }
        }
    }

    @Test
    void isUnreadableWhenItIsNoRecord() throws Exception {
        assertThat(verify("").code()).isEqualTo(2);
        assertThat(verify("qingshen-draw/1\nnonsense\n").code()).isEqualTo(2);
        var record = eventful(1).text();
        var friend = "expert " + id(9_998) + " LEADER aaaa METHOD\n";
        assertThat(verify(record.replaceFirst("commitment 1", friend + "commitment 1"))
                        .said())
                .as("added where no hash covers it")
                .contains("in the wrong place");
        assertThat(verify(record.replaceFirst("order 1 ", "void\norder 1 ")).code())
                .isEqualTo(2);
        assertThat(verify(eventful(1).text().replaceFirst("share 2 .*\n", "")).code())
                .isEqualTo(2);
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
     * 200,000 draws of 20: each must stand at the head, and at each other place, as often as the others. The seeds are fixed, so the
     * test says the same every day; the limit is the 0.999 quantile of chi-square with 19 degrees of freedom.
     */
    @Test
    void cannotBeToldFromChance() {
        var places = new int[20][20];
        var pairs = new int[20][20];
        var pool = IntStream.range(0, 20).boxed().toList();
        for (int draw = 0; draw < 200_000; draw++) {
            var order =
                    DrawSeed.of("0".repeat(64), SHARE, OTHER, "draw " + draw).shuffle(pool);
            for (int place = 0; place < 20; place++) {
                places[place][order.get(place)]++;
            }
            pairs[order.get(0)][order.get(1)]++;
        }
        for (var counts : places) {
            assertThat(chiSquare(counts, 200_000 / 20.0)).isLessThan(43.82);
        }
        var neighbours = IntStream.range(0, 400)
                .filter(i -> i / 20 != i % 20)
                .map(i -> pairs[i / 20][i % 20])
                .toArray();
        assertThat(chiSquare(neighbours, 200_000 / 380.0))
                .as("379 degrees of freedom")
                .isLessThan(469.9);
    }

    private static double chiSquare(int[] counts, double expected) {
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    @Test
    void ordersAThousand() {
        assertThat(order(frozen(1_000, 1), "8")).hasSize(1_000).doesNotHaveDuplicates();
    }
}
