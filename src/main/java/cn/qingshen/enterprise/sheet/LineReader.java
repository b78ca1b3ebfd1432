package cn.qingshen.enterprise.sheet;

import static cn.qingshen.common.RefusalCode.INVALID_DATE;
import static cn.qingshen.common.RefusalCode.INVALID_NUMBER;
import static cn.qingshen.common.RefusalCode.NOT_A_CHOICE;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import cn.qingshen.enterprise.EnterInput;
import cn.qingshen.enterprise.EnterpriseLine;
import cn.qingshen.enterprise.EvidenceInput;
import cn.qingshen.enterprise.EvidenceKind;
import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.Reference;
import cn.qingshen.enterprise.Reference.County;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.SizeClass;
import cn.qingshen.enterprise.sheet.SheetWords.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads a row of cells as a line of the register, in one asker's name; what is known only by rules is not its business. */
final class LineReader {

    private static final Pattern SEPARATORS = Pattern.compile("[、,;/|\\n]+");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern INDUSTRY_CODE = Pattern.compile("[A-Za-z]?([0-9]{1,4})");
    private static final int LONGEST_VALUE = 100;

    private final SheetHeader header;
    private final SheetWords words;
    private final SheetDays days;
    private final Reference reference;
    private final Asker asker;

    LineReader(SheetHeader header, SheetWords words, SheetDays days, Reference reference, Asker asker) {
        this.header = header;
        this.words = words;
        this.days = days;
        this.reference = reference;
        this.asker = asker;
    }

    /**
     * A row as read.
     *
     * @param number as the spreadsheet program shows it
     * @param problems of cells that do not say what their column is for
     */
    record ReadLine(int number, Row row, EnterpriseLine line, List<ImportProblem> problems) {}

    /** Empty: there is nothing in any of our columns. */
    Optional<ReadLine> read(Row row) {
        var isBlank = header.places().keySet().stream().allMatch(column -> header.text(row, column) == null);
        return isBlank ? Optional.empty() : Optional.of(new Reading(row).line());
    }

    ImportProblem problem(Row row, Refusal refusal) {
        return problem(row, SheetColumn.ofField(refusal.field()), refusal.code(), refusal.args());
    }

    ImportProblem problem(Row row, SheetColumn column, RefusalCode code, List<String> args) {
        return new ImportProblem(row.getRowNum(), header.title(column), code, shown(header.text(row, column)), args);
    }

