package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.COUNTY;
import static cn.qingshen.jooq.generated.Tables.INDUSTRY;
import static cn.qingshen.jooq.generated.Tables.JURISDICTION;
import static org.jooq.Records.mapping;

import cn.qingshen.enterprise.Reference.County;
import cn.qingshen.enterprise.Reference.Industry;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ReferenceQuery {

    private final DSLContext sql;

    ReferenceQuery(DSLContext sql) {
        this.sql = sql;
    }

    Reference read() {
        var jurisdictions = sql.select(
                        JURISDICTION.CODE, JURISDICTION.NAME_ZH, JURISDICTION.NAME_EN, JURISDICTION.KIND.eq("PROVINCE"))
                .from(JURISDICTION)
                .orderBy(JURISDICTION.RANK)
                .fetch(mapping(Jurisdiction::new));
        var counties = sql.select(COUNTY.CODE, COUNTY.JURISDICTION_CODE, COUNTY.NAME_ZH)
                .from(COUNTY)
                .orderBy(COUNTY.CODE)
                .fetch(mapping(County::new));
        var industries = sql.select(INDUSTRY.CODE, INDUSTRY.NAME_ZH, INDUSTRY.NAME_EN)
                .from(INDUSTRY)
                .orderBy(INDUSTRY.CODE)
                .fetch(mapping(Industry::new));
        return new Reference(jurisdictions, counties, industries);
    }
}
