package cn.qingshen.enterprise.sheet;

import cn.qingshen.account.Asker;
import cn.qingshen.account.OnBehalf;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the scheduler runs for imports; a node that dies leaves its task to another, which begins it again. */
@Configuration(proxyBeanMethods = false)
class ImportTaskConfiguration {

    @Bean
    Task<Asker> checkImport(ImportRunner runner) {
        return task(ImportTasks.CHECK, runner::check);
    }

    @Bean
    Task<Asker> applyImport(ImportRunner runner) {
        return task(ImportTasks.APPLY, runner::apply);
    }

    private static Task<Asker> task(TaskDescriptor<Asker> descriptor, Consumer<UUID> work) {
        return Tasks.oneTime(descriptor)
                .execute((instance, _) ->
                        OnBehalf.run(instance.getData(), () -> work.accept(UUID.fromString(instance.getId()))));
    }

    /** Data of tasks as JSON: they outlive the release that wrote them. */
    @Bean
    DbSchedulerCustomizer jsonTaskData(JsonMapper json) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new JsonSerializer(json));
            }
        };
    }

    private record JsonSerializer(JsonMapper json) implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return json.readValue(data, type);
        }
    }
}
