package cn.qingshen.graphql;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a whole query in one read-only transaction, so that all its parts tell of the same moment. */
final class OneSnapshot extends AsyncExecutionStrategy {

    private final TransactionTemplate snapshot;

    /** @param errors what makes an error of an exception; the engine's own would tell its text, SQL and all */
    OneSnapshot(TransactionTemplate snapshot, DataFetcherExceptionHandler errors) {
        super(errors);
        this.snapshot = snapshot;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            return CompletableFuture.completedFuture(snapshot.execute(transaction -> {
                // There is nothing to commit, and a field that is refused must not turn the end into a failure of the
                // whole.
                transaction.setRollbackOnly();
                return super.execute(context, parameters).join();
            }));
        } catch (CompletionException e) {
            return CompletableFuture.failedFuture(e.getCause() == null ? e : e.getCause());
        }
    }
}
