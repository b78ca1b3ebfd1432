package cn.qingshen.file;

import cn.qingshen.account.SystemJob;
import com.github.kagkarlsson.scheduler.task.Task;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept, and the job that tidies up; the scheduler runs it once, however many nodes there are. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    private static final Duration TIDIED_EVERY = Duration.ofMinutes(10);

    @Bean
    BlobStore blobStore(S3Settings s3, @Value("${qingshen.files.folder}") Path folder) {
        return s3.isUsed() ? new S3BlobStore(s3) : new FolderBlobStore(folder);
    }

    @Bean
    Task<Void> forgetEndedUploads(UploadExpiry expiry) {
        return SystemJob.every(TIDIED_EVERY, "upload-expiry", expiry::forgetEnded);
    }
}
