package cn.qingshen.expert;

import cn.qingshen.common.CreditCode;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An enterprise, consultancy or park that something is decided about: known by its credit code, or by any name it has or had. */
public final class Party {

    private final @Nullable String code;
    private final Set<String> names;

    public Party(@Nullable String code, Collection<String> names) {
        this.code = code;
        this.names = names.stream().map(Party::plain).collect(Collectors.toUnmodifiableSet());
    }

    boolean is(String name, @Nullable String otherCode) {
        var known = otherCode == null ? null : CreditCode.normalise(otherCode);
        return known != null && known.equals(code) || names.contains(plain(name));
    }

    /** Full width or not, with spaces or not: the same name. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
