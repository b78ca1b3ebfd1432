package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.inspection.CheckFixture.inspector;
import static cn.qingshen.inspection.FieldClient.command;
import static java.util.Map.of;

import cn.qingshen.FileClient;
import cn.qingshen.enterprise.RegisterClient;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A check of an enterprise in Dingxi that two inspectors are sent to, and what their tablets send. */
abstract class CheckScenario {

    static final String CITY = "621100";
    static final Map<String, ?> HERE = of("longitude", "103.8", "latitude", "36.1", "accuracyM", 12);
    static final String AT = "2026-11-26T09:30:00+08:00";

    @LocalServerPort
    int port;

    CheckClient officer;
    FieldClient first;
    FieldClient second;
    String enterpriseId;
    String check;

    @BeforeEach
    void planned() {
        officer = CheckClient.of(port, ISSUER.city(CITY));
        first = inspector(port, CITY, "赵一");
        second = inspector(port, CITY, "钱二");
        enterpriseId = RegisterClient.of(port, ISSUER.city(CITY)).addedIn(CITY);
        check = officer.planned(CheckFixture.plan(enterpriseId, first, second));
    }

    Map<String, Object> start() {
        return command(check, "START", null, of("at", AT));
    }

    Map<String, Object> answer(String item, Map<String, ?> value, Object replaces) {
        var payload = new HashMap<String, Object>();
        payload.put("item", item);
        payload.put("value", value);
        payload.put("position", HERE);
        return command(check, "ANSWER", replaces, payload);
    }

    Map<String, Object> yes(String item) {
        return answer(item, of("choice", "YES"), null);
    }

    Map<String, Object> finding(UUID id, String text, Object replaces) {
        return command(check, "FINDING", replaces, of("finding", id, "severity", "MODERATE", "text", text));
    }

    /** A picture that no other is like: PNG's signature, and a number behind it. */
    static byte[] picture() {
        var bytes = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        ByteBuffer.wrap(bytes).putLong(12, UUID.randomUUID().getMostSignificantBits());
        return bytes;
    }

    Map<String, Object> photo(UUID id, String sha256, String item) {
        return command(
                check,
                "PHOTO",
                null,
                of(
                        "photo",
                        id,
                        "sha256",
                        sha256,
                        "originalSha256",
                        sha256,
                        "name",
                        "照片.png",
                        "takenAt",
                        AT,
                        "item",
                        item,
                        "position",
                        of("longitude", "103.8", "latitude", "36.1", "accuracyM", 12, "at", AT)));
    }

    /** A picture that has arrived; its id. */
    static UUID arrived(FieldClient tablet) {
        var id = UUID.randomUUID();
        var picture = picture();
        tablet.uploaded(id, picture, FileClient.sha256(picture));
        return id;
    }

    void photographed(FieldClient tablet, String item) {
        var id = UUID.randomUUID();
        var picture = picture();
        tablet.uploaded(id, picture, FileClient.sha256(picture));
        tablet.applied(photo(id, FileClient.sha256(picture), item));
    }

    Map<String, Object> signature(FieldClient tablet, FieldClient inspector) {
        return signature(tablet, of("role", "INSPECTOR", "name", "签名", "inspector", inspector.subject()));
    }

    /** @param by whose it is */
    Map<String, Object> signature(FieldClient tablet, Map<String, ?> by) {
        var payload = new HashMap<String, Object>(by);
        payload.putAll(of("signature", UUID.randomUUID(), "photo", arrived(tablet), "signedAt", AT));
        return command(check, "SIGN", null, payload);
    }

    Map<String, Object> finish() {
        return command(check, "FINISH", null, of("at", OffsetDateTime.now().toString()));
    }

    /** Answers to all, and the photos that must be. */
    void filled() {
        first.applied(start());
        for (var item : items()) {
            fill(item);
        }
    }

    List<JsonNode> items() {
        return first.day()
                .at("/templates/0/sections")
                .valueStream()
                .flatMap(section -> section.get("items").valueStream())
                .toList();
    }

    private void fill(JsonNode item) {
        var code = item.get("code").asString();
        switch (item.get("kind").asString()) {
            case "YES_NO_NA" -> first.applied(yes(code));
            case "NUMBER" -> first.applied(answer(code, of("number", "12.50"), null));
            case "CHOICE" ->
                first.applied(
                        answer(code, of("choice", item.at("/choices/0/code").asString()), null));
            default -> {}
        }
        if (item.get("photoRequired").asBoolean()) {
            photographed(first, code);
        }
    }

    void refusedToSign() {
        first.applied(command(
                check,
                "REFUSE_SIGNATURE",
                null,
                of("signature", UUID.randomUUID(), "reason", "对结果有异议", "witness", "村主任", "at", AT)));
    }

    void finished() {
        filled();
        refusedToSign();
        first.applied(signature(first, first));
        first.applied(signature(first, second));
        first.applied(finish());
    }
}
