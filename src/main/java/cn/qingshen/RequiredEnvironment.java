package cn.qingshen;

import java.util.List;
import java.util.stream.Stream;

/** What the application cannot start without, named all at once instead of one failure after another. */
final class RequiredEnvironment {

    /** EX_CONFIG of sysexits.h. */
    private static final int EXIT_CONFIGURATION = 78;

    private static final List<String> NAMES = List.of(
            "QINGSHEN_DB_URL",
            "QINGSHEN_DB_USER",
            "QINGSHEN_DB_PASSWORD",
            "QINGSHEN_DB_OWNER_USER",
            "QINGSHEN_DB_OWNER_PASSWORD",
            "QINGSHEN_ISSUER_URI",
            "QINGSHEN_CLIENT_SECRET",
            "QINGSHEN_ACCOUNTS_SECRET",
            "QINGSHEN_IDENTITY_KEY");

    private static final List<String> FOLDER_NAMES = List.of("QINGSHEN_FILES");

    /** What a bucket needs besides its name. */
    private static final List<String> BUCKET_NAMES =
            List.of("QINGSHEN_FILES_S3_ENDPOINT", "QINGSHEN_FILES_S3_ACCESS_KEY", "QINGSHEN_FILES_S3_SECRET_KEY");

    /** What a mail needs besides the server that takes it. */
    private static final List<String> MAIL_NAMES = List.of("QINGSHEN_SMTP_FROM", "QINGSHEN_BASE_URL");

    private RequiredEnvironment() {}

    static void exitIfIncomplete() {
        var missing = Stream.of(
                        NAMES,
                        isGiven("QINGSHEN_FILES_S3_BUCKET") ? BUCKET_NAMES : FOLDER_NAMES,
                        isGiven("QINGSHEN_SMTP_HOST") ? MAIL_NAMES : List.<String>of())
                .flatMap(List::stream)
                .filter(name -> System.getenv(name) == null)
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("Qingshen cannot start: the environment lacks " + String.join(", ", missing)
                    + ". README.md says what each is.");
            System.exit(EXIT_CONFIGURATION);
        }
    }

    private static boolean isGiven(String name) {
        var value = System.getenv(name);
        return value != null && !value.isBlank();
    }
}
