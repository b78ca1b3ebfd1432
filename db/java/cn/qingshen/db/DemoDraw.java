package cn.qingshen.db;

import cn.qingshen.draw.DrawSeed;
import cn.qingshen.draw.Sha256;
import cn.qingshen.expert.Speciality;
import cn.qingshen.review.draw.Excluded;
import cn.qingshen.review.draw.FrozenDraw;
import cn.qingshen.review.draw.PoolMember;
import cn.qingshen.review.draw.Seat;
import cn.qingshen.review.draw.Seating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The draw of one panel of the demo, with the product's own algorithm: {@code bin/verify-draw} repeats it. */
final class DemoDraw {

    /** The rules that say who may not be drawn, as far as anybody in the demo is touched by them; the first that applies is named. */
    private static final String CANDIDATES = """
            insert into draw_candidate (draw_id, expert_id, may_lead, employer, specialities, excluded_by)
            select ?, x.id, x.may_lead,
                   left(encode(sha256(convert_to(E'employer\\n' || lower(replace(normalize(x.employer, NFKC), ' ', '')), 'UTF8')), 'hex'), 16),
                   x.specialities,
                   case when x.state = 'SUSPENDED' then 'SUSPENDED'
                        when x.account <> 'READY' then 'NO_ACCOUNT'
                        when exists (select from assignment s join review_panel p on p.id = s.panel_id
                                     where p.audit_id = a.id and p.kind = ? and s.expert_id = x.id and s.state = 'DECLINED')
                            then 'ANSWERED_BEFORE'
                        else (select i.kind from expert_interest i
                              where i.expert_id = x.id and i.party_code in (e.credit_code, c.credit_code)
                                  and coalesce(i.ended_on, 'infinity') >= cast(? as date) - make_interval(years =>
                                      (select value from statutory_rule where code = 'EXPERT_INTEREST'))
                              order by i.kind limit 1) end
            from audit a
            join enterprise e on e.id = a.enterprise_id
            left join consultancy c on c.id = a.consultancy_id
            cross join expert x
            where a.id = ? and x.state in ('ADMITTED', 'SUSPENDED')""";

    private final DemoWriter to;
    private final int number;
    private final UUID panelId;
    private final UUID drawId;
    private final UUID auditId;
    private final String kind;
    private final List<Seat> seats;

    DemoDraw(DemoWriter to, int number, UUID auditId, String kind, List<Seat> seats) {
        this.to = to;
        this.number = number;
        this.panelId = DemoPanel.id(number);
        this.drawId = id(number);
        this.auditId = auditId;
        this.kind = kind;
        this.seats = seats;
    }

    static UUID id(int number) {
        return DemoWriter.id(820 + number);
    }

    /**
     * Those who were drawn, in their order.
     *
     * @param wanted accounts that are to have a seat, so that somebody who signs in sees something. Nobody could arrange that with a
     *     value that is public; here it is made up until it suits
     */
    List<PoolMember> order(int daysAgo, int... wanted) throws SQLException {
        to.on(daysAgo + 1, 10);
        var source = "SSQ " + DemoWriter.issue(to.day(daysAgo));
        to.write(
                "insert into draw (id, panel_id, jurisdiction_code, number, state, source, proposed_by) values (?, ?, ?, 1, 'FROZEN', ?, ?)",
                drawId,
                panelId,
                DemoPanel.CITY,
                source,
                DemoPerson.OFFICER.subject());
        to.write(CANDIDATES, drawId, kind, to.day(daysAgo), auditId);
        var frozen = frozen(source);
        to.write("update draw set frozen_hash = ?, frozen_at = ? where id = ?", frozen.hash(), to.now(), drawId);
        act(DemoPerson.OFFICER, "panel.freeze", Map.of("number", 1, "source", source, "hash", frozen.hash()));
        var shares = List.of(share(1, DemoPerson.OFFICER), share(2, DemoPerson.WITNESS));

        to.on(daysAgo, 9);
        var value = suiting(
                frozen,
                shares,
                IntStream.of(wanted).mapToObj(DemoWriter::expert).toList());
        act(DemoPerson.OFFICER, "panel.value", Map.of("value", value));
        return draw(frozen, DrawSeed.of(frozen.hash(), shares.getFirst(), shares.getLast(), value), value);
    }

    private FrozenDraw frozen(String source) throws SQLException {
        var pool = new ArrayList<PoolMember>();
        var excluded = new ArrayList<Excluded>();
        to.read("select * from draw_candidate where draw_id = '%s'".formatted(drawId), row -> {
            if (row.getString("excluded_by") == null) {
                pool.add(member(row));
            } else {
                excluded.add(new Excluded(row.getObject("expert_id", UUID.class), row.getString("excluded_by")));
            }
        });
        return new FrozenDraw(panelId, 1, kind, source, seats, pool, excluded);
    }

    private static PoolMember member(ResultSet row) throws SQLException {
        var knows = EnumSet.noneOf(Speciality.class);
        for (var name : (String[]) row.getArray("specialities").getArray()) {
            knows.add(Speciality.valueOf(name));
        }
        return new PoolMember(
                row.getObject("expert_id", UUID.class), row.getBoolean("may_lead"), row.getString("employer"), knows);
    }

    private String share(int place, DemoPerson who) throws SQLException {
        var share = Sha256.hex("demo " + panelId + " " + place);
        to.write(
                "insert into draw_share (draw_id, number, subject, name, commitment, share, committed_at) values (?, ?, ?, ?, ?, ?, ?)",
                drawId,
                place,
                who.subject(),
                who.name(),
                DrawSeed.commitment(share),
                share,
                to.now());
        act(who, "panel.share", Map.of("share", place, "commitment", DrawSeed.commitment(share)));
        return share;
    }

    private String suiting(FrozenDraw frozen, List<String> shares, Collection<UUID> wanted) {
        return DemoWriter.values(number)
                .filter(value -> {
                    var seed = DrawSeed.of(frozen.hash(), shares.getFirst(), shares.getLast(), value);
                    return Set.copyOf(new Seating(seats, frozen.order(seed))
                                    .fill().stream()
                                            .map(Seating.Offer::expertId)
                                            .toList())
                            .containsAll(wanted);
                })
                .findFirst()
                .orElseThrow();
    }

    private List<PoolMember> draw(FrozenDraw frozen, DrawSeed seed, String value) throws SQLException {
        var order = frozen.order(seed);
        for (int i = 0; i < order.size(); i++) {
            to.write(
                    "update draw_candidate set place = ? where draw_id = ? and expert_id = ?",
                    i + 1,
                    drawId,
                    order.get(i).expertId());
        }
        to.write(
                "update draw set state = 'DRAWN', value = ?, value_by = ?, drawn_at = ? where id = ?",
                value,
                DemoPerson.OFFICER.subject(),
                to.now(),
                drawId);
        act(DemoPerson.WITNESS, "panel.draw", Map.of("number", 1, "value", value, "seed", seed.hex()));
        return order;
    }

    private void act(DemoPerson who, String action, Map<String, ?> after) throws SQLException {
        to.act(DemoPanel.CITY, who, action, "panel", panelId, after, null);
    }
}
