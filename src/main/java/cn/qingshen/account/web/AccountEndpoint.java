package cn.qingshen.account.web;

import cn.qingshen.account.AccountService;
import cn.qingshen.account.AccountService.Account;
import cn.qingshen.common.Acted;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;

/** Who is signed in, for every page, and what they choose for themselves. */
@BrowserCallable
@PermitAll
class AccountEndpoint {

    private final AccountService accounts;

    AccountEndpoint(AccountService accounts) {
        this.accounts = accounts;
    }

    public Account me() {
        return accounts.me();
    }

    public Acted changePreferences(boolean wantsEmail) {
        return Acted.by(() -> accounts.changePreferences(wantsEmail));
    }

    public Acted changeLanguage(String language) {
        return Acted.by(() -> accounts.changeLanguage(language));
    }
}
