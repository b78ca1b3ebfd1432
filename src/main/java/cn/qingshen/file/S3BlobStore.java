package cn.qingshen.file;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Blobs in a bucket that all nodes reach; an object is there whole or not at all, and for good once the server has said so. */
final class S3BlobStore implements BlobStore {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    /** Somebody waits, and holds a row and one of few connections: better a refusal that is tried again than a server that never answers. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    /** Of one call, with all attempts; also ends a write to a server that has stopped reading, which no socket does by itself. */
    private static final int ANSWERS_PER_CALL = 6;

    private final S3Client s3;
    private final String bucket;

    S3BlobStore(S3Settings settings) {
        this(settings, ANSWERED_WITHIN);
    }

    S3BlobStore(S3Settings settings, Duration answeredWithin) {
        this.bucket = settings.bucket();
        this.s3 = S3Client.builder()
                .endpointOverride(URI.create(settings.endpoint()))
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                // A server on premise has one name, not one for each bucket.
                .forcePathStyle(true)
                // Plain bodies: servers differ in what they know of bodies signed in pieces.
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTED_WITHIN)
                        .socketTimeout(answeredWithin))
                .overrideConfiguration(
                        override -> override.apiCallTimeout(answeredWithin.multipliedBy(ANSWERS_PER_CALL))
                                .retryStrategy(RetryMode.STANDARD))
                .build();
    }

    @Override
    public void writeChunk(UUID upload, int number, byte[] content) {
        put(chunk(upload, number), sha256(content), RequestBody.fromBytes(content));
    }

    @Override
    public InputStream readChunk(UUID upload, int number) {
        return get(chunk(upload, number));
    }

    /** One by one: they are few, and servers want different checksums for deleting many at once. */
    @Override
    public void forgetChunks(UUID upload, int count) {
        for (var number = 0; number < count; number++) {
            var key = chunk(upload, number);
            s3.deleteObject(delete -> delete.bucket(bucket).key(key));
        }
    }

    @Override
    public void keep(String sha256, Path content) {
        put(blob(sha256), HexFormat.of().parseHex(sha256), RequestBody.fromFile(content));
    }

    @Override
    public InputStream read(String sha256) {
        return get(blob(sha256));
    }

    /** The server refuses what arrives with another hash. */
    private void put(String key, byte[] sha256, RequestBody content) {
        var checksum = Base64.getEncoder().encodeToString(sha256);
        s3.putObject(put -> put.bucket(bucket).key(key).checksumSHA256(checksum), content);
    }

    private InputStream get(String key) {
        return s3.getObject(get -> get.bucket(bucket).key(key));
    }

    private static String chunk(UUID upload, int number) {
        return "upload/%s/%d".formatted(upload, number);
    }

    private static String blob(String sha256) {
        return "blob/" + sha256;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
