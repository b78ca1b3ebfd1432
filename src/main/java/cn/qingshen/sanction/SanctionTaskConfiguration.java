package cn.qingshen.sanction;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the reminders on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class SanctionTaskConfiguration {

    @Bean
    RecurringTask<Void> remindOfSanctions(
            SanctionReminders reminders, @Value("${qingshen.reminders.every}") Duration every) {
        return SystemJob.every(every, "sanction-reminders", reminders::send);
    }
}
