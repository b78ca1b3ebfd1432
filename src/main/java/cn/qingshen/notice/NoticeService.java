package cn.qingshen.notice;

import static java.util.stream.Collectors.groupingBy;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.common.Words;
import cn.qingshen.file.FileService;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import cn.qingshen.plan.AnnualList;
import cn.qingshen.plan.AnnualListService;
import cn.qingshen.plan.ListState;
import cn.qingshen.rule.DeadlineWords;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices' only door: the city makes and serves its own; province and inspectors look on, and an enterprise reads its own (plan
 * 3.2). Refusals are {@link Refused}.
 */
@Service
@PreAuthorize(Permission.MAY_READ_NOTICES)
public class NoticeService {

    private static final String RULE = "甘肃省清洁生产审核实施方案三（二）";
    private static final int MOST_AT_ONCE = 100;

    private final NoticeQuery query;
    private final NoticeRepository repository;
    private final AnnualListService lists;
    private final RuleService rules;
    private final Words words;
    private final DeadlineWords why;
    private final FileService files;
    private final JournalService journal;
    private final Clock clock;

    NoticeService(
            NoticeQuery query,
            NoticeRepository repository,
            AnnualListService lists,
            RuleService rules,
            Words words,
            DeadlineWords why,
            FileService files,
            JournalService journal,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.lists = lists;
        this.rules = rules;
        this.words = words;
        this.why = why;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** Empty: there is none, or not for whoever asks, whoever that is. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.SIGNED_IN)
    public Optional<Notice> byId(UUID id) {
        return query.byId(id);
    }

    /** By the list's item that each belongs to; as empty as {@link #byId}. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.SIGNED_IN)
    public Map<UUID, Notice> ofItems(Collection<UUID> itemIds) {
        return query.ofItems(itemIds).stream().collect(Collectors.toMap(Notice::annualListItemId, notice -> notice));
    }

    /** Those of them that there are for whoever asks. */
    @Transactional(readOnly = true)
    public List<Notice> byIds(Collection<UUID> ids) {
        return query.byIds(ids);
    }

    /** @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR} */
    @Transactional(readOnly = true)
    public Page<Notice> page(NoticeFilter filter, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return query.page(filter, first, after);
    }

    @Transactional(readOnly = true)
    public int count(NoticeFilter filter) {
        return query.count(filter);
    }

    /** The published lists with what became of their notices, latest first. */
    @Transactional(readOnly = true)
    public List<ListProgress> lists() {
        return query.lists();
    }

    /**
     * Makes a notice for every enterprise of a published list that has none, all at once.
     *
     * @return how many
     * @throws Refused {@code WRONG_STATE}: the list is not published; {@code NOTICES_MADE}; {@code REQUIRED}, {@code DATE_IN_FUTURE}
     *     or {@code DATE_TOO_EARLY} the day
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_NOTICES)
    public int make(UUID listId, @Nullable LocalDate dated) {
        var list = lists.byId(listId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (list.state() != ListState.PUBLISHED) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        Refused.ifAny(day(dated, Objects.requireNonNull(list.publishedOn())));
        journal.hold(List.of(list.jurisdictionCode()));
        var enterprises = query.withoutNotice(listId);
        if (enterprises.isEmpty()) {
            throw new Refused(RefusalCode.NOTICES_MADE);
        }
        return make(list, enterprises, Objects.requireNonNull(dated));
    }

    private List<Refusal> day(@Nullable LocalDate dated, LocalDate earliest) {
        var today = LocalDate.now(clock);
        return Checks.refusals(
                dated == null ? Refusal.of(RefusalCode.REQUIRED, "dated") : null,
                dated != null && dated.isAfter(today) ? Refusal.of(RefusalCode.DATE_IN_FUTURE, "dated", today) : null,
                dated != null && dated.isBefore(earliest)
                        ? Refusal.of(RefusalCode.DATE_TOO_EARLY, "dated", earliest)
                        : null);
    }

    private int make(AnnualList list, List<Listed> enterprises, LocalDate dated) {
        var wording = new Wording(list, rules.book(), words, why);
        var word = query.word(list.jurisdictionCode()).orElseThrow();
        var made = repository.add(list, enterprises, wording, word, dated);
        journal.appendAll(
                act(list.jurisdictionCode(), "notice.make", null),
                made.stream()
                        .map(one -> new Change(one.id(), null, new Made(one.documentNumber(), dated)))
                        .toList());
        return made.size();
    }

    /** What the trail keeps of the making. */
    private record Made(String documentNumber, LocalDate dated) {}

