package cn.qingshen.inbox;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.account.SystemJob;
import cn.qingshen.rule.RuleCode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** The inbox as its readers meet it. */
@IntegrationTest
class InboxTest {

    private static final String CITY = "620800";
    private static final String PAGE =
            "query($first: Int! = 20, $after: String, $unread: Boolean! = false) { inboxMessages(first: $first, after: $after, unread: $unread)"
                    + " { nodes { id kind text link readAt } unreadCount pageInfo { hasNextPage endCursor } } }";
    private static final String READ =
            "mutation($input: InboxMarkReadInput!) { inboxMarkRead(input: $input) { unreadCount userErrors { code field message } } }";

    @LocalServerPort
    int port;

    @Autowired
    InboxService inbox;

    @Autowired
    PlatformTransactionManager transactions;

    Posting posting;
    UUID party;
    GraphQlClient enterprise;

    @BeforeEach
    void beginWithAnEmptyInbox() {
        posting = new Posting(inbox, transactions);
        party = UUID.randomUUID();
        enterprise = as(ISSUER.enterprise(party));
    }

    private GraphQlClient as(String token) {
        return new GraphQlClient(port, token);
    }

    private static JsonNode page(GraphQlClient reader, Map<String, ?> variables) {
        return reader.data(PAGE, variables).get("inboxMessages");
    }

    private static List<String> ids(JsonNode page) {
        return page.get("nodes")
                .valueStream()
                .map(node -> node.get("id").asString())
                .toList();
    }

    private static JsonNode read(GraphQlClient reader, Map<String, ?> input) {
        return reader.data(READ, Map.of("input", input)).get("inboxMarkRead");
    }

    @Test
    void showsAMessageToItsAudienceAndNobodyElse() {
        var city = Posting.message(Audience.city(CITY));
        var province = Posting.message(Audience.province());
        var own = Posting.message(Audience.party(party));
        var subject = UUID.randomUUID().toString();
        var personal = Posting.message(Audience.person(subject));
        posting.post(city, province, own, personal);
        var expert = ISSUER.token(claims -> claims.subject(subject).claim("roles", List.of("expert")));
        var readers = Map.of(
                city, List.of(ISSUER.city(CITY), ISSUER.inspector(CITY)),
                province, List.of(ISSUER.province(), ISSUER.administrator()),
                own, List.of(ISSUER.enterprise(party)),
                personal, List.of(expert));
        var everybody = Stream.concat(
                        readers.values().stream().flatMap(List::stream),
                        Stream.of(ISSUER.city("620700"), ISSUER.enterprise(UUID.randomUUID()), ISSUER.openData()))
                .toList();
        readers.forEach((message, tokens) -> everybody.forEach(token -> {
            var id = id(message);
            assertThat(ids(page(as(token), Map.of("first", 100))).contains(id))
                    .as(message.audience().toString())
                    .isEqualTo(tokens.contains(token));
        }));
    }

    private static String id(Message message) {
        return Superuser.value("select id from inbox_message where dedupe_key = ?", message.dedupeKey());
    }

    @Test
    void isANodeForItsReadersAlone() {
        var message = Posting.message(Audience.party(party));
        posting.post(message);
        var query = "query($id: ID!) { node(id: $id) { __typename } }";
        assertThat(enterprise
                        .data(query, Map.of("id", id(message)))
                        .at("/node/__typename")
                        .asString())
                .isEqualTo("InboxMessage");
        assertThat(as(ISSUER.province())
                        .data(query, Map.of("id", id(message)))
                        .get("node")
                        .isNull())
                .isTrue();
    }

    @Test
    void readsPageByPageLatestFirst() {
        var messages = IntStream.range(0, 7)
                .mapToObj(_ -> Posting.message(Audience.party(party)))
                .toList();
        messages.forEach(posting::post);
        var expected = new ArrayList<>(messages.stream().map(InboxTest::id).toList());
        Collections.reverse(expected);
        var first = page(enterprise, Map.of("first", 4));
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var second = page(
                enterprise,
                Map.of("first", 4, "after", first.at("/pageInfo/endCursor").asString()));
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(Stream.concat(ids(first).stream(), ids(second).stream())).containsExactlyElementsOf(expected);
    }

