package cn.qingshen.db;

import cn.qingshen.review.draw.Seat;
import cn.qingshen.review.draw.Seating;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One panel of the demo, step by step as its people would act: each step writes its rows, and its entry in the trail of its bureau, Lanzhou.
 * {@link DemoDraw} draws who may sit there.
 */
final class DemoPanel {

    static final String CITY = "620100";

    private static final String PLANNED = """
            insert into review_panel (id, kind, audit_id, enterprise_id, jurisdiction_code, seats, meeting_on, place, revealed_on, planned_at,
                                      check_id, sheet_id)
            select ?, ?, id, enterprise_id, jurisdiction_code, ?, ?, ?, ?, ?, ?,
                   (select s.id from score_sheet s where s.kind = ? and s.state = 'PUBLISHED' order by s.version limit 1)
            from audit where id = ?""";

    private final DemoWriter to;
    private final int number;
    private final UUID id;
    private final UUID drawId;
    private final UUID auditId;
    private final @Nullable UUID checkId;
    private final String kind;
    private final List<Seat> seats;
    /** Who holds each seat, by number. */
    private final Map<Integer, UUID> seated = new TreeMap<>();

    private LocalDate meetingOn = LocalDate.MIN;
    private Seating seating = new Seating(List.of(), List.of());

    DemoPanel(DemoWriter to, int number, UUID auditId, String kind, int seats) {
        this(to, number, auditId, null, kind, seats);
    }

    /** @param checkId the spot check that its experts go along to; null: it reviews the round */
    DemoPanel(DemoWriter to, int number, UUID auditId, @Nullable UUID checkId, String kind, int seats) {
        this.to = to;
        this.number = number;
        this.id = id(number);
        this.drawId = DemoDraw.id(number);
        this.auditId = auditId;
        this.checkId = checkId;
        this.kind = kind;
        this.seats =
                IntStream.rangeClosed(1, seats).mapToObj(i -> new Seat(i, null)).toList();
    }

    static UUID id(int number) {
        return DemoWriter.id(800 + number);
    }

    /** Without wishes for what anybody must know. */
    DemoPanel planned(int daysAgo, int meetingDaysAgo) throws SQLException {
        to.on(daysAgo, 9);
        meetingOn = to.day(meetingDaysAgo);
        var place = "企业会议室";
        var any = seats.stream().map(_ -> "ANY").toArray(String[]::new);
        var revealedOn = meetingOn.minusDays(1);
        to.write(PLANNED, id, kind, any, meetingOn, place, revealedOn, to.now(), checkId, kind, auditId);
        act(DemoPerson.OFFICER, "panel.plan", Map.of("kind", kind, "meetingOn", meetingOn.toString(), "place", place));
        return this;
    }

    /** Frozen, shared and drawn within two days. @param wanted accounts that are to have a seat, see {@link DemoDraw#order} */
    DemoPanel drawn(int daysAgo, int... wanted) throws SQLException {
        seating = new Seating(seats, new DemoDraw(to, number, auditId, kind, seats).order(daysAgo, wanted));
        state("SEATING");
        offer(DemoPerson.WITNESS);
        return this;
    }

    private void offer(DemoPerson by) throws SQLException {
        for (var offer : seating.fill()) {
            seated.put(offer.seat(), offer.expertId());
            to.write(
                    """
                    insert into assignment (id, draw_id, panel_id, jurisdiction_code, expert_id, seat, offered_at, answer_by, meeting_on)
                    values (?, ?, ?, ?, ?, ?, ?, pg_temp.working_days_after(?, (select value from statutory_rule where code = 'OFFER_ANSWER')), ?)""",
                    assignment(offer.expertId()),
                    drawId,
                    id,
                    CITY,
                    offer.expertId(),
                    offer.seat(),
                    to.now(),
                    to.today(),
                    meetingOn);
            event("OFFERED", offer.seat());
            to.write("""
                    insert into inbox_message (audience, subject, kind, args, link, object_id, dedupe_key, created_at)
                    select 'PERSON', x.subject, 'SEAT_OFFERED', jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', e.name),
                               jsonb_build_object('kind', 'DAY', 'value', s.answer_by)), '/assignments', s.panel_id, 'SEAT_OFFERED/' || s.id,
                           s.offered_at
                    from assignment s join expert x on x.id = s.expert_id join review_panel p on p.id = s.panel_id
                    join enterprise e on e.id = p.enterprise_id where s.id = ?""", assignment(offer.expertId()));
            act(by, "panel.offer", Map.of("seat", offer.seat(), "expertId", offer.expertId()));
        }
    }

    private UUID assignment(UUID expertId) {
        return DemoWriter.id((830 + number) * 1_000 + DemoWriter.number(expertId));
    }

    /** Everybody who was asked and did not answer yet takes their seat, but for some accounts. */
    DemoPanel accepted(int daysAgo, int... silent) throws SQLException {
        to.on(daysAgo, 14);
        for (var seat : List.copyOf(seated.keySet())) {
            if (!contains(silent, seated.get(seat))) {
                answered(seat, "ACCEPTED", "panel.accept", null);
            }
        }
        if (silent.length == 0) {
            state("COMPLETE");
        }
        return this;
    }

    /** Somebody of whom nothing is wanted says no, and the next in the order is asked. */
    DemoPanel declined(int daysAgo, String reason, int... wanted) throws SQLException {
        to.on(daysAgo, 11);
        var seat = seated.entrySet().stream()
                .filter(one -> !contains(wanted, one.getValue()))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseThrow();
        answered(seat, "DECLINED", "panel.decline", reason);
        seating.left(seat);
        offer(DemoPerson.SYSTEM);
        return this;
    }

