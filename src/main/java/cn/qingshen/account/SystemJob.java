package cn.qingshen.account;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

/** Work that nobody in particular started: it sees every row and signs as the system. */
public final class SystemJob {

    private SystemJob() {}

    /** @param name what the trail calls whoever did it, such as {@code mail} */
    public static void run(String name, Runnable work) {
        OnBehalf.run(new Asker("job:" + name, name, Role.SYSTEM, null, null), work);
    }

    /** A task that does it again and again, on one node at a time, whichever. */
    public static RecurringTask<Void> every(Duration every, String name, Runnable work) {
        return Tasks.recurring(TaskDescriptor.of(name), FixedDelay.of(every)).execute((_, _) -> run(name, work));
    }
}
