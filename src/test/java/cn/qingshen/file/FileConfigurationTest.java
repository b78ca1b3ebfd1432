package cn.qingshen.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** Which place for files the environment chooses. */
class FileConfigurationTest {

    @TempDir
    Path folder;

    /** Lazy, so that of all there is only the place for files is made. */
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withUserConfiguration(Files.class);

    @EnableConfigurationProperties(S3Settings.class)
    @Import(FileConfiguration.class)
    static class Files {}

    @Test
    void isTheFolder() {
        application
                .withPropertyValues("QINGSHEN_FILES=" + folder.resolve("files"))
                .run(context -> assertThat(context.getBean(BlobStore.class)).isInstanceOf(FolderBlobStore.class));
        assertThat(folder.resolve("files")).isDirectory();
    }

    @Test
    void isTheBucketIfThereIsOne() {
        application
                .withPropertyValues(
                        "QINGSHEN_FILES=" + folder.resolve("files"),
                        "QINGSHEN_FILES_S3_BUCKET=files",
                        "QINGSHEN_FILES_S3_ENDPOINT=https://s3.qingshen.example",
                        "QINGSHEN_FILES_S3_ACCESS_KEY=somebody",
                        "QINGSHEN_FILES_S3_SECRET_KEY=secret")
                .run(context -> {
                    assertThat(context.getBean(BlobStore.class)).isInstanceOf(S3BlobStore.class);
                    assertThat(context.getBean(S3Settings.class))
                            .isEqualTo(new S3Settings(
                                    "files", "https://s3.qingshen.example", "us-east-1", "somebody", "secret"));
                });
        assertThat(folder.resolve("files")).doesNotExist();
    }
}
