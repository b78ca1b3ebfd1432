package cn.qingshen.expert;

import cn.qingshen.common.CreditCode;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An enterprise, consultancy, bureau or park that something is decided about: known by its credit code, or by any name it has or had. */
public final class Party {

    private final @Nullable String code;
    private final Set<String> names;
    private final boolean hasBranches;

    public Party(@Nullable String code, Collection<String> names) {
        this(code, names, false);
    }

    private Party(@Nullable String code, Collection<String> names, boolean hasBranches) {
        this.hasBranches = hasBranches;
        this.code = code;
        this.names = names.stream().map(Party::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** A bureau, and whatever is called by its name and more: 兰州市生态环境局 and its 城关分局. */
    public static Party withBranches(Collection<String> names) {
        return new Party(null, names, true);
    }

    boolean is(String name, @Nullable String otherCode) {
        var known = otherCode == null ? null : CreditCode.normalise(otherCode);
        return known != null && known.equals(code) || isCalled(plain(name));
    }

    private boolean isCalled(String plain) {
        return names.contains(plain) || hasBranches && names.stream().anyMatch(plain::startsWith);
    }

    /** Full width or not, with spaces or not: the same name. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
