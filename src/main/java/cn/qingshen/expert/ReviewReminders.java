package cn.qingshen.expert;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the province, which reviews the experts, within thirty days before the reviews of a year are due, and once the day has passed.
 * Each is said once, and of all experts together.
 */
@Component
class ReviewReminders {

    private static final int BEFORE_DAYS = 30;

    private final YearlyReviewQuery query;
    private final RuleService rules;
    private final InboxService inbox;
    private final Clock clock;

    ReviewReminders(YearlyReviewQuery query, RuleService rules, InboxService inbox, Clock clock) {
        this.query = query;
        this.rules = rules;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional
    public void send() {
        send(LocalDate.now(clock));
    }

    void send(LocalDate today) {
        var year = ReviewYear.of(today, rules.book());
        var many = query.due(year.newYear()).stream().collect(groupingBy(year::dueOn, counting()));
        inbox.postAll(many.entrySet().stream()
                .filter(one -> !one.getKey().isAfter(today.plusDays(BEFORE_DAYS)))
                .map(one -> message(one.getKey(), one.getValue(), one.getKey().isBefore(today)))
                .toList());
    }

    private static Message message(LocalDate dueOn, long many, boolean isOverdue) {
        var kind = isOverdue ? MessageKind.EXPERT_REVIEWS_OVERDUE : MessageKind.EXPERT_REVIEWS_SOON;
        return new Message(
                Audience.province(),
                kind,
                List.of(Arg.text(many), Arg.day(dueOn)),
                "/experts?reviewDue=yes",
                null,
                kind + "/" + dueOn);
    }
}
