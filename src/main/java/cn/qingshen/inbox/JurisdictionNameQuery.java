package cn.qingshen.inbox;

import static cn.qingshen.jooq.generated.Tables.JURISDICTION;

import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What jurisdictions are called: public knowledge, which changes only with a release. */
@Repository
class JurisdictionNameQuery {

    private final DSLContext sql;

    JurisdictionNameQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Names by code. */
    Map<String, String> names(Locale language) {
        var name = language.equals(Locale.ENGLISH) ? JURISDICTION.NAME_EN : JURISDICTION.NAME_ZH;
        return sql.select(JURISDICTION.CODE, name).from(JURISDICTION).fetchMap(JURISDICTION.CODE, name);
    }
}
