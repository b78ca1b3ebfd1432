package cn.qingshen.inspection.web;

import cn.qingshen.account.Asker;
import cn.qingshen.common.JsonErrors;
import cn.qingshen.inspection.FieldDayService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a tablet's request through if its data belong to whoever is signed in, and it speaks as we do.
 *
 * @param isAlwaysTablet false: pages and programs use the same address, and say neither
 */
record FieldGuard(boolean isAlwaysTablet) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var person = request.getHeader("Qingshen-Person");
        var client = request.getHeader("Qingshen-Client");
        if (isAlwaysTablet && (person == null || client == null)) {
            JsonErrors.write(response, HttpStatus.BAD_REQUEST);
            return false;
        }
        if (client != null && !client.equals(String.valueOf(FieldDayService.SCHEMA))) {
            JsonErrors.write(response, HttpStatus.UPGRADE_REQUIRED, "CLIENT_TOO_OLD", UUID.randomUUID());
            return false;
        }
        if (person != null && !person.equals(asker())) {
            JsonErrors.write(response, HttpStatus.CONFLICT, "OTHER_PERSON", UUID.randomUUID());
            return false;
        }
        return true;
    }

    private static @Nullable String asker() {
        return Asker.current().map(Asker::subject).orElse(null);
    }
}