    private void answered(int seat, String state, String action, @Nullable String reason) throws SQLException {
        var expert = seated.get(seat);
        to.write(
                "update assignment set state = ?, answered_at = ?, reason = ? where id = ?",
                state,
                to.now(),
                reason,
                assignment(expert));
        event(state, seat);
        to.act(CITY, expert(expert), action, "panel", id, Map.of("seat", seat, "expertId", expert), reason);
    }

    private static boolean contains(int[] accounts, UUID expertId) {
        return IntStream.of(accounts).mapToObj(DemoWriter::expert).anyMatch(expertId::equals);
    }

    private void event(String kind, int seat) throws SQLException {
        to.write(
                "insert into seat_event (draw_id, jurisdiction_code, kind, seat, expert_id, at) values (?, ?, ?, ?, ?, ?)",
                drawId,
                CITY,
                kind,
                seat,
                seated.get(seat),
                to.now());
    }

    DemoPanel met(String minutes) throws SQLException {
        to.on(meetingOn, 16);
        var present = seated.keySet().toArray(Integer[]::new);
        to.write(
                """
                insert into meeting_record (panel_id, version, jurisdiction_code, held_on, present, guests, minutes, written_by, written_by_name,
                                            written_at)
                values (?, 1, ?, ?, ?, '企业代表三人，咨询服务机构代表一人', ?, ?, ?, ?)""",
                id,
                CITY,
                meetingOn,
                present,
                minutes,
                DemoPerson.OFFICER.subject(),
                DemoPerson.OFFICER.name(),
                to.now());
        act(DemoPerson.OFFICER, "panel.recordMeeting", Map.of("heldOn", meetingOn.toString(), "present", present));
        return this;
    }

    /** Handed in on the day of the meeting, by everybody but some accounts. @param percent of the points that there are, about */
    DemoPanel scored(int percent, int... silent) throws SQLException {
        to.on(meetingOn, 17);
        for (var seat : seated.entrySet()) {
            if (!contains(silent, seat.getValue())) {
                score(seat.getKey(), percent);
            }
        }
        return this;
    }

    private void score(int seat, int percent) throws SQLException {
        to.write("""
                insert into score (assignment_id, panel_id, jurisdiction_code, seat, number, points, vetoed, remark)
                select ?, p.id, p.jurisdiction_code, ?, i.number,
                       least(i.most, round(i.most * (? + (i.number * 7 + ? * 5) % 13 - 6) / 50) / 2), false,
                       case when i.number = 5 then '中高费方案的投资和效益测算应补充依据' end
                from review_panel p join score_item i on i.sheet_id = p.sheet_id where p.id = ?""", assignment(seated.get(seat)), seat, percent, seat, id);
        to.act(CITY, expert(seated.get(seat)), "panel.score", "panel", id, Map.of("seat", seat), null);
    }

    /** By its leader, on the day after. @param corrections null: nothing is to be corrected */
    DemoPanel concluded(String outcome, String opinion, @Nullable String corrections) throws SQLException {
        to.on(meetingOn.plusDays(1), 9);
        to.write("""
                insert into review_conclusion (panel_id, jurisdiction_code, outcome, mean, opinion, corrections, concluded_at)
                select ?, ?, ?, round(sum(points) / count(distinct seat), 1), ?, ?, ? from score where panel_id = ?""", id, CITY, outcome, opinion, corrections, to.now(), id);
        to.act(
                CITY,
                expert(seated.get(1)),
                "panel.conclude",
                "panel",
                id,
                Map.of("outcome", outcome, "opinion", opinion),
                null);
        return this;
    }

    void askedToCorrect() throws SQLException {
        to.on(meetingOn.plusDays(2), 10);
        to.write("""
                update review_panel set state = 'CORRECTING', corrections_due_on = pg_temp.working_days_after(
                    ? + (select value from statutory_rule where code = 'CORRECTION') - 1, 1)
                where id = ?""", to.today(), id);
        to.act(CITY, DemoPerson.OFFICER, "panel.askCorrections", "panel", id, Map.of(), null);
    }

    /** @param wording of the document's number, without the year @param passed what becomes of the round is written, too: it goes on, or its report is mended and handed in again */
    void decided(String wording, boolean passed) throws SQLException {
        to.on(meetingOn.plusDays(3), 10);
        var documentNumber = wording.formatted(to.today().getYear());
        to.write(
                "update review_conclusion set document_number = ?, decided_on = ?, passed = ? where panel_id = ?",
                documentNumber,
                to.today(),
                passed,
                id);
        to.write("update assignment set state = 'DONE' where panel_id = ? and state = 'ACCEPTED'", id);
        state("DONE");
        act(DemoPerson.OFFICER, "panel.decide", Map.of("passed", passed, "documentNumber", documentNumber));
        to.act(
                CITY,
                DemoPerson.OFFICER,
                passed ? "audit.evaluate" : "audit.return",
                "audit",
                auditId,
                Map.of("state", passed ? "EVALUATED" : "AUDITING"),
                null);
    }

    private DemoPerson expert(UUID id) throws SQLException {
        var found = new ArrayList<DemoPerson>();
        to.read(
                "select subject, name from expert where id = '%s'".formatted(id),
                row -> found.add(new DemoPerson(row.getString(1), row.getString(2), "EXPERT")));
        return found.getFirst();
    }

    private void state(String state) throws SQLException {
        to.write("update review_panel set state = ? where id = ?", state, id);
    }

    private void act(DemoPerson who, String action, Map<String, ?> after) throws SQLException {
        to.act(CITY, who, action, "panel", id, after, null);
    }
}
