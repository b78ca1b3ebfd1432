package cn.qingshen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.enterprise.EvidenceKind;
import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.SizeClass;
import cn.qingshen.inbox.MessageKind;
import cn.qingshen.inspection.CampaignRule;
import cn.qingshen.rule.RuleCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person reads the same word on a page, in a sheet and in a program's error. */
class WordsTest {

    private static final Map<String, Class<? extends Enum<?>>> SECTIONS = Map.of(
            "refusal", RefusalCode.class,
            "size", SizeClass.class,
            "keyIndustry", KeyIndustry.class,
            "basis", ListingBasis.class,
            "evidence", EvidenceKind.class,
            "rule", RuleCode.class,
            "message", MessageKind.class,
            "campaignRule", CampaignRule.class);

    @ParameterizedTest
    @CsvSource({"zh-CN, messages.properties", "en, messages_en.properties"})
    void pagesAndServerSayTheSame(String language, String file) throws IOException {
        var pages = pages(language);
        var server = new Properties();
        try (var in = new InputStreamReader(WordsTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            server.load(in);
        }
        SECTIONS.forEach((section, type) -> Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> pages.path(section).has(name))
                .forEach(name -> {
                    var prefix = type == RefusalCode.class ? section : type.getSimpleName();
                    var pattern = server.getProperty(prefix + "." + name);
                    assertThat(pattern).as("%s.%s in %s", prefix, name, file).isNotNull();
                    assertThat(MessageFormat.format(pattern, "{{a0}}", "{{a1}}", "{{a2}}"))
                            .isEqualTo(pages.path(section).path(name).asString());
                }));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "en"})
    void pagesHaveAWordForEachValue(String language) {
        var pages = pages(language);
        SECTIONS.forEach((section, type) -> assertThat(pages.path(section).propertyNames())
                .as(section)
                .containsAll(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(pages("en").propertyNames()).isEqualTo(pages("zh-CN").propertyNames());
        for (var section : pages("zh-CN").propertyNames()) {
            assertThat(pages("en").path(section).propertyNames())
                    .as(section)
                    .containsExactlyInAnyOrderElementsOf(
                            pages("zh-CN").path(section).propertyNames());
        }
    }

    private static JsonNode pages(String language) {
        return new JsonMapper().readTree(Path.of("frontend/lib/i18n/" + language + ".json"));
    }
}
