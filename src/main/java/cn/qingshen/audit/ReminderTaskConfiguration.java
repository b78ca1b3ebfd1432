package cn.qingshen.audit;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the reminders on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class ReminderTaskConfiguration {

    @Bean
    RecurringTask<Void> remindOfDeadlines(
            DeadlineReminders reminders, @Value("${qingshen.reminders.every}") Duration every) {
        return SystemJob.every(every, "deadline-reminders", reminders::send);
    }
}
