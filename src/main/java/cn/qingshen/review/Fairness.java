package cn.qingshen.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the draws of all time came out, for whoever watches over them. What is signed is far from what chance brings about; chance alone
 * seldom does it.
 *
 * @param pairs who sat together most, in the reviews of one bureau
 * @param pairings who was asked most beyond what is expected, in the draws that one officer began
 * @param bureaus how each bureau's draws and reviews came out
 * @param officers the same of the draws that each officer began
 */
public record Fairness(
        List<ExpertTally> experts,
        List<PairTally> pairs,
        List<PairingTally> pairings,
        List<OfficeTally> bureaus,
        List<OfficeTally> officers) {

    /** So many standard deviations from what is expected are no longer chance: of 400 experts one in a year or so. */
    private static final double FAR = 3;

    private static final int FEWEST = 5;

    /**
     * How often an expert was asked.
     *
     * @param eligible in how many draws they could have been
     * @param expected how often on average, given how many were asked in each of them
     * @param variance of that number
     * @param expectedDeclines how often they would decline or not answer if they did so as often as all others
     * @param replaced how often they were taken off with two people's consent, or became unfit
     */
    public record ExpertTally(
            UUID expertId,
            String name,
            int eligible,
            double expected,
            double variance,
            int asked,
            int declined,
            int expired,
            double expectedDeclines,
            int replaced) {

        public List<FairnessSign> getSigns() {
            return signs(
                    sign(FairnessSign.ASKED, eligible >= FEWEST && isFar(asked, expected, variance)),
                    sign(FairnessSign.DECLINES, declinesTooOften(asked, declined + expired, expectedDeclines)));
        }
    }

    /** How often two experts sat on one panel of a bureau. @param expected were each drawn on its own */
    public record PairTally(String one, String other, String jurisdictionCode, int together, double expected) {

        public List<FairnessSign> getSigns() {
            return signs(sign(
                    FairnessSign.TOGETHER,
                    together >= FEWEST && together > expected && isFar(together, expected, Math.max(expected, 1))));
        }
    }

    /** How often an expert was asked in the draws that an officer began. @param officer as they gave their last share */
    public record PairingTally(
            UUID expertId,
            String name,
            String officer,
            String jurisdictionCode,
            int eligible,
            double expected,
            double variance,
            int asked) {

        public List<FairnessSign> getSigns() {
            return signs(sign(FairnessSign.ASKED, eligible >= FEWEST && isFar(asked, expected, variance)));
        }
    }

    /**
     * How draws and reviews of a bureau, or the draws that one of its officers began, came out.
     *
     * @param officer as they gave their last share; null: of the whole bureau
     * @param again how many draws were made again
     * @param asked how many experts were asked
     * @param declined how many of them declined or did not answer
     * @param expectedDeclines how many would if it were as often as everywhere
     * @param replaced how many experts were taken off with two people's consent; of an officer: because they asked for it
     */
    public record OfficeTally(
            @Nullable String officer,
            String jurisdictionCode,
            int draws,
            int again,
            int asked,
            int declined,
            double expectedDeclines,
            int replaced,
            OutcomeTally outcomes) {

        public List<FairnessSign> getSigns() {
            return signs(
                    sign(FairnessSign.AGAIN, draws >= FEWEST && again * 5 > draws),
                    sign(FairnessSign.REPLACED, draws >= FEWEST && replaced * 2 > draws),
                    sign(FairnessSign.DECLINES, declinesTooOften(asked, declined, expectedDeclines)),
                    sign(FairnessSign.OUTCOMES, outcomes.isFar()));
        }
    }

    /**
     * How reviews ended whose opinion was issued.
     *
     * @param corrected how many of those that passed did after corrections
     * @param expectedPasses how many would pass if as many did as everywhere
     * @param levelOne how many were accepted at level Ⅰ 国际清洁生产领先水平; the two after it likewise
     */
    public record OutcomeTally(
            int passed, int corrected, int failed, double expectedPasses, int levelOne, int levelTwo, int levelThree) {

        boolean isFar() {
            var ended = passed + failed;
            return ended >= FEWEST && Fairness.isFar(passed, expectedPasses, variance(ended, expectedPasses));
        }
    }

    private static boolean declinesTooOften(int asked, int declined, double expected) {
        return asked >= FEWEST && declined > expected && isFar(declined, expected, variance(asked, expected));
    }

    private static boolean isFar(double count, double expected, double variance) {
        return variance > 0 && Math.abs(count - expected) > FAR * Math.sqrt(variance);
    }

    /** Of so many tries each of which counts alike often. */
    private static double variance(int tries, double expected) {
        return expected * (1 - expected / tries);
    }

    private static @Nullable FairnessSign sign(FairnessSign sign, boolean given) {
        return given ? sign : null;
    }

    private static List<FairnessSign> signs(@Nullable FairnessSign... signs) {
        return Stream.of(signs)
                .<FairnessSign>mapMulti((one, next) -> {
                    if (one != null) {
                        next.accept(one);
                    }
                })
                .toList();
    }
}
