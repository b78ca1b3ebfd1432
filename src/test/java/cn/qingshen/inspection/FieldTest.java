package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.inspection.CheckFixture.inspector;
import static cn.qingshen.inspection.FieldClient.command;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.account.Asker;
import cn.qingshen.enterprise.RegisterClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tablets fetch and send, over networks that fail. */
@IntegrationTest
class FieldTest extends CheckScenario {

    private long acts(String action) {
        return Long.parseLong(Superuser.value(
                "select count(*) from journal where object_id = ? and action = ?", UUID.fromString(check), action));
    }

    private String answerOf(FieldClient tablet, String item) {
        return tablet.check()
                .get("answers")
                .valueStream()
                .filter(one -> one.get("item").asString().equals(item))
                .findFirst()
                .orElseThrow()
                .get("value")
                .toString();
    }

    @Test
    void saysWhoIsSignedIn() {
        var told = first.me();
        assertThat(told.headers().firstValue("Qingshen-Field")).hasValue("1");
        assertThat(new JsonMapper().readTree(told.body()).get("subject").asString())
                .isEqualTo(first.subject());
    }

    @Test
    void takesAlongEverythingOfTheDay() {
        var day = first.day();
        assertThat(day.get("schema").asInt()).isEqualTo(1);
        assertThat(day.get("subject").asString()).isEqualTo(first.subject());
        assertThat(day.get("checks")).hasSize(1);
        assertThat(day.at("/checks/0/state").asString()).isEqualTo("PLANNED");
        assertThat(day.at("/checks/0/inspectors/0/name").asString()).isIn("赵一", "钱二");
        assertThat(day.at("/checks/0/templateId")).isEqualTo(day.at("/templates/0/id"));
        assertThat(items()).hasSize(14);
        assertThat(day.at("/templates/0/sections/0/items/0/question/en").asString())
                .isEqualTo("Did the enterprise disclose its information in time after the list was published?");
        assertThat(inspector(port, CITY, "孙三").day().get("checks")).isEmpty();
    }

    @Test
    void takesAsManyStatementsForTenChecksAsForOne() {
        first.day();
        var one = StatementLog.during(first::day).statements();
        for (int i = 0; i < 9; i++) {
            officer.planned(CheckFixture.plan(enterpriseId, first, second));
        }
        assertThat(StatementLog.during(first::day).statements()).hasSameSizeAs(one);
    }

    @Test
    void recordsAWholeCheck() {
        finished();
        assertThat(first.check().get("state").asString()).isEqualTo("FINISHED");
        assertThat(answerOf(second, "A05")).isEqualTo("{\"number\":\"12.50\"}");
        assertThat(first.check().get("photos")).hasSize(4);
        assertThat(second.check().get("signatures")).hasSize(3);
        assertThat(second.check().at("/signatures").findValuesAsString("refusal"))
                .as("the other tablet knows why")
                .containsExactly("对结果有异议");
        assertThat(acts("check.answer")).isEqualTo(13);
        assertThat(acts("check.finish")).isOne();
        assertThat(first.told(yes("A01"))).isEqualTo("PARKED WRONG_STATE");
    }

    @Test
    void tellsWhatIsMissingBeforeTheyLeave() {
        first.applied(start());
        first.applied(answer("A06", of("choice", "NA"), null));
        var answer = first.send(finish()).getFirst();
        assertThat(answer.get("code").asString()).isEqualTo("INVALID");
        assertThat(answer.get("message").asString())
                .startsWith("[\"A01\"")
                .contains("\"A07\"", "\"SIGNATURE_REPRESENTATIVE\"", "\"SIGNATURE_INSPECTOR:" + second.subject() + "\"")
                .doesNotContain("A06", "A14");
        assertThat(first.check().get("state").asString()).isEqualTo("STARTED");
    }

    @Test
    void letsNobodyLeaveWithAFindingWithoutWords() {
        filled();
        refusedToSign();
        first.applied(signature(first, first));
        first.applied(signature(first, second));
        var id = UUID.randomUUID();
        var blank = finding(id, " ", null);
        first.applied(blank);
        assertThat(first.send(finish()).getFirst().get("message").asString()).isEqualTo("[\"FINDING:" + id + "\"]");
        first.applied(finding(id, "台账不全", blank.get("id")));
        first.applied(finish());
    }