    private static String shown(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var first = typed.codePoints()
                .limit(LONGEST_VALUE)
                .map(character -> Texts.isClean(Character.toString(character)) ? character : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Texts.length(typed) > LONGEST_VALUE ? first + "…" : first;
    }

    /** One row being read, with what is wrong so far. */
    private final class Reading {

        private final Row row;
        private final List<ImportProblem> problems = new ArrayList<>();

        Reading(Row row) {
            this.row = row;
        }

        ReadLine line() {
            var jurisdiction = jurisdiction();
            var line = new EnterpriseLine(
                    text(SheetColumn.CREDIT_CODE),
                    text(SheetColumn.NAME),
                    jurisdiction,
                    county(jurisdiction),
                    text(SheetColumn.ADDRESS),
                    degrees(SheetColumn.LONGITUDE),
                    degrees(SheetColumn.LATITUDE),
                    industry(),
                    choice(SheetColumn.KEY_INDUSTRY, KeyIndustry.class),
                    choice(SheetColumn.SIZE_CLASS, SizeClass.class),
                    text(SheetColumn.LEGAL_REPRESENTATIVE),
                    text(SheetColumn.CONTACT_NAME),
                    narrow(SheetColumn.CONTACT_PHONE),
                    narrow(SheetColumn.PERMIT_NUMBER),
                    yes(SheetColumn.KEY_DISCHARGER),
                    yes(SheetColumn.YELLOW_RIVER_BASIN),
                    yes(SheetColumn.KEY_GHG_EMITTER),
                    entry());
            return new ReadLine(row.getRowNum(), row, line, problems);
        }

        private @Nullable String text(SheetColumn column) {
            return header.text(row, column);
        }

        private @Nullable String narrow(SheetColumn column) {
            var text = text(column);
            return text == null ? null : SheetWords.narrow(text);
        }

        /** By name or code; a city's officer need not say it. */
        private @Nullable String jurisdiction() {
            var typed = narrow(SheetColumn.JURISDICTION);
            if (typed == null) {
                return asker.isProvince() ? null : asker.jurisdiction();
            }
            return reference.jurisdictions().stream()
                    .filter(one ->
                            Stream.of(one.code(), one.nameZh(), one.nameEn()).anyMatch(typed::equals))
                    .map(Jurisdiction::code)
                    .findFirst()
                    .orElse(typed);
        }

        /** By name or code; two jurisdictions may each have a county of one name. */
        private @Nullable String county(@Nullable String jurisdiction) {
            var typed = narrow(SheetColumn.COUNTY);
            if (typed == null) {
                return null;
            }
            var named = reference.counties().stream()
                    .filter(county ->
                            county.code().equals(typed) || county.nameZh().equals(typed))
                    .toList();
            return named.stream()
                    .filter(county -> county.jurisdictionCode().equals(jurisdiction))
                    .findFirst()
                    .or(() -> named.stream().findFirst())
                    .map(County::code)
                    .orElse(typed);
        }

        /** With or without the letter of its section; a number has lost the zero that a division below 10 begins with. */
        private @Nullable String industry() {
            var typed = narrow(SheetColumn.INDUSTRY);
            if (typed == null) {
                return null;
            }
            var code = INDUSTRY_CODE.matcher(typed);
            if (!code.matches()) {
                return typed;
            }
            return code.group(1).length() == 1 ? "0" + code.group(1) : code.group(1);
        }

        private @Nullable BigDecimal degrees(SheetColumn column) {
            return read(
                    column,
                    INVALID_NUMBER,
                    List.of(),
                    typed -> PLAIN_NUMBER.matcher(typed).matches()
                            ? Optional.of(new BigDecimal(typed))
                            : Optional.empty());
        }

        private @Nullable LocalDate day(SheetColumn column) {
            return read(column, INVALID_DATE, List.of(), days::read);
        }

        private <E extends Enum<E>> @Nullable E choice(SheetColumn column, Class<E> choices) {
            return choice(column, choices, typed -> words.choice(choices, typed));
        }

        /** What is none of the choices is told which they are. */
        private <T> @Nullable T choice(
                SheetColumn column, Class<? extends Enum<?>> choices, Function<String, Optional<T>> reader) {
            return read(column, NOT_A_CHOICE, List.of(words.offered(choices, header.language(column))), reader);
        }

        private @Nullable Boolean yes(SheetColumn column) {
            var answer = choice(column, YesNo.class);
            return answer == null ? null : answer == YesNo.YES;
        }

        /** Null: the line says nothing of the register. */
        private @Nullable EnterInput entry() {
            var bases = choice(SheetColumn.BASES, ListingBasis.class, this::bases);
            var enteredOn = day(SheetColumn.ENTERED_ON);
            var reason = text(SheetColumn.REASON);
            var evidence = new EvidenceInput(
                    choice(SheetColumn.EVIDENCE_KIND, EvidenceKind.class),
                    text(SheetColumn.EVIDENCE_REFERENCE),
                    day(SheetColumn.EVIDENCE_DATED),
                    null);
            var hasEvidence = Stream.of(evidence.kind(), evidence.reference(), evidence.dated())
                    .anyMatch(Objects::nonNull);
            return bases == null && enteredOn == null && reason == null && !hasEvidence
                    ? null
                    : new EnterInput(
                            Objects.requireNonNullElse(bases, List.of()),
                            enteredOn,
                            hasEvidence ? List.of(evidence) : List.of(),
                            reason);
        }

        private Optional<List<ListingBasis>> bases(String typed) {
            var read = Arrays.stream(SEPARATORS.split(typed))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> words.choice(ListingBasis.class, word))
                    .toList();
            return !read.isEmpty() && read.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            read.stream().flatMap(Optional::stream).distinct().toList())
                    : Optional.empty();
        }

        /** Null: the cell is empty, or a problem says what is wrong with it. */
        private <T> @Nullable T read(
                SheetColumn column, RefusalCode otherwise, List<String> args, Function<String, Optional<T>> reader) {
            var typed = narrow(column);
            if (typed == null) {
                return null;
            }
            var value = reader.apply(typed);
            if (value.isEmpty()) {
                problems.add(problem(row, column, otherwise, args));
            }
            return value.orElse(null);
        }
    }
}
