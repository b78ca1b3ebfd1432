package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_CONTACT;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_FORMER_NAME;
import static cn.qingshen.jooq.generated.Tables.EVIDENCE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import cn.qingshen.common.Page;
import cn.qingshen.enterprise.Evidence.AttachedFile;
import cn.qingshen.file.FilePurpose;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of the register, each shaped for who asks: a page, one enterprise, or what belongs to several at once. */
@Repository
class EnterpriseQuery {

    private final DSLContext sql;

    EnterpriseQuery(DSLContext sql) {
        this.sql = sql;
    }

    Page<Enterprise> page(
            EnterpriseFilter filter, EnterpriseOrder order, int first, @Nullable String after, Set<String> columns) {
        var reader = new EnterpriseReader(columns, order);
        var rows = sql.select(reader.fields())
                .from(EnterpriseConditions.source(filter, order))
                .where(EnterpriseConditions.of(filter))
                .and(EnterpriseConditions.after(order, after))
                .orderBy(EnterpriseConditions.orderBy(order))
                .limit(first + 1)
                .fetch();
        return Page.of(rows, first, reader::read, reader::cursor);
    }

    Page<EnterpriseListItem> list(EnterpriseFilter filter, EnterpriseOrder order, int first, @Nullable String after) {
        var reader = new EnterpriseReader(Set.of(), order);
        var rows = sql.select(
                        ENTERPRISE.ID,
                        ENTERPRISE.CREDIT_CODE,
                        ENTERPRISE.NAME,
                        ENTERPRISE.JURISDICTION_CODE,
                        ENTERPRISE.COUNTY_CODE,
                        ENTERPRISE.KEY_INDUSTRY,
                        ENTERPRISE.SIZE_CLASS,
                        ENTERPRISE.KEY_DISCHARGER,
                        REGISTER_ENTRY.BASES,
                        REGISTER_ENTRY.ENTERED_ON,
                        reader.key())
                .from(EnterpriseConditions.withEntry(filter, order))
                .where(EnterpriseConditions.of(filter))
                .and(EnterpriseConditions.after(order, after))
                .orderBy(EnterpriseConditions.orderBy(order))
                .limit(first + 1)
                .fetch();
        return Page.of(rows, first, EnterpriseQuery::listItem, reader::cursor);
    }

    private static EnterpriseListItem listItem(Record row) {
        var bases = row.get(REGISTER_ENTRY.BASES);
        return new EnterpriseListItem(
                row.get(ENTERPRISE.ID),
                row.get(ENTERPRISE.CREDIT_CODE),
                row.get(ENTERPRISE.NAME),
                row.get(ENTERPRISE.JURISDICTION_CODE),
                row.get(ENTERPRISE.COUNTY_CODE),
                row.get(ENTERPRISE.KEY_INDUSTRY),
                row.get(ENTERPRISE.SIZE_CLASS),
                row.get(ENTERPRISE.KEY_DISCHARGER),
                bases != null,
                bases == null ? List.of() : bases(bases),
                row.get(REGISTER_ENTRY.ENTERED_ON));
    }

