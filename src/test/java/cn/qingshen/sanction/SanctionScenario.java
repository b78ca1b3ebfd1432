package cn.qingshen.sanction;

import static cn.qingshen.TestEnvironment.ISSUER;

import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.audit.AuditFixture;
import cn.qingshen.inspection.ReportedCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Two officers of Dingxi and an enterprise that their check found at fault. */
abstract class SanctionScenario extends ReportedCheck {

    SanctionClient officer;
    SanctionClient colleague;
    SanctionClient owner;
    SanctionClient program;

    @BeforeEach
    void people() {
        officer = SanctionClient.of(port(), ISSUER.city(CITY_CODE));
        colleague = SanctionClient.of(port(), ISSUER.city(CITY_CODE));
        owner = SanctionClient.of(port(), enterpriseToken());
        program = SanctionClient.of(port(), ISSUER.openData());
    }

    Map<String, Object> draft(SanctionKind kind) {
        return draft(kind, enterprise());
    }

    Map<String, Object> draft(SanctionKind kind, UUID subject) {
        var draft = new HashMap<String, Object>();
        draft.put("checkId", checkId());
        draft.put("subjectId", subject);
        draft.put("kind", kind);
        draft.put("findings", List.of(severe));
        draft.put("facts", "审核报告与台账不一致。\n企业未说明原因。");
        draft.put("article", "清洁生产促进法第三十九条");
        if (kind.isDated()) {
            draft.put("dueOn", TestEnvironment.today().plusDays(30).toString());
        }
        return draft;
    }

    static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        var changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    /** Its id. */
    String approved(SanctionKind kind) {
        return approved(officer.proposed(draft(kind)));
    }

    String approved(String id) {
        colleague.done("sanctionApprove", Map.of("id", id));
        return id;
    }

    long told(String id, String kind) {
        return Long.parseLong(Superuser.value(
                "select count(*) from inbox_message where object_id = ? and kind = ?", UUID.fromString(id), kind));
    }

    List<String> actions(SanctionClient reader, String id) {
        return reader.sanction(id, "journal { nodes { action } }")
                .at("/journal/nodes")
                .valueStream()
                .map(one -> one.get("action").asString().substring("sanction.".length()))
                .toList();
    }

    /** The check is the province's from here. */
    void isTheProvinces() {
        for (var table : List.of("spot_check", "finding")) {
            Superuser.change(
                    "update %s set jurisdiction_code = '620000' where %s = ?"
                            .formatted(table, table.equals("finding") ? "check_id" : "id"),
                    UUID.fromString(checkId()));
        }
        officer = SanctionClient.of(port(), ISSUER.province());
        colleague = SanctionClient.of(port(), ISSUER.province());
    }

    /** A consultancy that carried out a round at the enterprise. */
    UUID auditor() {
        var consultancy = UUID.fromString(AuditFixture.consultancy());
        var year = TestEnvironment.today().getYear();
        var list = Superuser.value("""
                insert into annual_list (jurisdiction_code, year, number)
                values (?, ?, (select coalesce(max(number) + 1, 0) from annual_list where year = ? and jurisdiction_code = ?))
                returning id""", CITY_CODE, year, year, CITY_CODE);
        var item = Superuser.value("""
                insert into annual_list_item (annual_list_id, enterprise_id, jurisdiction_code, bases, reason)
                values (?, ?, ?, '{USES_TOXIC}', 'ROUND_DUE') returning id""", UUID.fromString(list), enterprise(), CITY_CODE);
        Superuser.change("""
                insert into audit (enterprise_id, jurisdiction_code, annual_list_item_id, year, announced_on, state, reviewed_by, track,
                                   mode, consultancy_id, phase, started_on, ended_on)
                values (?, ?, ?, ?, current_date - 9, 'CLOSED', 'CITY', 'STANDARD', 'CONSULTANCY', ?, 'AUDIT', current_date - 8,
                        current_date - 1)""", enterprise(), CITY_CODE, UUID.fromString(item), year, consultancy);
        return consultancy;
    }

    SanctionClient clientOf(UUID consultancy) {
        return SanctionClient.of(port(), ISSUER.consultancy(consultancy));
    }
}
