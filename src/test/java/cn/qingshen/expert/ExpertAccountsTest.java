package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.facts;
import static cn.qingshen.expert.ExpertClient.input;
import static cn.qingshen.expert.ExpertClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.account.FakeAccounts;
import cn.qingshen.account.SystemJob;
import cn.qingshen.inbox.InboxService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** What becomes of an expert's account where another has their address already. */
@IntegrationTest
class ExpertAccountsTest {

    private static final String TAKEN = "taken@example.com";
    private static final String FREE = "free@example.com";

    @LocalServerPort
    int port;

    @Autowired
    ExpertQuery query;

    @Autowired
    ExpertRepository repository;

    @Autowired
    ExpertTrail trail;

    @Autowired
    InboxService inbox;

    @Autowired
    PlatformTransactionManager transactions;

    FakeAccounts accounts;
    ExpertClient province;
    Map<String, Object> facts;
    UUID id;

    @BeforeEach
    void admitSomebodyWhoseAddressIsTaken() {
        province = ExpertClient.of(port, ISSUER.province());
        facts = with(facts(), "email", TAKEN);
        id = UUID.fromString(ExpertClient.of(port, ISSUER.city("620100")).applied(facts));
        province.done("Assess", assessment(id.toString(), true));
        accounts = new FakeAccounts();
        accounts.subjects.put(id, "");
    }

    private void run() {
        var job = new ExpertAccounts(query, repository, trail, accounts, inbox, transactions);
        SystemJob.run("expert-accounts", job::run);
    }

    private String account() {
        return Superuser.value("select account || ' ' || coalesce(subject, '-') from expert where id = ?", id);
    }

    private String told() {
        return Superuser.value(
                "select count(*) from inbox_message where kind = 'ACCOUNT_TAKEN' and audience = 'PROVINCE'"
                        + " and object_id = ? and link = '/experts/' || object_id",
                id);
    }

    private void correct(int version, String email) {
        var corrected = with(with(facts, "email", email), "phone", "0931-555" + version);
        province.done("Correct", input(id.toString(), "version", version, "facts", corrected, "reason", "邮箱有误"));
    }

    @Test
    void tellsTheProvinceOnce() {
        run();
        assertThat(account()).isEqualTo("CONFLICT -");
        assertThat(told()).isEqualTo("1");
        assertThat(province.expert(id.toString(), "journal { nodes { action } }")
                        .toString())
                .contains("expert.accountTaken");
        run();
        assertThat(accounts.asked).as("nothing is tried before it is corrected").containsExactly(TAKEN);
    }

    @Test
    void triesAgainOnceTheAddressIsCorrected() {
        run();
        correct(1, TAKEN);
        assertThat(account()).as("the address is the same").isEqualTo("CONFLICT -");
        correct(2, "also.taken@example.com");
        assertThat(account()).isEqualTo("WANTED -");
        run();
        assertThat(account()).isEqualTo("CONFLICT -");
        assertThat(told()).as("of each address").isEqualTo("2");
        correct(3, FREE);
        accounts.subjects.put(id, id.toString());
        run();
        assertThat(accounts.asked).containsExactly(TAKEN, "also.taken@example.com", FREE);
        assertThat(account()).isEqualTo("READY " + id);
    }

    @Test
    void closesNothingOfWhoeverHasTheAddress() {
        run();
        province.done("Remove", input(id.toString(), "reason", "本人退出"));
        run();
        assertThat(account()).isEqualTo("LOCKED -");
    }
}
