package cn.qingshen.sanction;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whom a sanction is of within seven days before something must be done, and, once the day has passed, the bureau too. Each is said
 * once, however often and on however many nodes this runs.
 */
@Component
class SanctionReminders {

    private static final int BEFORE_DAYS = 7;

    private final SanctionQuery query;
    private final SanctionMessages messages;
    private final Clock clock;

    SanctionReminders(SanctionQuery query, SanctionMessages messages, Clock clock) {
        this.query = query;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void send() {
        messages.remind(query.dueBy(LocalDate.now(clock).plusDays(BEFORE_DAYS)));
    }
}
