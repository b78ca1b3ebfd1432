package cn.qingshen.account;

import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Lets a job that somebody started see and do what they may, and no more. */
public final class OnBehalf {

    private OnBehalf() {}

    public static void run(Asker asker, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var role = Objects.requireNonNull(asker.role());
        var authorities = AuthorityUtils.createAuthorityList(role.permissions());
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(asker, null, authorities)));
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
