package cn.qingshen.draw;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What decides the order: nobody alone could have chosen it. It is made of what was frozen, a share of each of two people who
 * committed to theirs before the public value was known, and that value.
 */
public final class DrawSeed {

    public static final String VERSION = "qingshen-draw/1";

    private final byte[] seed;

    private DrawSeed(byte[] seed) {
        this.seed = seed;
    }

    /**
     * @param frozenHash of all that was frozen, as {@code docs/draw.md} has it
     * @param share1 and share2: 32 bytes each, in lower-case hex
     */
    public static DrawSeed of(String frozenHash, String share1, String share2, String value) {
        return new DrawSeed(Sha256.of(String.join("\n", VERSION, "seed", frozenHash, share1, share2, value) + "\n"));
    }

    /** The lines of a record that lay open what a seed was made of. */
    public static Stream<String> opened(String frozenHash, String share1, String share2, String value) {
        return Stream.of(
                "frozen " + frozenHash,
                "commitment 1 " + commitment(share1),
                "commitment 2 " + commitment(share2),
                "share 1 " + share1,
                "share 2 " + share2,
                "value " + value,
                "seed " + of(frozenHash, share1, share2, value).hex());
    }

    /** A further seed that follows from this one, for the k-th of several orders that one draw needs. */
    public DrawSeed part(String purpose, int k) {
        return new DrawSeed(Sha256.of(String.join("\n", VERSION, purpose, hex(), Integer.toString(k)) + "\n"));
    }

    /** What somebody shows of their share before the shares are laid open. */
    public static String commitment(String share) {
        return HexFormat.of().formatHex(Sha256.of(HexFormat.of().parseHex(share)));
    }

    public String hex() {
        return HexFormat.of().formatHex(seed);
    }

    /**
     * As RFC 3797 draws, with SHA-256: the k-th taken, from 1, is the one whose place among those left is the k-th number modulo how
     * many are left. Of a 256-bit number the modulo favours no place by more than one part in 2^240.
     */
    public <T> List<T> shuffle(List<T> all) {
        var left = new ArrayList<>(all);
        var order = new ArrayList<T>(all.size());
        for (int k = 1; !left.isEmpty(); k++) {
            order.add(left.remove(number(k).mod(BigInteger.valueOf(left.size())).intValueExact()));
        }
        return List.copyOf(order);
    }

    private BigInteger number(int k) {
        return new BigInteger(
                1, Sha256.of(ByteBuffer.allocate(36).put(seed).putInt(k).array()));
    }
}