    @Test
    void letsNobodyLeaveWithoutAPlaceOrWordsWhyThereIsNone() {
        filled();
        refusedToSign();
        first.applied(signature(first, first));
        first.applied(signature(first, second));
        var nowhere = answerWith("A09", of(), standing("A09"));
        first.applied(nowhere);
        assertThat(first.send(finish()).getFirst().get("message").asString()).isEqualTo("[\"A09\"]");
        var blank = answerWith("A09", of("noPosition", " "), nowhere.get("id"));
        first.applied(blank);
        assertThat(first.send(finish()).getFirst().get("message").asString()).isEqualTo("[\"A09\"]");
        var half = answerWith("A09", of("position", of("longitude", "103.8")), blank.get("id"));
        assertThat(first.told(half)).isEqualTo("PARKED INVALID");
        first.applied(answerWith("A09", of("noPosition", "车间内无卫星信号"), blank.get("id")));
        assertThat(second.check().at("/answers").findValuesAsString("noPosition"))
                .contains("车间内无卫星信号");
        assertThat(second.check().at("/answers/0/position/latitude").decimalValue())
                .isEqualByComparingTo("36.1");
        first.applied(finish());
        assertThat(officer.check(check, "answers { item noPosition }").toString())
                .contains("{\"item\":\"A09\",\"noPosition\":\"车间内无卫星信号\"}");
    }

    private Map<String, Object> answerWith(String item, Map<String, ?> place, Object replaces) {
        var payload = new HashMap<String, Object>(place);
        payload.put("item", item);
        payload.put("value", of("choice", "YES"));
        return command(check, "ANSWER", replaces, payload);
    }

    private String standing(String item) {
        return first.check()
                .get("answers")
                .valueStream()
                .filter(one -> one.get("item").asString().equals(item))
                .findFirst()
                .orElseThrow()
                .get("command")
                .asString();
    }

    @Test
    void asksNoPlaceOfWhatDoesNotApply() {
        first.applied(start());
        first.applied(command(check, "ANSWER", null, of("item", "A09", "value", of("choice", "NA"))));
        assertThat(first.send(finish()).getFirst().get("message").asString()).doesNotContain("A09");
    }

    /** As after an answer that was lost: again, and again, from one tablet or from two windows of it. */
    @RepeatedTest(3)
    void doesTheSameCommandOnce() throws Exception {
        first.applied(start());
        var command = yes("A01");
        var answers = AtOnce.all(Stream.<Callable<JsonNode>>generate(
                        () -> () -> first.send(command).getFirst())
                .limit(20));
        assertThat(answers).allMatch(answer -> answer.equals(answers.getFirst()));
        assertThat(answers.getFirst().get("outcome").asString()).isEqualTo("APPLIED");
        assertThat(acts("check.answer")).isOne();
        first.applied(answer("A01", of("choice", "NO"), command.get("id")));
        first.applied(command);
        assertThat(answerOf(first, "A01")).isEqualTo("{\"choice\":\"NO\"}");
    }

    @Test
    void givesTheSameRefusalAgain() {
        var early = yes("A01");
        assertThat(first.told(early)).isEqualTo("PARKED WRONG_STATE");
        first.applied(start());
        assertThat(first.told(early)).isEqualTo("PARKED WRONG_STATE");
        first.applied(yes("A01"));
    }

    @Test
    void tellsAnotherCommandOfTheSameIdApart() {
        first.applied(start());
        var command = yes("A01");
        first.applied(command);
        var other = new HashMap<>(command);
        other.put("payload", of("item", "A02", "value", of("choice", "YES")));
        assertThat(first.told(other)).isEqualTo("PARKED DIFFERENT_COMMAND");
        assertThat(second.told(command)).isEqualTo("PARKED DIFFERENT_COMMAND");
        assertThat(inspector(port, "620900", "外地").told(command)).isEqualTo("PARKED DIFFERENT_COMMAND");
        first.applied(command);
        assertThat(acts("check.answer")).isOne();
    }

    /** The province's own inspectors work in every city. */
    @Test
    void tellsTheProvincesInspectorsWhomTheyCheck() {
        var sent = inspector(port, Asker.PROVINCE, "孙三");
        var province = CheckClient.of(port, ISSUER.province());
        check = province.planned(CheckFixture.plan(enterpriseId, sent, inspector(port, Asker.PROVINCE, "李四")));
        assertThat(sent.check().at("/subject/name").asString())
                .isEqualTo(Superuser.value("select name from enterprise where id = ?", UUID.fromString(enterpriseId)));
        sent.applied(start());
        assertThat(sent.check().get("state").asString()).isEqualTo("STARTED");
    }

    @Test
    void tellsTheOtherTabletWhereAnAnswerWasGiven() {
        first.applied(start());
        var place = of("longitude", "103.8", "latitude", "36.1", "accuracyM", 12, "at", AT);
        first.applied(
                command(check, "ANSWER", null, of("item", "A01", "value", of("choice", "YES"), "position", place)));
        assertThat(second.check().at("/answers/0/position/latitude").decimalValue())
                .isEqualByComparingTo("36.1");
    }

