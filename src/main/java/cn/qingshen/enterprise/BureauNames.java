package cn.qingshen.enterprise;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the bureau of a jurisdiction calls itself in documents; always in Chinese. */
@Component
public class BureauNames {

    private final ReferenceService references;
    private final Words words;

    BureauNames(ReferenceService references, Words words) {
        this.references = references;
        this.words = words;
    }

    /** @param jurisdictionCode such as {@code 620100}: 兰州市生态环境局 */
    public String of(String jurisdictionCode) {
        var jurisdiction = references.jurisdiction(jurisdictionCode);
        var name = jurisdiction == null ? "" : jurisdiction.nameZh();
        return words.get(
                jurisdictionCode.equals(Asker.PROVINCE) ? "bureau.province" : "bureau.city", Locale.CHINESE, name);
    }
}
