package cn.qingshen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestMail;
import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.mail.Message.RecipientType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;

/** What people get by e-mail, through a real SMTP server. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class MailTest {

    private static final String CITY = "620800";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    InboxService inbox;

    @Autowired
    InboxRepository repository;

    @Autowired
    MailRepository mails;

    @Autowired
    LetterWriter writer;

    @Autowired
    MailRunner runner;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SchedulerClient client;

    @Autowired
    RecurringTask<Void> sendMail;

    @Autowired
    DataSource dataSource;

    Posting posting;

    @BeforeEach
    void emptyAll() {
        Superuser.change("delete from mail_outbox");
        Superuser.change("delete from person");
        TestMail.up();
        posting = new Posting(inbox, transactions);
    }

    private void send() {
        SystemJob.run("mail", runner::run);
    }

    private static String outbox(String column) {
        return Superuser.value("select string_agg(%s::text, ',' order by id) from mail_outbox".formatted(column));
    }

    private static void makeDue() {
        Superuser.change("update mail_outbox set due_at = now()");
    }

    @Test
    void reachesExactlyThePeopleOfACityWhoWantMail() {
        var officer = Posting.person("CITY", CITY, null, true);
        var inspector = Posting.person("CITY", CITY, null, true);
        var off = Posting.person("CITY", CITY, null, false);
        var elsewhere = Posting.person("CITY", "620700", null, true);
        var province = Posting.person("PROVINCE", "620000", null, true);
        var enterprise = Posting.person("PARTY", CITY, UUID.randomUUID(), true);
        posting.post(Posting.message(Audience.city(CITY)));
        send();
        for (var address : List.of(officer, inspector)) {
            assertThat(TestMail.of(address)).hasSize(1);
        }
        for (var address : List.of(off, elsewhere, province, enterprise)) {
            assertThat(TestMail.of(address)).as(address).isEmpty();
        }
        assertThat(outbox("state")).isEqualTo("SENT,SENT");
    }

    @Test
    void reachesEachOtherAudienceAlone() {
        var party = UUID.randomUUID();
        var people = List.of(
                Posting.person("PROVINCE", "620000", null, true),
                Posting.person("PARTY", CITY, party, true),
                Posting.person("NONE", null, null, true));
        posting.post(
                Posting.message(Audience.province()),
                Posting.message(Audience.party(party)),
                Posting.message(Audience.person(Posting.subject(people.get(2)))));
        send();
        assertThat(people)
                .allSatisfy(address -> assertThat(TestMail.of(address)).hasSize(1));
        assertThat(TestMail.count()).isEqualTo(3);
    }

    @Test
    void saysItInTheLanguageOfWhoeverGetsIt() throws Exception {
        var chinese = Posting.person("CITY", CITY, null, true);
        var english = Posting.person("CITY", CITY, null, true);
        Superuser.change("update person set language = 'en' where subject = ?", Posting.subject(english));
        posting.post(Posting.message(Audience.city(CITY)));
        send();
        var mail = TestMail.of(chinese).getFirst();
        assertThat(mail.getSubject()).isEqualTo("【清审】2027 年度名单已退回：请补充");
        assertThat(mail.getContent().toString())
                .contains("马晓燕，您好", "https://qingshen.example/lists/1", "https://qingshen.example/account");
        assertThat(mail.isMimeType("text/plain")).isTrue();
        assertThat(mail.getFrom()[0].toString()).contains("noreply@qingshen.example");
        assertThat(TestMail.of(english).getFirst().getSubject())
                .isEqualTo("[Qingshen] The list for 2027 is returned: 请补充");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: c@evil.example\r\n",
                "\nSubject: x",
                "\r\n\r\nbody",
                "\u2028Bcc: c@evil.example",
                "\u0000"
            })
    void letsNothingEndAHeader(String injected) throws Exception {
        var address = Posting.person("CITY", CITY, null, true);
        if (!injected.equals("\u0000")) {
            Superuser.change("update person set name = ?", "马" + injected + "燕");
            posting.post(Posting.message(Audience.city(CITY), Arg.text("x" + injected), Arg.text("ASCII" + injected)));
            send();
        } else {
            new Postman(settings(TestMail.HOST)).send(new Letter(address, "马" + injected, "x" + injected, "y"));
        }
        var mail = TestMail.of(address).getFirst();
        assertThat(TestMail.count()).isEqualTo(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Subject")).hasSize(1);
        assertThat(mail.getSubject()).doesNotContainPattern("[\r\n\u2028\u0000]");
        assertThat(mail.getRecipients(RecipientType.TO)[0].toString()).endsWith("<" + address + ">");
    }

    private static MailSettings settings(String host) {
        return new MailSettings(
                host, TestMail.PORT, "", "", "noreply@qingshen.example", MailSettings.Tls.NONE, "", Duration.ofDays(1));
    }

    @Test
    void triesAgainWhenTheServerIsBackAndDeliversOnce() {
        var address = Posting.person("CITY", CITY, null, true);
        posting.post(Posting.message(Audience.city(CITY)));
        TestMail.down();
        send();
        send();
        assertThat(outbox("state || attempts || (due_at > now() + interval '50 seconds')"))
                .isEqualTo("WAITING1true");
        TestMail.up();
        send();
        assertThat(TestMail.of(address)).as("before its time").isEmpty();
        makeDue();
        send();
        makeDue();
        send();
        assertThat(TestMail.of(address)).hasSize(1);
        assertThat(outbox("state || attempts")).isEqualTo("SENT2");
    }

    @Test
    void givesUpAfterADayAndSaysSo(CapturedOutput log) {
        Posting.person("CITY", CITY, null, true);
        posting.post(Posting.message(Audience.city(CITY)));
        TestMail.down();
        for (var attempt = 1; attempt <= MailRunner.MOST_ATTEMPTS + 1; attempt++) {
            makeDue();
            send();
        }
        assertThat(outbox("state || attempts")).isEqualTo("GIVEN_UP7");
        assertThat(log).contains("is given up after 7 attempts");
    }

    @Test
    void sendsNothingToWhoeverSwitchesItOffMeanwhile() {
        Posting.person("CITY", CITY, null, true);
        posting.post(Posting.message(Audience.city(CITY)));
        Superuser.change("update person set wants_email = false");
        send();
        assertThat(TestMail.count()).isZero();
        assertThat(outbox("state")).isEqualTo("UNWANTED");
    }

    @Test
    void queuesNothingForWhoeverHasNotBeenSeenForAYear() {
        Posting.person("CITY", CITY, null, true);
        Superuser.change("update person set last_seen_at = now() - interval '2 years'");
        posting.post(Posting.message(Audience.city(CITY)));
        assertThat(outbox("state")).isNull();
    }

    @Test
    void queuesNothingWithoutAMailServer() {
        Posting.person("CITY", CITY, null, true);
        var without = settings(" ");
        new Posting(new InboxService(repository, without), transactions).post(Posting.message(Audience.city(CITY)));
        new MailRunner(mails, writer, new Postman(without), without).run();
        assertThat(outbox("state")).isNull();
    }

    @Test
    void remindsOnceHoweverOftenItIsPosted() {
        var address = Posting.person("CITY", CITY, null, true);
        var message = Posting.message(Audience.city(CITY));
        posting.post(message, message);
        posting.post(message);
        send();
        assertThat(TestMail.of(address)).hasSize(1);
    }

    @Test
    void sendsEachMailOnceHoweverManyRunAtOnce() throws InterruptedException {
        var people = IntStream.range(0, 25)
                .mapToObj(_ -> Posting.person("CITY", CITY, null, true))
                .toList();
        posting.post(Posting.message(Audience.city(CITY)));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            nodes.invokeAll(IntStream.range(0, 4)
                    .mapToObj(_ -> Executors.callable(this::send))
                    .toList());
        }
        assertThat(people)
                .allSatisfy(address -> assertThat(TestMail.of(address)).hasSize(1));
        assertThat(TestMail.count()).isEqualTo(25);
    }

    @Test
    void runsOnOneOfTwoNodes() throws InterruptedException {
        var address = Posting.person("CITY", CITY, null, true);
        posting.post(Posting.message(Audience.city(CITY)));
        var second = Scheduler.create(dataSource)
                .startTasks(sendMail)
                .schedulerName(new SchedulerName.Fixed("second-node"))
                .pollingInterval(Duration.ofMillis(100))
                .threads(1)
                .build();
        second.start();
        try {
            client.reschedule(TaskInstanceId.of(sendMail.getName(), RecurringTask.INSTANCE), Instant.now());
            for (var end = Instant.now().plus(PATIENCE); !"SENT".equals(outbox("state")); ) {
                assertThat(Instant.now()).as("sent in time").isBefore(end);
                Thread.sleep(100);
            }
        } finally {
            second.stop();
        }
        assertThat(TestMail.of(address)).hasSize(1);
        assertThat(outbox("attempts")).isEqualTo("1");
    }
}
