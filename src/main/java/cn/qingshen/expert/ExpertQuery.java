package cn.qingshen.expert;

import static cn.qingshen.jooq.generated.Tables.EXPERT;
import static cn.qingshen.jooq.generated.Tables.EXPERT_ASSESSMENT;
import static cn.qingshen.jooq.generated.Tables.EXPERT_CERTIFICATE;
import static cn.qingshen.jooq.generated.Tables.EXPERT_IDENTITY;
import static cn.qingshen.jooq.generated.Tables.EXPERT_INTEREST;
import static cn.qingshen.jooq.generated.Tables.EXPERT_TRAINING;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.file.StoredFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of the experts and what belongs to them; of many together in one statement. */
@Repository
class ExpertQuery {

    private static final String ORDER = "expert";
    private static final Field<String> NAME = EXPERT.NAME.collate(DSL.collation(DSL.name("zh-x-icu")));
    private static final int EVERYBODY = Integer.MAX_VALUE - 1;

    private final DSLContext sql;

    ExpertQuery(DSLContext sql) {
        this.sql = sql;
    }

    List<Expert> byIds(Collection<UUID> ids) {
        return read(EXPERT.ID.in(ids), ids.size());
    }

    Optional<Expert> bySubject(String subject) {
        return read(EXPERT.SUBJECT.eq(subject), 1).stream().findFirst();
    }

    /** Keycloak's ids of those who have an account. */
    Map<UUID, String> subjects(Collection<UUID> ids) {
        return sql.select(EXPERT.ID, EXPERT.SUBJECT)
                .from(EXPERT)
                .where(EXPERT.ID.in(ids), EXPERT.SUBJECT.isNotNull())
                .fetchMap(EXPERT.ID, EXPERT.SUBJECT);
    }

    /** Whose account is to be opened or closed. */
    List<Expert> accountsDue() {
        return read(EXPERT.ACCOUNT.in(AccountState.WANTED, AccountState.LOCK_WANTED), EVERYBODY);
    }

    /** Everybody who was admitted and not sent away since. */
    List<Expert> pool() {
        return read(EXPERT.STATE.in(ExpertState.ADMITTED, ExpertState.SUSPENDED), EVERYBODY);
    }

    /** By name. @param newYear the first day of the year whose reviews are due */
    Page<Expert> page(ExpertFilter filter, LocalDate newYear, int first, @Nullable String after) {
        var rows = read(of(filter, newYear).and(behind(after)), first + 1);
        return Page.of(rows, first, one -> one, one -> new Cursor(ORDER, one.name(), one.id()).encode());
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        var cursor = Cursor.decode(after, ORDER);
        return row(NAME, EXPERT.ID).gt(cursor.value(), cursor.id());
    }

    int total(ExpertFilter filter, LocalDate newYear) {
        return sql.fetchCount(EXPERT, of(filter, newYear));
    }

    /** A province has some hundreds of them, so a text is looked for without an index. */
    private static Condition of(ExpertFilter filter, LocalDate newYear) {
        var conditions = new ArrayList<Condition>();
        var text = filter.searched();
        if (text != null) {
            conditions.add(EXPERT.NAME.containsIgnoreCase(text).or(EXPERT.EMPLOYER.containsIgnoreCase(text)));
        }
        if (filter.state() != null) {
            conditions.add(EXPERT.STATE.eq(filter.state()));
        }
        if (filter.speciality() != null) {
            conditions.add(EXPERT.SPECIALITIES.contains(
                    new String[] {filter.speciality().name()}));
        }
        if (filter.jurisdictionCode() != null) {
            conditions.add(EXPERT.JURISDICTION_CODE.eq(filter.jurisdictionCode()));
        }
        if (filter.reviewDue() != null) {
            var due = YearlyReviewQuery.isDue(newYear);
            conditions.add(filter.reviewDue() ? due : not(due));
        }
        return DSL.and(conditions);
    }

    private List<Expert> read(Condition which, int most) {
        return sql.select(
                        EXPERT.ID,
                        EXPERT.VERSION,
                        EXPERT.NAME,
                        EXPERT.TITLE,
                        EXPERT.SENIOR_TITLE,
                        EXPERT.EMPLOYER,
                        EXPERT.EMPLOYER_CODE,
                        EXPERT.JURISDICTION_CODE,
                        EXPERT.WORKING_SINCE,
                        EXPERT.SPECIALITIES.convertFrom(ExpertQuery::specialities),
                        EXPERT.MAY_LEAD,
                        EXPERT.STATE,
                        EXPERT.APPLIED_ON,
                        EXPERT.ADMITTED_ON,
                        EXPERT.ACCOUNT,
                        field(EXPERT.SUBJECT.isNotNull()))
                .from(EXPERT)
                .where(which)
                .orderBy(NAME, EXPERT.ID)
                .limit(most)
                .fetch(mapping(Expert::new));
    }

