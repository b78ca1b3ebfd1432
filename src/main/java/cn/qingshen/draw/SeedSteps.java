package cn.qingshen.draw;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each step towards a seed asks for, whatever is drawn by it; what is kept of a step is each draw's own. */
public final class SeedSteps {

    private static final Pattern SHARE = Pattern.compile("[0-9a-f]{64}");

    private SeedSteps() {}

    /** Why a public value cannot be announced now; null: it can. */
    public static @Nullable Refusal refusalOfSource(@Nullable String source, Instant now) {
        return source == null || !PublicSource.canBeAnnounced(source, now)
                ? Refusal.of(RefusalCode.UNKNOWN_VALUE, "source")
                : null;
    }

    /** @throws Refused {@code VALUE_KNOWN}: what is fixed only now could be fixed to suit the value */
    public static void requireUnknown(String source, Instant now) {
        if (!PublicSource.canBeAnnounced(source, now)) {
            throw new Refused(RefusalCode.VALUE_KNOWN);
        }
    }

    /**
     * The share that somebody gives.
     *
     * @param givers who gave one before
     * @throws Refused {@code UNKNOWN_VALUE}; {@code SHARES_COMPLETE}; {@code SAME_PERSON}; {@code VALUE_KNOWN}
     */
    public static String share(
            String source, @Nullable String typed, List<String> givers, String subject, Instant now) {
        var share = Texts.trimToNull(typed);
        if (share == null || !SHARE.matcher(share).matches()) {
            throw new Refused(List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "share")));
        }
        if (givers.size() == 2) {
            throw new Refused(RefusalCode.SHARES_COMPLETE);
        }
        if (givers.contains(subject)) {
            throw new Refused(RefusalCode.SAME_PERSON);
        }
        requireUnknown(source, now);
        return share;
    }

    /**
     * The public value that somebody tells.
     *
     * @param shares how many were given
     * @throws Refused {@code WRONG_STATE}: shares are missing; {@code INVALID_PUBLIC_VALUE}; {@code NOT_YET_KNOWN}
     */
    public static String value(String source, @Nullable String typed, int shares, Instant now) {
        var value = Texts.trimToNull(typed);
        if (shares < 2) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        if (value == null || !PublicSource.accepts(source, value)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.INVALID_PUBLIC_VALUE, "value")));
        }
        if (!PublicSource.canBeTold(source, now)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.NOT_YET_KNOWN, "value")));
        }
        return value;
    }
}
