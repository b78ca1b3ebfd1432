package cn.qingshen.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    /** Characters of documents that are remembered together, parsed: a few megabytes, whatever a hostile client sends. */
    private static final int MOST_REMEMBERED = 500_000;

    GraphQlConfiguration() {
        ParserOptions.setDefaultOperationParserOptions(OperationLimits.parserOptions());
    }

    /** Without an executor, so that a fetcher runs where its operation's transaction is: on the request's own virtual thread. */
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer() {
        return new AnnotatedControllerConfigurer();
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(wiring::scalar);
    }

    @Bean
    GraphQlSourceBuilderCustomizer execution(
            PlatformTransactionManager transactions, List<DataFetcherExceptionResolver> resolvers) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        var errors = DataFetcherExceptionResolver.createExceptionHandler(resolvers);
        var documents = rememberedDocuments();
        return source -> source.inspectSchemaMappings(GraphQlConfiguration::refuseGaps)
                .configureGraphQl(graphQl -> graphQl.queryExecutionStrategy(new OneSnapshot(snapshot, errors))
                        .preparsedDocumentProvider(documents));
    }

    /** A field that nothing answers, or an answer that no field asks for, is a mistake of ours: better not start with it. */
    private static void refuseGaps(SchemaReport report) {
        if (!report.unmappedFields().isEmpty()
                || !report.unmappedRegistrations().isEmpty()
                || !report.unmappedArguments().isEmpty()
                || !report.skippedTypes().isEmpty()) {
            throw new IllegalStateException("The schema and its answers differ: " + report);
        }
    }

    private static PreparsedDocumentProvider rememberedDocuments() {
        Cache<String, PreparsedDocumentEntry> remembered = Caffeine.newBuilder()
                .maximumWeight(MOST_REMEMBERED)
                .weigher((String text, PreparsedDocumentEntry _) -> text.length())
                .build();
        return (input, parse) ->
                CompletableFuture.completedFuture(remembered.get(input.getQuery(), _ -> parse.apply(input)));
    }

    /** Behind the security filters: who may not come in at all learns nothing of what would be refused inside. */
    @Bean
    FilterRegistrationBean<TransportFilter> transport() {
        var registration = new FilterRegistrationBean<>(new TransportFilter());
        registration.addUrlPatterns("/graphql");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
