package cn.qingshen.common;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** An act was refused for reasons that a person can mend; whatever it had begun is rolled back. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public Refused(Collection<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    public Refused(RefusalCode code, Object... args) {
        this(List.of(
                new Refusal(code, null, Arrays.stream(args).map(String::valueOf).toList())));
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Throws when there is anything to refuse. */
    public static void ifAny(Collection<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