    @Test
    void marksAsReadForTheReaderAlone() {
        posting.post(Posting.message(Audience.party(party)), Posting.message(Audience.party(party)));
        var colleague = as(ISSUER.enterprise(party));
        var ids = ids(page(enterprise, Map.of()));
        assertThat(read(enterprise, Map.of("ids", ids.subList(0, 1)))
                        .get("unreadCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(read(enterprise, Map.of("ids", ids.subList(0, 1)))
                        .get("unreadCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(ids(page(enterprise, Map.of("unread", true)))).containsExactly(ids.get(1));
        assertThat(page(enterprise, Map.of()).at("/nodes/0/readAt").isNull()).isFalse();
        assertThat(page(colleague, Map.of()).get("unreadCount").asInt()).isEqualTo(2);
        var all = new HashMap<String, Object>();
        all.put("ids", null);
        assertThat(read(enterprise, all).get("unreadCount").asInt()).isZero();
        assertThat(page(colleague, Map.of()).get("unreadCount").asInt()).isEqualTo(2);
    }

    @Test
    void marksNothingOfOthers() {
        var message = Posting.message(Audience.party(UUID.randomUUID()));
        posting.post(message);
        read(enterprise, Map.of("ids", List.of(id(message), "no id")));
        assertThat(Superuser.value(
                        "select count(*) from inbox_read where message_id = ?", UUID.fromString(id(message))))
                .isEqualTo("0");
    }

    @Test
    void refusesMoreThanAPageAtOnce() {
        var tooMany = Collections.nCopies(101, UUID.randomUUID().toString());
        var refused = enterprise.ask(READ, Map.of("input", Map.of("ids", tooMany)));
        assertThat(refusals(refused.at("/data/inboxMarkRead")))
                .as(refused.toString())
                .containsExactly("TOO_MANY ids");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void refusesAPageOfAnotherSize(int first) {
        assertThat(enterprise.code(PAGE, Map.of("first", first))).isEqualTo("OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "bGF0ZXN0CngKeA"})
    void refusesACursorThatIsNotItsOwn(String after) {
        assertThat(enterprise.code(PAGE, Map.of("after", after))).isEqualTo("INVALID_CURSOR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | “企业公布信息”须在 2027年3月1日 前完成 | 平凉市的“企业公布信息”已逾期，期限为 2027年3月1日
            en | “Disclosure” is due by 1 Mar 2027 | Pingliang: “Disclosure” is overdue since 1 Mar 2027
            """)
    void saysItInTheReadersLanguage(String language, String soon, String escalated) {
        var rule = Arg.rule(RuleCode.DISCLOSURE);
        var day = Arg.day(LocalDate.of(2027, 3, 1));
        posting.post(said(MessageKind.DEADLINE_SOON, rule, day));
        posting.post(said(MessageKind.DEADLINE_ESCALATED, rule, day, Arg.jurisdiction(CITY)));
        var body = "{\"query\":\"{ inboxMessages { nodes { text } } }\"}";
        var answer = enterprise
                .send(enterprise
                        .request()
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofString(body)))
                .body();
        assertThat(answer).contains(soon, escalated);
    }

    private Message said(MessageKind kind, Arg... args) {
        return new Message(
                Audience.party(party),
                kind,
                List.of(args),
                "/",
                null,
                UUID.randomUUID().toString());
    }

    @Test
    void takesAsManyStatementsForSixtyAsForOne() {
        var mixed = IntStream.range(0, 60)
                .mapToObj(_ -> said(MessageKind.LIST_SUBMITTED, Arg.jurisdiction(CITY), Arg.text(2027)))
                .toList();
        assertThat(StatementLog.during(() -> posting.post(mixed)).statements()).hasSize(1);
        page(enterprise, Map.of());
        for (var first : List.of(1, 60)) {
            var sent = StatementLog.during(() -> assertThat(
                            page(enterprise, Map.of("first", first)).get("nodes"))
                    .hasSize(first));
            assertThat(sent.statements()).hasSize(2);
            assertThat(sent.readOnly()).containsExactly(true);
        }
        assertThat(StatementLog.during(() -> enterprise.data("{ inboxMessages { unreadCount } }"))
                        .statements())
                .hasSize(1);
    }

    @Test
    void belongsToTheActThatCausesIt() {
        assertThatThrownBy(() -> SystemJob.run("test", () -> inbox.post(Posting.message(Audience.party(party)))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
