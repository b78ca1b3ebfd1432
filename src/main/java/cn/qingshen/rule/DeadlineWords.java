package cn.qingshen.rule;

import cn.qingshen.common.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says why a deadline is the day it is. */
@Component
public class DeadlineWords {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Pattern LAW = Pattern.compile("^([^《（第]*(?:法|方案))");

    private final Words words;

    DeadlineWords(Words words) {
        this.words = words;
    }

    /** Such as 名单公布之日（2026年1月15日）起 2 个月内，《清洁生产审核办法》第十二条；2026年3月15日是星期日，顺延至2026年3月16日. */
    public String explain(Deadline deadline, Locale locale) {
        var language = Words.language(locale);
        var rule = deadline.rule();
        var start = words.get("ruleStart." + rule.code(), language, day(deadline.countedFrom(), language));
        var why = words.get("deadline." + rule.unit(), language, start, rule.value(), quoted(rule.article()));
        return deadline.isMoved()
                ? words.get(
                        "deadline.moved",
                        language,
                        why,
                        day(deadline.countedTo(), language),
                        reason(deadline, language),
                        day(deadline.dueOn(), language))
                : why;
    }

    private static String day(LocalDate day, Locale language) {
        return language.equals(Locale.ENGLISH) ? ENGLISH.format(day) : CHINESE.format(day);
    }

    /** A law's name stands in 《》 as officials write it. */
    private static String quoted(String article) {
        return LAW.matcher(article).replaceFirst("《$1》");
    }

    private static String reason(Deadline deadline, Locale language) {
        return deadline.movedBy() == null
                ? deadline.countedTo().getDayOfWeek().getDisplayName(TextStyle.FULL, language)
                : deadline.movedBy();
    }
}
