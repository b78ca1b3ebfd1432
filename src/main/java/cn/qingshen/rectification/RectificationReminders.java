package cn.qingshen.rectification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an enterprise within seven days before something must be mended, and, once the day has passed, the bureau too. Each is said
 * once, however often and on however many nodes this runs.
 */
@Component
class RectificationReminders {

    private static final int BEFORE_DAYS = 7;

    private final RectificationQuery query;
    private final RectificationMessages messages;
    private final Clock clock;

    RectificationReminders(RectificationQuery query, RectificationMessages messages, Clock clock) {
        this.query = query;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void send() {
        messages.remind(query.owedBy(LocalDate.now(clock).plusDays(BEFORE_DAYS)));
    }
}
