package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.entry;
import static cn.qingshen.enterprise.EnterpriseFixture.evidence;
import static cn.qingshen.enterprise.EnterpriseFixture.leaving;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent in whatever place: stored as it is, or refused with a code; never a failure, never a word of our insides. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String CITY = "621000";
    private static final LocalDate ENTERED = LocalDate.of(2021, 1, 1);
    private static final JsonMapper JSON = new JsonMapper();
    /** Stands for the bad value until the body is written: it may be something that no JSON writer writes. */
    private static final String HERE = "@@";

    private static final Pattern INSIDES =
            Pattern.compile("(?i)jooq|psql|sqlstate|bad sql|select \"|insert into|\\tat |exception|org\\.");

    private static final List<String> STRINGS = List.of(
            "",
            "   ",
            "\\u3000\\u00a0",
            "x".repeat(100_000),
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "\\udc00x",
            "\\ud83c\\ud83c",
            "\\u200b",
            "\\u3164",
            "\\u202egnp.exe",
            "\\ufeff",
            "\\ufffe",
            "\\u0007",
            "a\\tb",
            "𠮷野\\ud842\\udfb7",
            "𡈽".repeat(400),
            "<script>alert(1)</script>",
            "'; drop table enterprise; --",
            "\\\\",
            "%s %n {0} ${jndi:ldap://x}",
            "1e999999999",
            "1e-999999999",
            "0e999999999",
            "9".repeat(20_000),
            "0." + "3".repeat(20_000),
            "NaN",
            "Infinity",
            "-0",
            "0000-01-01",
            "0001-01-01",
            "9999999-01-01",
            "+9999999-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "2999-12-31",
            "2026-01-01T00:00:00Z",
            "LARGE ",
            "00000000-0000-0000-0000-000000000000",
            "-1-1-1-1-1",
            "620100");

    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "1e999999999",
            "1e-999999999",
            "-1e400",
            "9".repeat(65),
            "NaN",
            "Infinity",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":{\"b\":[1,2]}}",
            "[" + "1,".repeat(5000) + "1]",
            "[".repeat(100) + "]".repeat(100),
            "\"unfinished");

    @LocalServerPort
    int port;

    RegisterClient qingyang;
    String id;

    @BeforeAll
    void enterOne() {
        qingyang = RegisterClient.of(port, ISSUER.city(CITY));
        id = qingyang.addedIn(CITY);
        qingyang.entered(id, ENTERED);
    }

    /** A place where a value can be sent: an operation and its variables with the mark. */
    record Place(String name, String document, Map<String, ?> variables) {
        @Override
        public String toString() {
            return name;
        }

        String body(String value) {
            return JSON.writeValueAsString(Map.of("query", document, "variables", variables))
                    .replace("\"" + HERE + "\"", value);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void storesOrRefusesWithACode(Place place) {
        Stream.concat(STRINGS.stream().map(text -> "\"" + text + "\""), OTHERS.stream())
                .forEach(value -> assertCivil(place, value));
    }

    private void assertCivil(Place place, String value) {
        var what = place + " = " + value.substring(0, Math.min(60, value.length()));
        var answer = qingyang.api().post(place.body(value));
        assertThat(answer.statusCode()).as(what).isIn(200, 400, 413);
        assertThat(answer.body().length()).as(what + ": length of the answer").isLessThan(20_000);
        var body = JSON.readTree(answer.body());
        if (answer.statusCode() == 200) {
            body.path("errors").forEach(error -> assertTyped(what, error.path("message"), error.path("extensions")));
            body.findValues("userErrors").forEach(errors -> errors.forEach(error -> assertPlaced(what, error)));
        } else {
            assertTyped(what, body.path("message"), body);
        }
    }

    private static void assertTyped(String what, JsonNode message, JsonNode code) {
        assertThat(code.path("code").asString("")).as(what).isNotIn("", "INTERNAL_ERROR");
        assertThat(code.path("correlationId").asString("")).as(what).isNotEmpty();
        assertThat(message.asString("")).as(what).doesNotContainPattern(INSIDES);
    }

    private static void assertPlaced(String what, JsonNode error) {
        var ofTheAct = List.of("NOT_FOUND", "CHANGED_BY_ANOTHER", "ALREADY_ON_REGISTER", "NOT_ON_REGISTER");
        assertThat(error.get("field").isNull()
                        && !ofTheAct.contains(error.get("code").asString()))
                .as("%s: %s", what, error)
                .isFalse();
    }

    Stream<Place> places() {
        return Stream.of(facts(), acts(), entries(), reads(), filters()).flatMap(places -> places);
    }

    private Stream<Place> facts() {
        var add = typedIn(CITY).keySet().stream()
                .map(field -> act(RegisterAct.ADD, field, Map.of("facts", with(typedIn(CITY), field, HERE))));
        var correct = Stream.of("creditCode", "name", "jurisdictionCode", "longitude")
                .map(field -> act(
                        RegisterAct.CORRECT,
                        field,
                        RegisterAct.correctInput(id, 1, with(typedIn(CITY), field, HERE), "改")));
        return Stream.concat(add, correct);
    }

    private Stream<Place> acts() {
        return Stream.of(
                act(RegisterAct.ADD, "facts", Map.of("facts", HERE)),
                new Place("enterpriseAdd input", RegisterAct.ADD.document(), Map.of("input", HERE)),
                act(RegisterAct.CORRECT, "id", RegisterAct.correctInput(HERE, 1, typedIn(CITY), "改")),
                act(RegisterAct.CORRECT, "reason", RegisterAct.correctInput(id, 1, typedIn(CITY), HERE)),
                act(
                        RegisterAct.CORRECT,
                        "version",
                        with(RegisterAct.correctInput(id, 1, typedIn(CITY), "改"), "version", HERE)),
                act(RegisterAct.MERGE, "keepId", RegisterAct.mergeInput(HERE, id, "同一")),
                act(RegisterAct.MERGE, "duplicateId", RegisterAct.mergeInput(id, HERE, "同一")),
                act(RegisterAct.MERGE, "reason", RegisterAct.mergeInput(id, id, HERE)));
    }

    private Stream<Place> entries() {
        var enter = Stream.of("bases", "enteredOn", "evidence", "reason")
                .map(field ->
                        act(RegisterAct.ENTER, field, RegisterAct.enterInput(id, with(entry(ENTERED), field, HERE))));
        var leave = Stream.of("leftOn", "reason", "evidence")
                .map(field -> act(
                        RegisterAct.LEAVE,
                        field,
                        RegisterAct.leaveInput(id, with(leaving(LocalDate.EPOCH), field, HERE))));
        var piece = Stream.of("kind", "reference", "dated", "fileId")
                .map(field -> act(
                        RegisterAct.ENTER,
                        "evidence." + field,
                        RegisterAct.enterInput(
                                id, with(entry(ENTERED), "evidence", List.of(with(evidence(), field, HERE))))));
        var ids = Stream.of(
                act(RegisterAct.ENTER, "enterpriseId", RegisterAct.enterInput(HERE, entry(ENTERED))),
                act(RegisterAct.LEAVE, "enterpriseId", RegisterAct.leaveInput(HERE, leaving(ENTERED))));
        return Stream.of(enter, leave, piece, ids).flatMap(places -> places);
    }

    private static Place act(RegisterAct act, String field, Map<String, ?> input) {
        return new Place(act.field() + " " + field, act.document(), Map.of("input", input));
    }

    private Stream<Place> reads() {
        return Stream.of(
                read("enterprise id", "query($v: ID!) { enterprise(id: $v) { id } }"),
                read("node id", "query($v: ID!) { node(id: $v) { id } }"),
                read("credit code", "query($v: CreditCode!) { enterpriseByCreditCode(creditCode: $v) { id } }"),
                read("first", "query($v: Int!) { enterprises(first: $v) { nodes { id } } }"),
                read("after", "query($v: String) { enterprises(first: 1, after: $v) { nodes { id } } }"),
                read("orderBy", "query($v: EnterpriseOrder!) { enterprises(first: 1, orderBy: $v) { nodes { id } } }"),
                read("filter", "query($v: EnterpriseFilter) { enterprises(first: 1, filter: $v) { nodes { id } } }"),
                read(
                        "include",
                        "query($v: Boolean!) { enterprises { totalCount @include(if: $v) pageInfo { endCursor } } }"),
                read(
                        "journal after",
                        "query($v: String) { enterprise(id: \"%s\") { journal(after: $v) { nodes { at } } } }"
                                .formatted(id)),
                new Place("variables", "{ jurisdictions { code } }", Map.of("x", HERE)));
    }

    private static Place read(String name, String document) {
        return new Place(name, document, Map.of("v", HERE));
    }

    private Stream<Place> filters() {
        var document = "query($filter: EnterpriseFilter) { enterprises(first: 1, filter: $filter)"
                + " { nodes { id } totalCount counts { byBasis { count } } } }";
        var plain = Stream.of(
                        "text",
                        "jurisdictions",
                        "counties",
                        "industries",
                        "keyIndustries",
                        "bases",
                        "sizes",
                        "keyDischarger",
                        "onRegister",
                        "asOf")
                .map(field -> new Place("filter." + field, document, Map.of("filter", Map.of(field, HERE))));
        var inLists = Stream.of("jurisdictions", "counties", "industries", "bases")
                .map(field ->
                        new Place("filter." + field + "[0]", document, Map.of("filter", Map.of(field, List.of(HERE)))));
        return Stream.concat(plain, inLists);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("unusualTexts")
    void storesUnusualTextAsItIs(String field, String text) {
        var added = qingyang.added(with(typedIn(CITY), field, text));
        var found = qingyang.enterprise(added, "name address legalRepresentative permitNumber contact { name phone }");
        var stored = switch (field) {
            case "contactName" -> found.at("/contact/name");
            case "contactPhone" -> found.at("/contact/phone");
            default -> found.get(field);
        };
        assertThat(stored.asString()).isEqualTo(text);
    }

    static Stream<Arguments> unusualTexts() {
        return Stream.of("name", "address", "legalRepresentative", "permitNumber", "contactName", "contactPhone")
                .flatMap(field -> Stream.of(
                                "𠮷野𡈽",
                                "<b onclick=\"x()\">&amp;</b>",
                                "'; drop table enterprise; --",
                                "\\N \\ % _ $1",
                                "=cmd|' /C calc'!A0",
                                "🏭é\u0301ﬁ")
                        .map(text -> Arguments.of(field, text)));
    }
}
