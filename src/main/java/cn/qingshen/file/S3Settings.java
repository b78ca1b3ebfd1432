package cn.qingshen.file;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A bucket for files, in place of the folder.
 *
 * @param bucket blank: there is none, files are in the folder
 * @param endpoint where its server answers, such as {@code https://s3.qingshen.example}
 */
@ConfigurationProperties("qingshen.files.s3")
record S3Settings(String bucket, String endpoint, String region, String accessKey, String secretKey) {

    boolean isUsed() {
        return !bucket.isBlank();
    }
}
