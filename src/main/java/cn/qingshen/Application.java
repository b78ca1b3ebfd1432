package cn.qingshen;

import cn.qingshen.common.Days;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Where the application begins. */
@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Lumo.STYLESHEET)
public class Application implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    private static final int CARRIERS = 32;

    public static void main(String[] args) {
        RequiredEnvironment.exitIfIncomplete();
        carryVirtualThreads();
        SpringApplication.run(Application.class, args);
    }

    /**
     * A virtual thread that waits for a class to be loaded keeps its carrier. With as few carriers as a small machine has cores, all of
     * them were once kept by threads that waited for one without a carrier, and nothing answered any more.
     */
    private static void carryVirtualThreads() {
        var property = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(property) == null) {
            System.setProperty(
                    property,
                    String.valueOf(Math.max(CARRIERS, Runtime.getRuntime().availableProcessors())));
        }
    }

    /** The province's time: deadlines end at its midnight. */
    @Bean
    Clock clock() {
        return Clock.system(Days.CHINA);
    }
}
