package cn.qingshen.review;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after the seats on one node at a time, whichever. */
@Configuration(proxyBeanMethods = false)
class SeatTaskConfiguration {

    @Bean
    RecurringTask<Void> keepSeats(SeatKeeper keeper, @Value("${qingshen.seats.every}") Duration every) {
        return SystemJob.every(every, "seats", keeper::run);
    }
}
