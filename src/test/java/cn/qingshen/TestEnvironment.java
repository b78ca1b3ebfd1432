package cn.qingshen;

import cn.qingshen.db.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the application finds around it in tests: a PostgreSQL, an issuer of tokens, a folder for files. */
public final class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final LocalPostgres POSTGRES = LocalPostgres.temporary();
    /** Nobody's secret. */
    public static final String IDENTITY_KEY = "bm9ib2R5J3Mgc2VjcmV0LCBmb3IgdGVzdHMgb25seSE=";

    public static final TestIssuer ISSUER = TestIssuer.start();

    /** As the application has it: in Gansu another day begins while it is still the day before where most machines think they are. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        // Tests of the server do not wait for a front end to be built; those of the pages run the real
                        // jar.
                        "vaadin.productionMode",
                        "true",
                        "QINGSHEN_DB_URL",
                        POSTGRES.url(),
                        "QINGSHEN_DB_USER",
                        LocalPostgres.APP,
                        "QINGSHEN_DB_PASSWORD",
                        LocalPostgres.PASSWORD,
                        "QINGSHEN_DB_OWNER_USER",
                        LocalPostgres.OWNER,
                        "QINGSHEN_DB_OWNER_PASSWORD",
                        LocalPostgres.PASSWORD,
                        "QINGSHEN_ISSUER_URI",
                        ISSUER.uri(),
                        "QINGSHEN_CLIENT_SECRET",
                        "not used by bearer tokens",
                        "QINGSHEN_FILES",
                        temporaryFolder()))
                .and(
                        "QINGSHEN_IDENTITY_KEY=" + IDENTITY_KEY,
                        "QINGSHEN_ACCOUNTS_SECRET=there is no Keycloak here",
                        "qingshen.experts.accounts-every=1d",
                        "QINGSHEN_SMTP_HOST=" + TestMail.HOST,
                        "QINGSHEN_SMTP_PORT=" + TestMail.PORT,
                        "QINGSHEN_SMTP_FROM=清审 <noreply@qingshen.example>",
                        "QINGSHEN_SMTP_TLS=NONE",
                        "QINGSHEN_BASE_URL=https://qingshen.example/",
                        // A test that wants mails sent says when.
                        "qingshen.mail.every=1d")
                .applyTo(context);
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("qingshen-files").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