    /**
     * Records how a notice was served, or corrects what was recorded.
     *
     * @param version the notice's, as it was when the form was opened
     * @throws Refused {@code CHANGED_BY_ANOTHER}; {@code FILE_NOT_FOUND}; {@code REQUIRED}, {@code DATE_IN_FUTURE} or
     *     {@code DATE_TOO_EARLY}; a correction without a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_NOTICES)
    public void serve(UUID id, int version, ServeInput input) {
        var notice = held(List.of(id)).getFirst();
        if (notice.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(input.check(notice, LocalDate.now(clock)));
        serve(List.of(notice), input);
    }

    /**
     * Records that several notices were served alike, such as by one posting: all of them or none.
     *
     * @param ids 1 to 100; one that is named twice counts once
     * @throws Refused {@code OUT_OF_RANGE} how many; {@code NOT_FOUND}; {@code CHANGED_BY_ANOTHER}: one of them is served by now;
     *     {@code FILE_NOT_FOUND}; {@code REQUIRED}, {@code DATE_IN_FUTURE} or {@code DATE_TOO_EARLY} for one of them
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_NOTICES)
    public void serveAll(Set<UUID> ids, ServeInput input) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new Refused(List.of(Refusal.of(RefusalCode.OUT_OF_RANGE, "noticeIds", 1, MOST_AT_ONCE)));
        }
        var all = held(ids);
        if (all.stream().anyMatch(notice -> notice.serving() != null)) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        var latest = all.stream().max(Comparator.comparing(Notice::dated)).orElseThrow();
        Refused.ifAny(input.check(latest, LocalDate.now(clock)));
        serve(all, input);
    }

    /** The notices as they are now; their cities' chains are held, and nothing changes a notice without them. */
    private List<Notice> held(Collection<UUID> ids) {
        journal.hold(query.byIds(ids).stream()
                .map(Notice::jurisdictionCode)
                .distinct()
                .toList());
        var found = query.byIds(ids);
        if (found.size() < ids.size()) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        return found;
    }

    private void serve(List<Notice> all, ServeInput input) {
        Refused.ifAny(Checks.refusals(files.refusal("proofFileId", input.proofFileId())));
        var serving = input.serving();
        var changed =
                all.stream().filter(notice -> !serving.equals(notice.serving())).toList();
        if (!changed.isEmpty()) {
            repository.serve(changed.stream().map(Notice::id).toList(), serving);
            changed.stream()
                    .collect(groupingBy(Notice::jurisdictionCode))
                    .forEach((city, some) -> journal.appendAll(
                            act(city, "notice.serve", Texts.trimToNull(input.reason())),
                            some.stream()
                                    .map(notice -> new Change(notice.id(), notice.serving(), serving))
                                    .toList()));
        }
    }

    /** How the city of whoever asks signs and numbers its notices; empty for whoever has none. */
    @Transactional(readOnly = true)
    public Optional<NoticeWord> word() {
        return Optional.ofNullable(Asker.require().jurisdiction()).flatMap(query::word);
    }

    /**
     * Changes how the city signs and numbers its notices from now on; those that are made stay as they are.
     *
     * @param version the one that the change was made from
     * @throws Refused {@code CHANGED_BY_ANOTHER}; {@code WORD_TAKEN}: another city numbers so; or something is at fault
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_NOTICES)
    public void changeWord(int version, String word, String issuer, String contact) {
        var city = Objects.requireNonNull(Asker.require().jurisdiction());
        journal.hold(List.of(city));
        var present = query.word(city).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (present.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        var changed = present.with(word, issuer, contact);
        Refused.ifAny(changed.check());
        if (!changed.equals(present)) {
            change(city, present, changed);
        }
    }

    private void change(String city, NoticeWord present, NoticeWord changed) {
        try {
            repository.change(changed);
        } catch (DuplicateKeyException _) {
            throw new Refused(List.of(Refusal.of(RefusalCode.WORD_TAKEN, "word")));
        }
        journal.append(
                new JournalAct(city, "notice.word", "noticeWord", null, RULE),
                new Change(present.id(), present, changed));
    }

    private static JournalAct act(String city, String action, @Nullable String reason) {
        return new JournalAct(city, action, "notice", reason, RULE);
    }
}
