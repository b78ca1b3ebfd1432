package cn.qingshen.account;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * One of the system's own jobs, which nobody started: it sees all rows, and has no permission that a service would ask for.
 *
 * @param name what the journal calls it
 */
public record SystemJob(String name) {

    static Optional<SystemJob> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SystemJob job
                ? Optional.of(job)
                : Optional.empty();
    }

    public void run(Runnable work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(this, null, AuthorityUtils.NO_AUTHORITIES)));
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
