package cn.qingshen.review;

import java.util.List;
import java.util.UUID;

/**
 * How the draws of all time came out, for whoever watches over them. Chance alone seldom flags anything: a flag is a reason to look, not a
 * verdict.
 */
public record Fairness(
        List<ExpertTally> experts, List<PairTally> pairs, List<BureauTally> bureaus, List<OfficerTally> officers) {

    /** So many standard deviations from what is expected are no longer chance: of 400 experts one in a year or so. */
    private static final double FAR = 3;

    private static final int FEWEST = 5;

    /**
     * How often an expert was asked.
     *
     * @param eligible in how many draws they could have been
     * @param expected how often on average, given how many were asked in each of them
     * @param variance of that number
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
            int replaced) {

        public boolean isFlagged() {
            return eligible >= FEWEST && variance > 0 && Math.abs(asked - expected) > FAR * Math.sqrt(variance);
        }
    }

    /** How often two experts sat on one panel. @param expected were each drawn on its own */
    public record PairTally(String one, String other, int together, double expected) {

        public boolean isFlagged() {
            return together >= FEWEST && together - expected > FAR * Math.sqrt(Math.max(expected, 1));
        }
    }

    /**
     * How a bureau's draws and reviews came out.
     *
     * @param again how many were drawn again
     * @param replaced how many experts were taken off
     */
    public record BureauTally(String jurisdictionCode, int draws, int again, int replaced, int passed, int failed) {

        public boolean isFlagged() {
            return steers(draws, again, replaced);
        }
    }

    /**
     * How the draws that an officer began came out.
     *
     * @param name as they gave their last share
     * @param again how many of them were made again
     * @param replaced how many experts were taken off because they asked for it
     */
    public record OfficerTally(
            String name, String jurisdictionCode, int draws, int again, int replaced, int passed, int failed) {

        public boolean isFlagged() {
            return steers(draws, again, replaced);
        }
    }

    /** One draw in five is made again, or in every other somebody is taken off. */
    private static boolean steers(int draws, int again, int replaced) {
        return draws >= FEWEST && (again * 5 > draws || replaced * 2 > draws);
    }
}
