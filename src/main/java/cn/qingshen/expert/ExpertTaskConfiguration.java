package cn.qingshen.expert;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the accounts of experts, and reminds of their reviews, on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class ExpertTaskConfiguration {

    @Bean
    RecurringTask<Void> keepExpertAccounts(
            ExpertAccounts accounts, @Value("${qingshen.experts.accounts-every}") Duration every) {
        return SystemJob.every(every, "expert-accounts", accounts::run);
    }

    @Bean
    RecurringTask<Void> remindOfExpertReviews(
            ReviewReminders reminders, @Value("${qingshen.reminders.every}") Duration every) {
        return SystemJob.every(every, "expert-review-reminders", reminders::send);
    }
}
