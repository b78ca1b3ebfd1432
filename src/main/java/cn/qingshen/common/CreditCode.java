package cn.qingshen.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The unified social credit code 统一社会信用代码 of a legal unit: 18 characters, the last a check digit (GB 32100-2015). */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** What a person meant: full-width characters made narrow, letters upper-case, spaces around and inside dropped. */
    public static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String code) {
        return SHAPE.matcher(code).matches() && checkDigit(code) == code.charAt(17);
    }

    /** The check digit that belongs behind the first 17 characters given. */
    public static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
