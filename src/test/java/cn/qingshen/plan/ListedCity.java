package cn.qingshen.plan;

import cn.qingshen.Superuser;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A city whose register and lists begin empty, for a test that counts on all of it. */
public final class ListedCity {

    private final RegisterClient register;
    private final String code;

    private ListedCity(RegisterClient register, String code) {
        this.register = register;
        this.code = code;
    }

    /** Forgets whatever an earlier test left of the city's register and lists. */
    public static ListedCity emptied(RegisterClient register, String code) {
        var panels =
                "(select p.id from review_panel p join audit a on a.id = p.audit_id where a.jurisdiction_code = ?)";
        for (var table : List.of(
                "score",
                "review_conclusion",
                "replacement",
                "meeting_file",
                "meeting_record",
                "correction_file",
                "correction")) {
            Superuser.change("delete from " + table + " where panel_id in " + panels, code);
        }
        for (var table : List.of("seat_event", "assignment", "draw_share", "draw_candidate")) {
            Superuser.change(
                    "delete from " + table + " where draw_id in (select id from draw where panel_id in " + panels + ")",
                    code);
        }
        Superuser.change("delete from draw where panel_id in " + panels, code);
        Superuser.change("delete from review_panel where id in " + panels, code);
        Superuser.change("update spot_check set audit_id = null where jurisdiction_code = ?", code);
        for (var table : List.of(
                "notice",
                "audit_disclosure",
                "audit_phase",
                "audit_option",
                "audit_result",
                "audit_file",
                "audit",
                "annual_list_file",
                "annual_list_item",
                "annual_list")) {
            Superuser.change("delete from " + table + " where jurisdiction_code = ?", code);
        }
        Superuser.change(
                "update register_entry set left_on = greatest(entered_on, current_date), leave_reason = '测试完毕'"
                        + " where left_on is null and jurisdiction_code = ?",
                code);
        return new ListedCity(register, code);
    }

    /** The id of an enterprise that is on the register since a day. */
    public String registered(LocalDate enteredOn, ListingBasis... bases) {
        var id = register.addedIn(code);
        var entry = EnterpriseFixture.with(EnterpriseFixture.entry(enteredOn), "bases", List.of(bases));
        var refusals = RegisterClient.refusals(register.enter(id, entry));
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals);
        }
        return id;
    }

    /** An enterprise on the register since 2016 whose last round was accepted on a day. */
    public String accepted(LocalDate acceptedOn, ListingBasis... bases) {
        var id = registered(LocalDate.of(2016, 7, 1), bases);
        var list = Superuser.value("""
                insert into annual_list (jurisdiction_code, year, number)
                values (?, ?, (select coalesce(max(number) + 1, 0) from annual_list where year = ? and jurisdiction_code = ?))
                returning id""", code, acceptedOn.getYear(), acceptedOn.getYear(), code);
        var item = Superuser.value("""
                insert into annual_list_item (annual_list_id, enterprise_id, jurisdiction_code, bases, reason)
                values (?, ?, ?, '{USES_TOXIC}', 'ROUND_DUE') returning id""", UUID.fromString(list), UUID.fromString(id), code);
        Superuser.change(
                "update annual_list set state = 'PUBLISHED', published_on = ?, document_number = '甘环发' where id = ?",
                acceptedOn,
                UUID.fromString(list));
        Superuser.change(
                """
                insert into audit (enterprise_id, jurisdiction_code, annual_list_item_id, year, announced_on, state, ended_on,
                                   reviewed_by, track)
                values (?, ?, ?, ?, ?, 'ACCEPTED', ?, 'CITY', 'STANDARD')""", UUID.fromString(id), code, UUID.fromString(item), acceptedOn.getYear(), acceptedOn, acceptedOn);
        return id;
    }
}
