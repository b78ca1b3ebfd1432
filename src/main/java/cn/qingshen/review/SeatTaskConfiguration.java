package cn.qingshen.review;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after the seats on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class SeatTaskConfiguration {

    private static final TaskDescriptor<Void> SEATS = TaskDescriptor.of("seats");

    @Bean
    RecurringTask<Void> keepSeats(SeatKeeper keeper, @Value("${qingshen.seats.every}") Duration every) {
        return Tasks.recurring(SEATS, FixedDelay.of(every)).execute((_, _) -> SystemJob.run("seats", keeper::run));
    }
}