    List<Enterprise> byIds(Collection<UUID> ids, Set<String> columns) {
        var reader = new EnterpriseReader(columns);
        return sql.select(reader.fields())
                .from(ENTERPRISE)
                .where(ENTERPRISE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(reader::read);
    }

    /** Until the province has merged them, two cities may each have recorded one legal unit: the earlier record answers. */
    Optional<Enterprise> byCreditCode(String creditCode, Set<String> columns) {
        var reader = new EnterpriseReader(columns);
        return sql.select(reader.fields())
                .from(ENTERPRISE)
                .where(ENTERPRISE.CREDIT_CODE.eq(creditCode), ENTERPRISE.MERGED_INTO.isNull())
                .orderBy(ENTERPRISE.ID)
                .limit(1)
                .fetchOptional(reader::read);
    }

    /** All that have one of these codes and were not merged into another, with all columns. */
    List<Enterprise> byCreditCodes(Collection<String> creditCodes) {
        var reader = new EnterpriseReader(EnterpriseReader.ALL);
        return sql.select(reader.fields())
                .from(ENTERPRISE)
                .where(ENTERPRISE.CREDIT_CODE.eq(DSL.any(creditCodes.toArray(String[]::new))))
                .and(ENTERPRISE.MERGED_INTO.isNull())
                .fetch(reader::read);
    }

    Set<String> jurisdictions(Collection<UUID> ids) {
        return sql.selectDistinct(ENTERPRISE.JURISDICTION_CODE)
                .from(ENTERPRISE)
                .where(ENTERPRISE.ID.in(ids))
                .fetchSet(ENTERPRISE.JURISDICTION_CODE);
    }

    Map<UUID, List<RegisterEntry>> entries(Collection<UUID> enterpriseIds) {
        return sql
                .select(
                        REGISTER_ENTRY.ID,
                        REGISTER_ENTRY.ENTERPRISE_ID,
                        REGISTER_ENTRY.BASES,
                        REGISTER_ENTRY.ENTERED_ON,
                        REGISTER_ENTRY.ENTER_REASON,
                        REGISTER_ENTRY.LEFT_ON,
                        REGISTER_ENTRY.LEAVE_REASON)
                .from(REGISTER_ENTRY)
                .where(REGISTER_ENTRY.ENTERPRISE_ID.eq(DSL.any(enterpriseIds.toArray(UUID[]::new))))
                .orderBy(REGISTER_ENTRY.ENTERED_ON.desc())
                .fetch(mapping((id, enterprise, bases, enteredOn, enterReason, leftOn, leaveReason) ->
                        new RegisterEntry(id, enterprise, bases(bases), enteredOn, enterReason, leftOn, leaveReason)))
                .stream()
                .collect(groupingBy(RegisterEntry::enterpriseId));
    }

    Map<UUID, List<Evidence>> evidence(Collection<UUID> entryIds) {
        return sql
                .select(
                        EVIDENCE.ID,
                        EVIDENCE.REGISTER_ENTRY_ID,
                        EVIDENCE.PURPOSE,
                        EVIDENCE.KIND,
                        EVIDENCE.REFERENCE,
                        EVIDENCE.DATED,
                        row(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                                .mapping(EnterpriseQuery::file))
                .from(EVIDENCE)
                .leftJoin(STORED_FILE)
                .on(STORED_FILE.ID.eq(EVIDENCE.FILE_ID))
                .where(EVIDENCE.REGISTER_ENTRY_ID.eq(DSL.any(entryIds.toArray(UUID[]::new))))
                .orderBy(EVIDENCE.DATED, EVIDENCE.ID)
                .fetch(mapping(Evidence::new))
                .stream()
                .collect(groupingBy(Evidence::registerEntryId));
    }

    static @Nullable AttachedFile file(
            @Nullable UUID id, @Nullable String name, @Nullable Long sizeBytes, @Nullable String contentType) {
        return id == null || name == null || sizeBytes == null || contentType == null
                ? null
                : new AttachedFile(id, name, sizeBytes, contentType);
    }

    Map<UUID, List<FormerName>> formerNames(Collection<UUID> enterpriseIds) {
        return sql
                .select(ENTERPRISE_FORMER_NAME.ENTERPRISE_ID, ENTERPRISE_FORMER_NAME.NAME, ENTERPRISE_FORMER_NAME.UNTIL)
                .from(ENTERPRISE_FORMER_NAME)
                .where(ENTERPRISE_FORMER_NAME.ENTERPRISE_ID.in(enterpriseIds))
                .orderBy(ENTERPRISE_FORMER_NAME.UNTIL.desc(), ENTERPRISE_FORMER_NAME.ID.desc())
                .fetch(mapping(FormerName::new))
                .stream()
                .collect(groupingBy(FormerName::enterpriseId));
    }

    List<Contact> contacts(Collection<UUID> enterpriseIds) {
        return sql.select(ENTERPRISE_CONTACT.ENTERPRISE_ID, ENTERPRISE_CONTACT.NAME, ENTERPRISE_CONTACT.PHONE)
                .from(ENTERPRISE_CONTACT)
                .where(ENTERPRISE_CONTACT.ENTERPRISE_ID.eq(DSL.any(enterpriseIds.toArray(UUID[]::new))))
                .fetch(mapping(Contact::new));
    }

    /** Whether there is such a file for whoever asks, and it may be shown: a sheet for import is of any kind. */
    boolean fileExists(UUID id) {
        return sql.fetchExists(STORED_FILE, STORED_FILE.ID.eq(val(id)), STORED_FILE.PURPOSE.eq(FilePurpose.EVIDENCE));
    }

    private static List<ListingBasis> bases(String[] bases) {
        return Arrays.stream(bases).map(ListingBasis::valueOf).toList();
    }
}