    @RepeatedTest(3)
    void letsOneOfTwoTabletsStandAndTellsTheOther() throws Exception {
        first.applied(start());
        second.applied(start());
        assertThat(acts("check.start")).isOne();
        var ours = yes("A01");
        var theirs = answer("A01", of("choice", "NO"), null);
        var answers = AtOnce.all(Stream.of(
                () -> first.send(ours).getFirst(), () -> second.send(theirs).getFirst()));
        var lost = answers.stream()
                .filter(answer -> answer.get("outcome").asString().equals("PARKED"))
                .toList();
        assertThat(lost).hasSize(1);
        assertThat(lost.getFirst().get("code").asString()).isEqualTo("CONFLICT");
        var current = lost.getFirst().get("current");
        assertThat(current.get("command").asString())
                .isEqualTo(first.check().at("/answers/0/command").asString());
        assertThat(current.get("by").asString()).isIn("赵一", "钱二");
        assertThat(current.at("/value/choice").asString()).isIn("YES", "NO");
        second.applied(answer("A01", of("choice", "NA"), current.get("command").asString()));
        assertThat(answerOf(first, "A01")).isEqualTo("{\"choice\":\"NA\"}");
    }

    /** And the same again to whoever asks again. */
    @Test
    void tellsWhoMustDecideAllOfTheAnswerThatStands() {
        first.applied(start());
        var theirs = of("item", "A01", "value", of("choice", "YES"), "note", "公示晚了三天", "noPosition", "车间在地下");
        first.applied(command(check, "ANSWER", null, theirs));
        var mine = yes("A01");
        for (int i = 0; i < 2; i++) {
            assertThat(second.send(mine).getFirst().at("/current/answer").toString())
                    .isEqualTo("{\"value\":{\"choice\":\"YES\"},\"note\":\"公示晚了三天\",\"position\":null,"
                            + "\"noPosition\":\"车间在地下\"}");
        }
        var standing = second.send(mine).getFirst().at("/current/command").asString();
        second.applied(answer("A01", of("choice", "NO"), standing));
        var again = first.send(command(check, "ANSWER", null, theirs)).getFirst();
        assertThat(again.at("/current/answer/position/latitude").decimalValue()).isEqualByComparingTo("36.1");
        assertThat(again.at("/current/value/choice").asString()).isEqualTo("NO");
    }

    @Test
    void changesAFindingOnlyAsItIsKnown() {
        first.applied(start());
        var id = UUID.randomUUID();
        var found = finding(id, "台账不全", null);
        first.applied(found);
        var edit = finding(id, "台账缺三个月", found.get("id"));
        first.applied(edit);
        var lost = second.send(finding(id, "没有台账", found.get("id"))).getFirst();
        assertThat(lost.get("code").asString()).isEqualTo("CONFLICT");
        assertThat(lost.at("/current/value/severity").asString()).isEqualTo("MODERATE");
        assertThat(lost.at("/current/answer").isNull()).isTrue();
        assertThat(first.check().at("/findings/0/text").asString()).isEqualTo("台账缺三个月");
        var withdrawal = command(check, "WITHDRAW_FINDING", edit.get("id"), of("finding", id, "reason", "已补齐"));
        second.applied(withdrawal);
        assertThat(first.check().get("findings")).isEmpty();
        assertThat(first.told(finding(id, "仍缺", edit.get("id")))).isEqualTo("PARKED CONFLICT");
        first.applied(finding(id, "仍缺", withdrawal.get("id")));
        assertThat(first.check().get("findings")).hasSize(1);
    }

    @Test
    void waitsForThePictureOfAPhoto() {
        first.applied(start());
        var id = UUID.randomUUID();
        var picture = picture();
        var sha256 = FileClient.sha256(picture);
        var photo = photo(id, sha256, "A06");
        var answers = first.send(photo, yes("A06"), command(UUID.randomUUID().toString(), "START", null, of("at", AT)));
        assertThat(answers.stream().map(answer -> answer.get("code").asString()))
                .containsExactly("PHOTO_MISSING", "EARLIER_WAITS", "NOT_FOUND");
        first.uploaded(id, picture, sha256);
        first.applied(photo);
        first.applied(photo);
        assertThat(first.check().at("/photos/0/sha256").asString()).isEqualTo(sha256);
        assertThat(first.told(photo(id, sha256, "A07"))).isEqualTo("PARKED INVALID");
        var removal = command(check, "REMOVE_PHOTO", null, of("photo", id, "reason", "拍糊了"));
        first.applied(removal);
        first.applied(command(check, "REMOVE_PHOTO", null, of("photo", id, "reason", "拍糊了")));
        assertThat(first.check().get("photos")).isEmpty();
        assertThat(acts("check.removePhoto")).isOne();
    }

