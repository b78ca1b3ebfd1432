package cn.qingshen.account.web;

import cn.qingshen.account.AccountService;
import cn.qingshen.account.AccountService.Account;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;

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
}
