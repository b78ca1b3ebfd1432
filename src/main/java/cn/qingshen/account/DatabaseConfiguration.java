package cn.qingshen.account;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** Two pools behind one data source: what writes, and what reads from one unchanging snapshot. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConfigurationProperties("qingshen.database.write-pool")
    HikariDataSource writePool(DataSourceProperties properties) {
        return pool(properties);
    }

    /** Each connection's transactions are repeatable read, so that the statements of one operation see one snapshot. */
    @Bean
    @ConfigurationProperties("qingshen.database.read-pool")
    HikariDataSource readPool(DataSourceProperties properties) {
        var pool = pool(properties);
        pool.setConnectionInitSql("set session characteristics as transaction isolation level repeatable read");
        return pool;
    }

    private static HikariDataSource pool(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    /** Takes a connection from the pool only when there is a statement to send, and from the right one. */
    @Bean
    @Primary
    DataSource dataSource(@Qualifier("writePool") DataSource write, @Qualifier("readPool") DataSource read) {
        var dataSource = new LazyConnectionDataSourceProxy();
        dataSource.setTargetDataSource(write);
        dataSource.setReadOnlyDataSource(read);
        dataSource.setDefaultAutoCommit(true);
        dataSource.afterPropertiesSet();
        return dataSource;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new AskerTransactionManager(dataSource);
    }
}
