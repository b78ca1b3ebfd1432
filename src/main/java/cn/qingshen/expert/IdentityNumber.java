package cn.qingshen.expert;

import cn.qingshen.common.Texts;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a resident's identity card 公民身份号码: 17 digits and a check character (GB 11643-1999). */
final class IdentityNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private IdentityNumber() {}

    /** In narrow capitals. */
    static String normalise(@Nullable String typed) {
        var trimmed = Objects.requireNonNullElse(Texts.trimToNull(typed), "");
        return Normalizer.normalize(trimmed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    static boolean isValid(String number, LocalDate today) {
        return SHAPE.matcher(number).matches()
                && isDayOfBirth(number.substring(6, 14), today)
                && number.charAt(17) == checkOf(number);
    }

    private static boolean isDayOfBirth(String digits, LocalDate today) {
        try {
            return LocalDate.parse(digits, DAY).isBefore(today);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