    private static List<Speciality> specialities(String[] names) {
        return Arrays.stream(names).map(Speciality::valueOf).toList();
    }

    Map<UUID, ExpertContact> contacts(Collection<UUID> ids) {
        var identity = EXPERT_IDENTITY;
        return sql
                .select(identity.EXPERT_ID, identity.PHONE, identity.EMAIL)
                .from(identity)
                .where(identity.EXPERT_ID.in(ids))
                .fetch(mapping(ExpertContact::new))
                .stream()
                .collect(toMap(ExpertContact::expertId, one -> one));
    }

    Map<UUID, List<Interest>> interests(Collection<UUID> ids) {
        return readInterests(EXPERT_INTEREST.EXPERT_ID.in(ids)).stream().collect(groupingBy(Interest::expertId));
    }

    Optional<Interest> interest(UUID id) {
        return readInterests(EXPERT_INTEREST.ID.eq(id)).stream().findFirst();
    }

    /** Those of the whole pool: a draw looks at everybody. */
    Map<UUID, List<Interest>> interestsOfAll() {
        return readInterests(noCondition()).stream().collect(groupingBy(Interest::expertId));
    }

    private List<Interest> readInterests(Condition which) {
        var interest = EXPERT_INTEREST;
        return sql.select(
                        interest.ID,
                        interest.EXPERT_ID,
                        interest.KIND,
                        interest.PARTY,
                        interest.PARTY_CODE,
                        interest.STARTED_ON,
                        interest.ENDED_ON,
                        interest.NOTE,
                        interest.SOURCE)
                .from(interest)
                .where(which, interest.REMOVED.isFalse())
                .orderBy(interest.ENDED_ON.desc().nullsFirst(), interest.ID)
                .fetch(mapping(Interest::new));
    }

    Map<UUID, List<Certificate>> certificates(Collection<UUID> ids) {
        var certificate = EXPERT_CERTIFICATE;
        return sql
                .select(
                        certificate.ID,
                        certificate.EXPERT_ID,
                        certificate.NAME,
                        certificate.NUMBER,
                        row(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                                .mapping(StoredFile::joined))
                .from(certificate)
                .leftJoin(STORED_FILE)
                .on(STORED_FILE.ID.eq(certificate.FILE_ID))
                .where(certificate.EXPERT_ID.in(ids))
                .orderBy(certificate.ID)
                .fetch(mapping(Certificate::new))
                .stream()
                .collect(groupingBy(Certificate::expertId));
    }

    /** Of how many certificates there is a scan; who is missing has none. */
    Map<UUID, Integer> scans(Collection<UUID> ids) {
        var certificate = EXPERT_CERTIFICATE;
        return sql.select(certificate.EXPERT_ID, count())
                .from(certificate)
                .where(certificate.EXPERT_ID.in(ids), certificate.FILE_ID.isNotNull())
                .groupBy(certificate.EXPERT_ID)
                .fetchMap(certificate.EXPERT_ID, count());
    }

    /** Latest first. */
    Map<UUID, List<Assessment>> assessments(Collection<UUID> ids) {
        var assessment = EXPERT_ASSESSMENT;
        return sql
                .select(
                        assessment.EXPERT_ID,
                        assessment.KIND,
                        assessment.HELD_ON,
                        assessment.PASSED,
                        assessment.REMARK,
                        assessment.REPLACED)
                .from(assessment)
                .where(assessment.EXPERT_ID.in(ids))
                .orderBy(assessment.HELD_ON.desc(), assessment.ID.desc())
                .fetch(mapping(Assessment::new))
                .stream()
                .collect(groupingBy(Assessment::expertId));
    }

    /** Latest first. */
    Map<UUID, List<Training>> trainings(Collection<UUID> ids) {
        var training = EXPERT_TRAINING;
        return sql
                .select(training.EXPERT_ID, training.TOPIC, training.HELD_ON, training.HOURS)
                .from(training)
                .where(training.EXPERT_ID.in(ids))
                .orderBy(training.HELD_ON.desc(), training.ID.desc())
                .fetch(mapping(Training::new))
                .stream()
                .collect(groupingBy(Training::expertId));
    }

    /** Those of a year, of everybody who had any. */
    Map<UUID, BigDecimal> trainingHours(int year) {
        var training = EXPERT_TRAINING;
        var hours = sum(training.HOURS);
        return sql.select(training.EXPERT_ID, hours)
                .from(training)
                .where(training.HELD_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .groupBy(training.EXPERT_ID)
                .fetchMap(training.EXPERT_ID, hours);
    }
}
