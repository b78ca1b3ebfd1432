package cn.qingshen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** What the application sends to the database: each statement, and each transaction as it begins. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementLog {

    private static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());
    private static final List<Boolean> TRANSACTIONS = Collections.synchronizedList(new ArrayList<>());

    private static final AtomicReference<Interruption> NEXT = new AtomicReference<>();

    /** What was sent meanwhile; of each transaction, whether it could only read. */
    public record Sent(List<String> statements, List<Boolean> readOnly) {}

    public static Sent during(Runnable act) {
        STATEMENTS.clear();
        TRANSACTIONS.clear();
        act.run();
        return new Sent(List.copyOf(STATEMENTS), List.copyOf(TRANSACTIONS));
    }

    /** Does something between two statements, once: behind the next one with these words in it. */
    public static void afterNext(String words, Runnable act) {
        NEXT.set(new Interruption(words, act));
    }

    private record Interruption(String words, Runnable act) {}

    /** @param sql null: of a batch, which has no one text */
    private static void interrupt(@Nullable String sql) {
        var next = NEXT.get();
        if (next != null && sql != null && sql.contains(next.words()) && NEXT.compareAndSet(next, null)) {
            next.act().run();
        }
    }

    @Bean
    DefaultExecuteListenerProvider statements(ConfigurableTransactionManager transactions) {
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, Throwable failure) {
                TRANSACTIONS.add(transaction.isReadOnly());
            }
        });
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                STATEMENTS.add(context.sql());
            }

            @Override
            public void executeEnd(ExecuteContext context) {
                interrupt(context.sql());
            }
        });
    }
}
