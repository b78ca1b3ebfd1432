package cn.qingshen.audit;

import cn.qingshen.common.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says who reviews a round, and why. */
@Component
public class ReviewWords {

    private final Words words;

    ReviewWords(Words words) {
        this.words = words;
    }

    /** Such as 属于省重点排污单位名录中的钢铁企业，由省厅评估验收（实施方案三（五））. */
    public String explain(Audit audit, Locale locale) {
        var language = Words.language(locale);
        return audit.reviewGround() == null
                ? words.get("review.CITY", language)
                : words.get("review.PROVINCE", language, words.get("ReviewGround." + audit.reviewGround(), language));
    }
}