    @Test
    void takesNoPictureButTheOneThatWasSent() {
        first.applied(start());
        var id = arrived(first);
        assertThat(first.told(photo(id, "0".repeat(64), "A06"))).isEqualTo("PARKED INVALID");
        assertThat(second.told(photo(arrived(first), "0".repeat(64), "A06"))).isEqualTo("RETRY PHOTO_MISSING");
    }

    @Test
    void takesNoPhotoOfWhatTheCheckDoesNotAsk() {
        first.applied(start());
        var elsewhere = findingOfAnotherCheck();
        assertThat(first.told(photoOf(of("item", "Z99")))).isEqualTo("PARKED INVALID");
        assertThat(first.told(photoOf(of("item", "长".repeat(300_000))))).isEqualTo("PARKED INVALID");
        assertThat(first.told(photoOf(of("finding", elsewhere)))).isEqualTo("PARKED INVALID");
        assertThat(first.check().get("photos")).isEmpty();
        // One that was withdrawn before it was sent never arrives.
        first.applied(photoOf(of("finding", UUID.randomUUID())));
    }

    private UUID findingOfAnotherCheck() {
        var here = check;
        var found = UUID.randomUUID();
        check = officer.planned(CheckFixture.plan(enterpriseId, second, inspector(port, CITY, "孙三")));
        second.applied(start());
        second.applied(finding(found, "台账不全", null));
        check = here;
        return found;
    }

    /** Of a picture that has arrived. */
    private Map<String, Object> photoOf(Map<String, ?> place) {
        var id = UUID.randomUUID();
        var picture = picture();
        first.uploaded(id, picture, FileClient.sha256(picture));
        var command = photo(id, FileClient.sha256(picture), "A06");
        var payload = new HashMap<String, Object>((Map<String, Object>) command.get("payload"));
        payload.remove("item");
        payload.putAll(place);
        command.put("payload", payload);
        return command;
    }

    /** Whoever is checked signs or refuses to: what came last is so. */
    @Test
    void keepsOnePlaceForWhoeverIsChecked() {
        first.applied(start());
        refusedToSign();
        first.applied(signature(first, of("role", "REPRESENTATIVE", "name", "周经理")));
        assertThat(roles()).containsExactly("REPRESENTATIVE");
        refusedToSign();
        first.applied(signature(first, first));
        assertThat(roles()).containsExactlyInAnyOrder("WITNESS", "INSPECTOR");
    }

    private List<String> roles() {
        return second.check().at("/signatures").findValuesAsString("role");
    }

