package cn.qingshen.enterprise.sheet;

import cn.qingshen.account.Asker;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands imports to the scheduler, in the transaction that decides on them. */
@Component
class ImportTasks {

    static final TaskDescriptor<Asker> CHECK = TaskDescriptor.of("enterprise-import-check", Asker.class);
    static final TaskDescriptor<Asker> APPLY = TaskDescriptor.of("enterprise-import-apply", Asker.class);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ImportTasks(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void check(UUID id, Asker asker) {
        schedule(CHECK, id, asker);
    }

    void apply(UUID id, Asker asker) {
        schedule(APPLY, id, asker);
    }

    private void schedule(TaskDescriptor<Asker> task, UUID id, Asker asker) {
        scheduler
                .getObject()
                .scheduleIfNotExists(task.instance(id.toString()).data(asker).scheduledTo(clock.instant()));
    }
}
