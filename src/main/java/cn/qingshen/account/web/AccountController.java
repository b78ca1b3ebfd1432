package cn.qingshen.account.web;

import cn.qingshen.account.AccountService;
import cn.qingshen.account.Preferences;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What somebody chooses for themselves, for programs. */
@Controller
class AccountController {

    private final AccountService accounts;
    private final UserErrors messages;

    AccountController(AccountService accounts, UserErrors messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    record PreferencesInput(boolean wantsEmail) {}

    /** The preferences as they are now, and why the change was refused if it was. */
    record PreferencesPayload(@Nullable Preferences preferences, List<UserError> userErrors) {}

    @QueryMapping
    @Nullable Preferences preferences() {
        return accounts.preferences().orElse(null);
    }

    @MutationMapping
    PreferencesPayload preferencesChange(@Argument PreferencesInput input, Locale locale) {
        var errors = messages.tried(() -> accounts.changePreferences(input.wantsEmail()), locale);
        return new PreferencesPayload(preferences(), errors);
    }
}
