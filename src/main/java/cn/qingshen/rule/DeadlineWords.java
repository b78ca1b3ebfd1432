package cn.qingshen.rule;

import cn.qingshen.common.Words;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says why a deadline is the day it is. */
@Component
public class DeadlineWords {

    private final Words words;

    DeadlineWords(Words words) {
        this.words = words;
    }

    /** Such as 名单公布之日（2026-01-15）起 2 个月内，清洁生产审核办法第十二条；2026-03-15 是星期日，顺延至 2026-03-16. */
    public String explain(Deadline deadline, Locale locale) {
        var language = Words.language(locale);
        var rule = deadline.rule();
        var start = words.get("ruleStart." + rule.code(), language, deadline.countedFrom());
        var why = words.get("deadline." + rule.unit(), language, start, rule.value(), rule.article());
        return deadline.isMoved()
                ? words.get(
                        "deadline.moved",
                        language,
                        why,
                        deadline.countedTo(),
                        day(deadline, language),
                        deadline.dueOn())
                : why;
    }

    private static String day(Deadline deadline, Locale language) {
        return deadline.movedBy() == null
                ? deadline.countedTo().getDayOfWeek().getDisplayName(TextStyle.FULL, language)
                : deadline.movedBy();
    }
}
