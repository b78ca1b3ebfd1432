package cn.qingshen.common;

import java.util.List;

/** How an act ended that leaves nothing to show but itself; no refusals: it was done. */
public record Acted(List<Refusal> refusals) {

    public static Acted by(Runnable act) {
        try {
            act.run();
            return new Acted(List.of());
        } catch (Refused refused) {
            return new Acted(refused.refusals());
        }
    }
}
