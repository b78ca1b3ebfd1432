package cn.qingshen.expert;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the accounts of experts on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class ExpertAccountTaskConfiguration {

    private static final TaskDescriptor<Void> ACCOUNTS = TaskDescriptor.of("expert-accounts");

    @Bean
    RecurringTask<Void> keepExpertAccounts(
            ExpertAccounts accounts, @Value("${qingshen.experts.accounts-every}") Duration every) {
        return Tasks.recurring(ACCOUNTS, FixedDelay.of(every))
                .execute((_, _) -> SystemJob.run("expert-accounts", accounts::run));
    }
}
