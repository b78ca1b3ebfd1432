package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.EVIDENCE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.qingshen.enterprise.Evidence.AttachedFile;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Measures both ways to load a page of 50 enterprises with their entries and evidence: one statement a level, as the product does it,
 * and all in one by jOOQ's {@code multiset}.
 */
public final class NestedListsBench {

    private static final int CLIENTS = 8;
    private static final int GOES = 5;
    private static final Duration GO = Duration.ofSeconds(6);
    private static final Set<String> COLUMNS = Set.of("id", "creditCode", "name");

    private record WithEvidence(
            UUID id, List<ListingBasis> bases, LocalDate enteredOn, LocalDate leftOn, List<Evidence> evidence) {}

    private record WithEntries(UUID id, String creditCode, String name, List<WithEvidence> entries) {}

    private final HikariDataSource database;
    private final List<String> cities;

    private NestedListsBench(HikariDataSource database) throws SQLException {
        this.database = database;
        this.cities = once(sql -> sql.selectDistinct(ENTERPRISE.JURISDICTION_CODE)
                .from(ENTERPRISE)
                .fetch(ENTERPRISE.JURISDICTION_CODE));
    }

    /** Pages a second in both ways, each the median of some goes. */
    public static String run(String url, String user, String password) throws Exception {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl(url);
            database.setUsername(user);
            database.setPassword(password);
            database.setMaximumPoolSize(CLIENTS);
            database.setAutoCommit(false);
            return new NestedListsBench(database).run();
        }
    }

    private String run() throws Exception {
        for (var city : cities) {
            if (evidence(inLevels(city)) != evidence(inOne(city))) {
                throw new IllegalStateException("Not the same rows");
            }
        }
        var levels = new double[GOES];
        var one = new double[GOES];
        perSecond(this::inLevels);
        perSecond(this::inOne);
        for (int go = 0; go < GOES; go++) {
            levels[go] = perSecond(this::inLevels);
            one[go] = perSecond(this::inOne);
        }
        Arrays.sort(levels);
        Arrays.sort(one);
        return "one statement a level %,.0f pages/s, multiset %,.0f pages/s".formatted(levels[GOES / 2], one[GOES / 2]);
    }

    private interface Load {
        List<WithEntries> of(String city) throws SQLException;
    }

    private interface Reading<T> {
        T with(DSLContext sql);
    }

    private double perSecond(Load load) throws Exception {
        var end = Instant.now().plus(GO);
        var pages = new AtomicInteger();
        Callable<Void> client = () -> {
            while (Instant.now().isBefore(end)) {
                load.of(cities.get(pages.incrementAndGet() % cities.size()));
            }
            return null;
        };
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                done.get();
            }
        }
        return pages.get() / (double) GO.toSeconds();
    }

    private static int evidence(List<WithEntries> page) {
        return page.stream()
                .flatMap(enterprise -> enterprise.entries().stream())
                .mapToInt(entry -> entry.evidence().size())
                .sum();
    }

    private <T> T once(Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (var statement = connection.prepareStatement("select set_config('role', 'qingshen_province', true)")) {
                statement.execute();
            }
            var answer = reading.with(DSL.using(connection, SQLDialect.POSTGRES));
            connection.commit();
            return answer;
        }
    }

    private List<WithEntries> inLevels(String city) throws SQLException {
        return once(sql -> {
            var query = new EnterpriseQuery(sql);
            var page = query.page(in(city), EnterpriseOrder.CREDIT_CODE, 50, null, COLUMNS);
            var ids = page.nodes().stream().map(Enterprise::id).toList();
            var entries = query.entries(ids);
            var evidence = query.evidence(entries.values().stream()
                    .flatMap(List::stream)
                    .map(RegisterEntry::id)
                    .toList());
            return page.nodes().stream()
                    .map(e -> new WithEntries(
                            e.id(),
                            e.creditCode(),
                            e.name(),
                            entries.getOrDefault(e.id(), List.of()).stream()
                                    .map(r -> new WithEvidence(
                                            r.id(),
                                            r.bases(),
                                            r.enteredOn(),
                                            r.leftOn(),
                                            evidence.getOrDefault(r.id(), List.of())))
                                    .toList()))
                    .toList();
        });
    }

    private List<WithEntries> inOne(String city) throws SQLException {
        var evidence = multiset(select(
                                EVIDENCE.ID,
                                EVIDENCE.REGISTER_ENTRY_ID,
                                EVIDENCE.PURPOSE,
                                EVIDENCE.KIND,
                                EVIDENCE.REFERENCE,
                                EVIDENCE.DATED,
                                row(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                                        .mapping(AttachedFile.class, EnterpriseQuery::file))
                        .from(EVIDENCE)
                        .leftJoin(STORED_FILE)
                        .on(STORED_FILE.ID.eq(EVIDENCE.FILE_ID))
                        .where(EVIDENCE.REGISTER_ENTRY_ID.eq(REGISTER_ENTRY.ID))
                        .orderBy(EVIDENCE.DATED, EVIDENCE.ID))
                .convertFrom(rows -> rows.map(mapping(Evidence::new)));
        var entries = multiset(select(
                                REGISTER_ENTRY.ID,
                                REGISTER_ENTRY.BASES.convertFrom(bases -> Arrays.stream(bases)
                                        .map(ListingBasis::valueOf)
                                        .toList()),
                                REGISTER_ENTRY.ENTERED_ON,
                                REGISTER_ENTRY.LEFT_ON,
                                evidence)
                        .from(REGISTER_ENTRY)
                        .where(REGISTER_ENTRY.ENTERPRISE_ID.eq(ENTERPRISE.ID))
                        .orderBy(REGISTER_ENTRY.ENTERED_ON.desc()))
                .convertFrom(rows -> rows.map(mapping(WithEvidence::new)));
        return once(sql -> sql.select(ENTERPRISE.ID, ENTERPRISE.CREDIT_CODE, ENTERPRISE.NAME, entries)
                        .from(ENTERPRISE)
                        .where(ENTERPRISE.JURISDICTION_CODE.eq(city), ENTERPRISE.MERGED_INTO.isNull())
                        .orderBy(ENTERPRISE.CREDIT_CODE, ENTERPRISE.ID)
                        .limit(51)
                        .fetch(mapping(WithEntries::new)))
                .stream()
                .limit(50)
                .toList();
    }

    private static EnterpriseFilter in(String city) {
        return new EnterpriseFilter(null, List.of(city), null, null, null, null, null, null, null, null, null, null);
    }
}
