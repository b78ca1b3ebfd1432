package cn.qingshen.enterprise;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the bureau of a jurisdiction calls itself in documents; always in Chinese. */
@Component
public class BureauNames {

    /** What autonomous prefectures are called in full. */
    private static final Map<String, String> FULL = Map.of("622900", "临夏回族自治州", "623000", "甘南藏族自治州");

    private final ReferenceService references;
    private final Words words;

    BureauNames(ReferenceService references, Words words) {
        this.references = references;
        this.words = words;
    }

    /** @param jurisdictionCode such as {@code 620100}: 兰州市生态环境局 */
    public String of(String jurisdictionCode) {
        var jurisdiction = references.jurisdiction(jurisdictionCode);
        return of(jurisdictionCode, jurisdiction == null ? "" : jurisdiction.nameZh());
    }

    /** As {@link #of}, and as it is written in full: 临夏州生态环境局, 临夏回族自治州生态环境局. */
    public List<String> allOf(String jurisdictionCode) {
        var full = Stream.ofNullable(FULL.get(jurisdictionCode)).map(name -> of(jurisdictionCode, name));
        return Stream.concat(Stream.of(of(jurisdictionCode)), full).toList();
    }

    private String of(String jurisdictionCode, String name) {
        return words.get(
                jurisdictionCode.equals(Asker.PROVINCE) ? "bureau.province" : "bureau.city", Locale.CHINESE, name);
    }
}