    @Test
    void keepsFortyPhotosApart() {
        first.applied(start());
        var same = picture();
        var hashes = new HashMap<String, String>();
        for (int i = 0; i < 40; i++) {
            // Two of them are the same picture, and all have the same name.
            var picture = i < 2 ? same : picture();
            var id = UUID.randomUUID();
            var sha256 = FileClient.sha256(picture);
            hashes.put(id.toString(), sha256);
            first.uploaded(id, picture, sha256);
            first.applied(photo(id, sha256, "A06"));
        }
        var client = new FileClient(port, first.token());
        assertThat(first.check().get("photos")).hasSize(40).allSatisfy(photo -> {
            var id = photo.get("id").asString();
            assertThat(photo.get("sha256").asString()).isEqualTo(hashes.get(id));
            assertThat(FileClient.sha256(client.get("/files/" + id).body())).isEqualTo(hashes.get(id));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A01 | {"choice":"MAYBE"}
            A01 | {"text":"是"}
            A05 | {"number":"1e5"}
            A05 | {"number":"1234567890123"}
            A03 | {"choice":"YES"}
            Z99 | {"choice":"YES"}
            A14 | {"text":"有\\u0000空"}
            A01 | {"choice":"YES","number":"1"}
            """)
    void parksWhatNobodyCanAnswer(String item, String value) {
        first.applied(start());
        var command = answer(item, new JsonMapper().readValue(value, Map.class), null);
        assertThat(first.told(command)).isEqualTo("PARKED INVALID");
        assertThat(first.told(yes("A02"))).isEqualTo("APPLIED");
    }

    /** A tablet keeps no more: what it keeps must arrive. */
    @ParameterizedTest
    @CsvSource({
        "note, 2000, APPLIED",
        "note, 2001, PARKED INVALID",
        "noPosition, 500, APPLIED",
        "noPosition, 501, PARKED INVALID",
        "text, 2000, APPLIED",
        "text, 2001, PARKED INVALID"
    })
    void takesATextOfSoManyCharacters(String field, int length, String told) {
        first.applied(start());
        // Two units of Java's for each.
        var text = "\ud842\udfb7".repeat(length);
        var payload = new HashMap<String, Object>(of("item", "A14"));
        payload.put(field.equals("text") ? "value" : field, field.equals("text") ? of("text", text) : text);
        assertThat(first.told(command(check, "ANSWER", null, payload))).isEqualTo(told);
    }

    @Test
    void goesOnBehindACommandThatIsNone() {
        first.applied(start());
        var unknown = new HashMap<>(yes("A01"));
        unknown.put("kind", "DANCE");
        var answers = first.send(unknown, yes("A01"));
        assertThat(answers.stream().map(answer -> answer.get("outcome").asString()))
                .containsExactly("PARKED", "APPLIED");
    }

    @Test
    void takesNothingFromWhoeverIsNotSent() {
        assertThat(inspector(port, CITY, "孙三").told(start())).isEqualTo("PARKED NOT_YOURS");
        assertThat(inspector(port, "620900", "外地").told(start())).isEqualTo("PARKED NOT_FOUND");
        var third = inspector(port, CITY, "李四");
        officer.done(
                "spotCheckHandOver",
                of("checkId", check, "from", first.subject(), "to", third.subject(), "reason", "生病"));
        assertThat(first.told(start())).isEqualTo("PARKED NOT_YOURS");
        third.applied(start());
        assertThat(first.day().get("checks")).isEmpty();
    }

    @Test
    void doesNothingForSomebodyElse() {
        var other = first.post(of("Qingshen-Person", second.subject(), "Qingshen-Client", "1"), "{}");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("OTHER_PERSON");
        assertThat(other.headers().firstValue("Qingshen-Field")).hasValue("1");
        var old = first.get(of("Qingshen-Person", first.subject(), "Qingshen-Client", "0"));
        assertThat(old.statusCode()).isEqualTo(426);
        assertThat(old.body()).contains("CLIENT_TOO_OLD");
        assertThat(first.get(of()).statusCode()).isEqualTo(400);
        var nobody = new FieldClient(port, "x", ISSUER.forged()).get(first.headers());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("Qingshen-Field")).hasValue("1");
    }

    @Test
    void isForInspectorsOnly() {
        var enterprise = ISSUER.token(claims ->
                claims.subject("e").claim("roles", List.of("enterprise")).claim("party", enterpriseId));
        var client = new FieldClient(port, "e", enterprise);
        assertThat(client.get(client.headers()).statusCode()).isEqualTo(403);
        assertThat(client.post(client.headers(), "{\"commands\":[{\"id\":\"" + UUID.randomUUID() + "\"}]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"commands\":[]}", "{\"commands\":[{}]}", "{\"commands\":[{\"id\":\"x\"}]}", "{"})
    void takesNothingThatIsNoListOfCommands(String body) {
        assertThat(first.post(first.headers(), body).statusCode()).isEqualTo(400);
    }

    @Test
    void takesNoMoreThanItCanHold() {
        var most = "{\"commands\":[" + "{},".repeat(50) + "{}]}";
        assertThat(first.post(first.headers(), most).statusCode()).isEqualTo(400);
        assertThat(first.post(first.headers(), " ".repeat(1024 * 1024) + "{}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void showsNobodyElseWhatWasRecorded() {
        finished();
        var enterprise = CheckClient.of(port, ISSUER.enterprise(UUID.fromString(enterpriseId)));
        for (var client : List.of(
                enterprise, CheckClient.of(port, ISSUER.city("620900")), CheckClient.of(port, ISSUER.openData()))) {
            assertThat(client.check(check, "id").isNull()).isTrue();
        }
        assertThat(RegisterClient.refusals(officer.act("spotCheckReport", of("checkId", check))))
                .isEmpty();
        var seen = enterprise.check(
                check,
                "state findings { text } answers { item } photos { id } inspectors { name } journal { nodes { action } }");
        assertThat(seen.get("state").asString()).isEqualTo("REPORTED");
        assertThat(seen.get("answers")).isEmpty();
        assertThat(seen.get("photos")).isEmpty();
        assertThat(seen.get("inspectors")).isEmpty();
        assertThat(seen.at("/journal/nodes")).isEmpty();
        assertThat(CheckClient.of(port, ISSUER.openData()).check(check, "id").isNull())
                .isTrue();
    }
}
