package cn.qingshen.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts without a Keycloak, for the people of one test: those of others are tried again later. */
public final class FakeAccounts extends AccountKeeper {

    /** Whom to answer, and with what: Keycloak's id of them, or nothing where the address is taken. */
    public final Map<UUID, String> subjects = new HashMap<>();

    public final List<String> asked = new ArrayList<>();

    public FakeAccounts() {
        super(new KeycloakSettings("none", "none", "none", "none", "none"));
    }

    @Override
    public String open(UUID owner, String name, String email, Role role) {
        if (!subjects.containsKey(owner)) {
            throw new IllegalStateException("somebody of another test");
        }
        asked.add(email);
        var subject = subjects.get(owner);
        if (subject.isEmpty()) {
            throw new TakenException(email);
        }
        return subject;
    }

    @Override
    public void open(String subject, Role role) {}

    @Override
    public void close(String subject, Role role) {}
}
