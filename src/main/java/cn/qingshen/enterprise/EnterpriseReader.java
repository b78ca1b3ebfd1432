package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;

import cn.qingshen.common.Cursor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.NullUnmarked;

/** Reads enterprises of which only some columns were asked for. */
@NullUnmarked
final class EnterpriseReader {

    /** The names of all components. */
    static final Set<String> ALL = Arrays.stream(Enterprise.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Field<?>> fields = new ArrayList<>();
    private final EnterpriseOrder order;

    /** Reads single enterprises, which no cursor points at. */
    EnterpriseReader(Set<String> columns) {
        this(columns, null);
    }

    /** @param columns names of {@link Enterprise}'s components */
    EnterpriseReader(Set<String> columns, EnterpriseOrder order) {
        this.order = order;
        fields.add(ENTERPRISE.ID);
        add(columns, "version", ENTERPRISE.VERSION);
        add(columns, "creditCode", ENTERPRISE.CREDIT_CODE);
        add(columns, "name", ENTERPRISE.NAME);
        add(columns, "jurisdictionCode", ENTERPRISE.JURISDICTION_CODE);
        add(columns, "countyCode", ENTERPRISE.COUNTY_CODE);
        add(columns, "address", ENTERPRISE.ADDRESS);
        add(columns, "longitude", ENTERPRISE.LONGITUDE);
        add(columns, "latitude", ENTERPRISE.LATITUDE);
        add(columns, "industryCode", ENTERPRISE.INDUSTRY_CODE);
        add(columns, "keyIndustry", ENTERPRISE.KEY_INDUSTRY);
        add(columns, "sizeClass", ENTERPRISE.SIZE_CLASS);
        add(columns, "legalRepresentative", ENTERPRISE.LEGAL_REPRESENTATIVE);
        add(columns, "permitNumber", ENTERPRISE.PERMIT_NUMBER);
        add(columns, "keyDischarger", ENTERPRISE.KEY_DISCHARGER);
        add(columns, "yellowRiverBasin", ENTERPRISE.YELLOW_RIVER_BASIN);
        add(columns, "keyGhgEmitter", ENTERPRISE.KEY_GHG_EMITTER);
        add(columns, "publishedOn", ENTERPRISE.PUBLISHED_ON);
        add(columns, "mergedInto", ENTERPRISE.MERGED_INTO);
        add(columns, "changedAt", ENTERPRISE.CHANGED_AT);
        if (order != null && !fields.contains(key())) {
            fields.add(key());
        }
    }

    private void add(Set<String> columns, String name, Field<?> field) {
        if (columns.contains(name)) {
            fields.add(field);
        }
    }

    /** What the rows are ordered by: cursors need it whether or not it was asked for. */
    TableField<?, ?> key() {
        return switch (order) {
            case NAME -> ENTERPRISE.NAME;
            case CREDIT_CODE -> ENTERPRISE.CREDIT_CODE;
            case ENTERED_ON -> REGISTER_ENTRY.ENTERED_ON;
            case RECENTLY_CHANGED -> ENTERPRISE.CHANGED_AT;
        };
    }

    List<Field<?>> fields() {
        return fields;
    }

    String cursor(Record row) {
        return new Cursor(order.name(), row.get(key()).toString(), row.get(ENTERPRISE.ID)).encode();
    }

    Enterprise read(Record row) {
        return new Enterprise(
                row.get(ENTERPRISE.ID),
                get(row, ENTERPRISE.VERSION),
                get(row, ENTERPRISE.CREDIT_CODE),
                get(row, ENTERPRISE.NAME),
                get(row, ENTERPRISE.JURISDICTION_CODE),
                get(row, ENTERPRISE.COUNTY_CODE),
                get(row, ENTERPRISE.ADDRESS),
                get(row, ENTERPRISE.LONGITUDE),
                get(row, ENTERPRISE.LATITUDE),
                get(row, ENTERPRISE.INDUSTRY_CODE),
                get(row, ENTERPRISE.KEY_INDUSTRY),
                get(row, ENTERPRISE.SIZE_CLASS),
                get(row, ENTERPRISE.LEGAL_REPRESENTATIVE),
                get(row, ENTERPRISE.PERMIT_NUMBER),
                get(row, ENTERPRISE.KEY_DISCHARGER),
                get(row, ENTERPRISE.YELLOW_RIVER_BASIN),
                get(row, ENTERPRISE.KEY_GHG_EMITTER),
                get(row, ENTERPRISE.PUBLISHED_ON),
                get(row, ENTERPRISE.MERGED_INTO),
                get(row, ENTERPRISE.CHANGED_AT));
    }

    private <T> T get(Record row, Field<T> field) {
        return fields.contains(field) ? row.get(field) : null;
    }
}
