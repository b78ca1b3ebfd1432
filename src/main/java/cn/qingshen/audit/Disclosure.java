package cn.qingshen.audit;

import static cn.qingshen.common.RefusalCode.REQUIRED;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a listed enterprise published about itself 信息公布 (审核办法 art. 11).
 *
 * @param place where, such as a newspaper or a web site
 * @param link of the page; null: there is none
 * @param fileId a copy of what was published; null: there is none, then there is a link
 */
public record Disclosure(
        List<DisclosureContent> contents,
        @Nullable String place,
        @Nullable String link,
        @Nullable UUID fileId,
        @Nullable LocalDate disclosedOn) {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LINK = 500;

    Disclosure normalised() {
        return new Disclosure(
                contents.stream().distinct().sorted().toList(),
                Texts.trimToNull(place),
                Texts.trimToNull(link),
                fileId,
                disclosedOn);
    }

    List<Refusal> check(Audit audit, LocalDate today) {
        return Checks.refusals(
                contents.isEmpty() ? Refusal.of(REQUIRED, "contents") : null,
                Checks.required("place", place, LONGEST_PLACE),
                Checks.text("link", link, LONGEST_LINK),
                link == null || isWebAddress(link) ? null : Refusal.of(RefusalCode.UNKNOWN_VALUE, "link"),
                link == null && fileId == null ? Refusal.of(REQUIRED, "link") : null,
                Checks.between("disclosedOn", disclosedOn, audit.announcedOn(), today));
    }

    /** Only such as a browser may be sent to. */
    private static boolean isWebAddress(String link) {
        try {
            var address = URI.create(link);
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
