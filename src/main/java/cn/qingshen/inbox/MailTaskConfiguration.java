package cn.qingshen.inbox;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class MailTaskConfiguration {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("mail-send");

    @Bean
    RecurringTask<Void> sendMail(MailRunner runner, MailSettings settings) {
        return Tasks.recurring(SEND, FixedDelay.of(settings.every()))
                .execute((_, _) -> SystemJob.run("mail", runner::run));
    }
}
