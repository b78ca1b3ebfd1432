package cn.qingshen.rectification;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the reminders on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class RectificationTaskConfiguration {

    private static final TaskDescriptor<Void> REMIND = TaskDescriptor.of("rectification-reminders");

    @Bean
    RecurringTask<Void> remindOfRectifications(
            RectificationReminders reminders, @Value("${qingshen.reminders.every}") Duration every) {
        return Tasks.recurring(REMIND, FixedDelay.of(every))
                .execute((_, _) -> SystemJob.run("rectification-reminders", reminders::send));
    }
}
