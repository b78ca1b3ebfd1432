package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.expert.PoolFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an expert's calendar says, and what it keeps to itself. */
@IntegrationTest
class CalendarTest extends PanelScenario {

    private FileClient files(JsonNode seat) {
        return new FileClient(port, PoolFixture.tokenOf(seat.at("/expert/id").asString()));
    }

    private byte[] file(JsonNode seat, String path) {
        var answer = files(seat).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/calendar;charset=utf-8");
        return answer.body();
    }

    /** By what the calendar names them. */
    private Map<String, VEvent> calendar(JsonNode seat) throws Exception {
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file(seat, "/calendar.ics")));
        read.validate();
        return read.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(one -> value(one, Property.UID), one -> one));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static List<String> told(VEvent event) {
        return List.of(
                value(event, Property.DTSTART),
                value(event, Property.STATUS),
                value(event, Property.SEQUENCE),
                value(event, Property.SUMMARY),
                value(event, Property.LOCATION));
    }

    private static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private String enterprise() {
        return Superuser.value("select name from enterprise where id = ?", enterpriseId);
    }

    private static String meeting(JsonNode seat) {
        return "meeting-" + seat.get("id").asString() + "@qingshen";
    }

    private static String answer(JsonNode seat) {
        return "answer-" + seat.get("id").asString() + "@qingshen";
    }

    @Test
    void followsASeatFromTheOfferToItsLoss() throws Exception {
        var panel = drawn();
        var seat = offered(panel).get(1);
        var day = TestEnvironment.today().plusDays(10);
        var asked = calendar(seat);
        assertThat(asked).containsOnlyKeys(meeting(seat), answer(seat));
        assertThat(told(asked.get(meeting(seat))))
                .as("nobody who is reviewed")
                .containsExactly(day(day), "TENTATIVE", "0", "评估（待本人答复）", "");
        assertThat(value(asked.get(answer(seat)), Property.SUMMARY)).isEqualTo("答复评估任务的最后一天");
        accepted(seat);
        assertThat(calendar(seat)).containsOnlyKeys(meeting(seat));
        assertThat(told(calendar(seat).get(meeting(seat))))
                .containsExactly(day(day), "CONFIRMED", "0", "评估：" + enterprise(), "企业会议室");
        moved(panel.get("id").asString(), day.plusDays(3));
        assertThat(told(calendar(seat).get(meeting(seat))))
                .containsExactly(day(day.plusDays(3)), "CONFIRMED", "1", "评估：" + enterprise(), "企业会议室");
        replaced(seat, "突发疾病");
        moved(panel.get("id").asString(), day.plusDays(5));
        assertThat(told(calendar(seat).get(meeting(seat))))
                .as("on the day that they were told last")
                .containsExactly(day(day.plusDays(3)), "CANCELLED", "2", "专家任务（已取消）", "");
    }

    @Test
    void writesLinesThatEveryProgramReads() {
        var seat = offered(drawn()).getFirst();
        accepted(seat);
        var text = new String(file(seat, "/assignments/" + seat.get("id").asString() + ".ics"), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:")
                .as("rings at nine the day before")
                .contains("BEGIN:VALARM", "TRIGGER:-PT15H", "ACTION:DISPLAY")
                .contains("X-WR-TIMEZONE:Asia/Shan")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void namesTrainings() throws Exception {
        var seat = offered(drawn()).getFirst();
        Superuser.change(
                "insert into expert_training (expert_id, topic, held_on, hours)"
                        + " select id, '碳排放核算', date '2026-05-06', 4 from expert where id = ?",
                UUID.fromString(seat.at("/expert/id").asString()));
        assertThat(calendar(seat).values())
                .anySatisfy(one -> assertThat(told(one)).containsExactly("20260506", "CONFIRMED", "0", "培训：碳排放核算", ""));
    }

    @Test
    void isOnesOwn() {
        var seats = offered(drawn());
        var path = "/assignments/" + seats.getFirst().get("id").asString() + ".ics";
        assertThat(files(seats.get(1)).get(path).statusCode()).isEqualTo(404);
        assertThat(new FileClient(port, ISSUER.city(LANZHOU))
                        .get("/calendar.ics")
                        .statusCode())
                .isEqualTo(403);
    }
}
