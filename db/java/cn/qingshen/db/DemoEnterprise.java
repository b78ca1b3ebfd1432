package cn.qingshen.db;

import cn.qingshen.common.CreditCode;
import cn.qingshen.db.DemoNames.Place;
import cn.qingshen.db.DemoNames.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fictional enterprise and its five years, worked out from its number alone: the same number is always the same enterprise. */
record DemoEnterprise(
        UUID id,
        String creditCode,
        String name,
        @Nullable String formerName,
        @Nullable LocalDate renamedOn,
        Place place,
        @Nullable String county,
        String countyName,
        String street,
        Trade trade,
        String industryCode,
        String sizeClass,
        String legalRepresentative,
        String contact,
        int phone,
        boolean keyDischarger,
        boolean keyGhgEmitter,
        double longitude,
        double latitude,
        LocalDate addedOn,
        List<Stay> stays,
        @Nullable LocalDate publishedOn) {

    /** One stay on the register. */
    record Stay(
            UUID id,
            List<String> bases,
            LocalDate from,
            @Nullable LocalDate to,
            List<Paper> papers) {}

    /** A piece of evidence. */
    record Paper(UUID id, String kind, String reference, LocalDate dated) {}

    /** The demo log-in {@code enterprise-01} belongs to this one. */
    static final UUID FIRST_ID = UUID.fromString("0192f0c0-0000-7000-8000-000000000001");

    private static final LocalDate BEGIN = LocalDate.of(2021, 3, 1);
    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final int DAYS = (int) (END.toEpochDay() - BEGIN.toEpochDay());
    private static final String[] SIZES = {"LARGE", "MEDIUM", "SMALL", "MICRO"};
    private static final int[] SIZE_SHARES = {7, 25, 48, 20};

    /** A county of a place. */
    record County(String code, String jurisdiction, String name) {}

    static DemoEnterprise of(int number, List<County> counties) {
        var random = new SplittableRandom(20260101L * 31 + number);
        var place = number == 0 ? DemoNames.PLACES.getFirst() : place(random);
        var trade = trade(random);
        var own = counties.stream()
                .filter(one -> one.jurisdiction().equals(place.code()))
                .toList();
        var county = own.isEmpty() ? null : DemoNames.one(own, random);
        var some = BEGIN.plusDays(random.nextInt(DAYS * 2 / 3));
        // The first one's round was accepted long ago, so that the demo's next list names it.
        var added = number == 0 ? BEGIN : some;
        var renamed = random.nextInt(100) < 12 ? later(added, random) : null;
        var size = SIZES[weighted(SIZE_SHARES, random)];
        var isBig = size.equals("LARGE") || size.equals("MEDIUM");
        var stays = stays(number, added, random);
        return new DemoEnterprise(
                number == 0 ? FIRST_ID : id(1, number),
                creditCode(number),
                DemoNames.company(place, trade, random),
                renamed == null ? null : DemoNames.company(place, trade, random),
                renamed,
                place,
                county == null ? null : county.code(),
                county == null ? "" : county.name(),
                DemoNames.street(random),
                trade,
                DemoNames.one(trade.codes(), random),
                size,
                DemoNames.person(random),
                DemoNames.person(random),
                random.nextInt(10_000),
                isBig && random.nextInt(100) < 55,
                size.equals("LARGE") && random.nextInt(100) < 60,
                place.longitude() + (random.nextDouble() - 0.5) * 0.3,
                place.latitude() + (random.nextDouble() - 0.5) * 0.2,
                added,
                stays,
                stays.isEmpty() || random.nextInt(100) < 20 && number > 0
                        ? null
                        : published(stays.getFirst().from()));
    }

    private static List<Stay> stays(int number, LocalDate added, SplittableRandom random) {
        var stays = new ArrayList<Stay>();
        if (number > 0 && random.nextInt(100) < 12) {
            return stays;
        }
        var from = added.plusDays(random.nextInt(20));
        var to = number > 0 && random.nextInt(100) < 12 ? later(from, random) : null;
        stays.add(stay(number, 0, from, to, random));
        if (to != null && random.nextInt(100) < 25 && to.plusDays(60).isBefore(END)) {
            stays.add(stay(number, 1, to.plusDays(30), null, random));
        }
        return stays;
    }

    private static Stay stay(int number, int which, LocalDate from, @Nullable LocalDate to, SplittableRandom random) {
        var papers = new ArrayList<Paper>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            var kinds = DemoNames.EVIDENCE.keySet().stream().sorted().toList();
            var kind = DemoNames.one(kinds, random);
            var dated = from.minusDays(1 + random.nextInt(90));
            var reference =
                    "%s〔%d〕%d号".formatted(DemoNames.EVIDENCE.get(kind), dated.getYear(), 1 + random.nextInt(400));
            papers.add(new Paper(id(3, (number * 2 + which) * 4 + i), kind, reference, dated));
        }
        return new Stay(id(2, number * 2 + which), bases(random), from, to, papers);
    }

    /** Most handle toxic materials; a few discharge too much, which is why they are audited at once. */
    private static List<String> bases(SplittableRandom random) {
        var bases = new ArrayList<String>();
        if (random.nextInt(100) < 14) {
            bases.add("EXCEEDS_STANDARD");
        }
        if (random.nextInt(100) < 4) {
            bases.add("EXCEEDS_TOTAL");
        }
        if (random.nextInt(100) < 55) {
            bases.add("USES_TOXIC");
        }
        if (random.nextInt(100) < 60) {
            bases.add("DISCHARGES_TOXIC");
        }
        if (bases.isEmpty()) {
            bases.add(random.nextInt(100) < 40 ? "HIGH_ENERGY" : "USES_TOXIC");
        }
        return bases;
    }

    /** The province publishes each year's list in January. */
    private static @Nullable LocalDate published(LocalDate entered) {
        var published = LocalDate.of(entered.getYear() + 1, 1, 15);
        return published.isAfter(END) ? null : published;
    }

    private static LocalDate later(LocalDate than, SplittableRandom random) {
        int days = (int) (END.toEpochDay() - than.toEpochDay());
        return than.plusDays(30 + random.nextInt(Math.max(1, days - 30)));
    }

    private static String creditCode(int number) {
        var body = "91620100MADM%05d".formatted(number % 100_000);
        return body.substring(0, 17) + CreditCode.checkDigit(body);
    }

    /** Ids shaped like UUIDv7, in the order of their numbers. */
    static UUID id(int kind, long number) {
        return new UUID(
                0x0192_f0c0_0000_7000L | (number >>> 32 & 0xfff),
                0x8000_0000_0000_0000L | (long) kind << 40 | number & 0xffff_ffffL);
    }

    private static Place place(SplittableRandom random) {
        return DemoNames.PLACES.get(
                weighted(DemoNames.PLACES.stream().mapToInt(Place::share).toArray(), random));
    }

    private static Trade trade(SplittableRandom random) {
        return DemoNames.TRADES.get(
                weighted(DemoNames.TRADES.stream().mapToInt(Trade::share).toArray(), random));
    }

    private static int weighted(int[] shares, SplittableRandom random) {
        int total = 0;
        for (int share : shares) {
            total += share;
        }
        int at = random.nextInt(total);
        for (int i = 0; i < shares.length; i++) {
            at -= shares[i];
            if (at < 0) {
                return i;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    String address() {
        return place.name() + countyName + street;
    }

    String permitNumber() {
        return creditCode + "001P";
    }
}
