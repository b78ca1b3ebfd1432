package cn.qingshen.file;

import static cn.qingshen.FileClient.metadata;
import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.account.SystemJob;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that arrive in pieces, over networks that fail. */
@IntegrationTest
class UploadTest {

    private static final byte[] PDF = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 3_000);
    private static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @LocalServerPort
    int port;

    @Autowired
    UploadExpiry expiry;

    FileClient lanzhou;

    @BeforeEach
    void signIn() {
        lanzhou = new FileClient(port, ISSUER.city("620100"));
    }

    private static String begun(FileClient client, String metadata) {
        var answer = client.begin(PDF.length, metadata);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String begun(FileClient client) {
        return begun(client, metadata("filename", "报告.pdf"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String code(HttpResponse<byte[]> answer) {
        return FileClient.answer(answer).json().path("code").asString();
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(PDF, from, to);
    }

    private static String photo(UUID id, byte[] content) {
        return String.join(
                ",",
                metadata("id", id.toString()),
                metadata("purpose", "photo"),
                metadata("filename", "照片.jpg"),
                metadata("sha256", FileClient.sha256(content)));
    }

    private static byte[] jpeg(int size) {
        return Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, size);
    }

    @Test
    void beginsAgainUnderTheIdThatTheSenderChose() {
        var id = UUID.randomUUID();
        var content = jpeg(3_000);
        var begun = lanzhou.begin(3_000, photo(id, content));
        assertThat(begun.headers().firstValue("Location")).hasValue("/files/uploads/" + id);
        assertThat(begun.headers().firstValue("Upload-Offset")).hasValue("0");
        lanzhou.append("/files/uploads/" + id, 0, Arrays.copyOf(content, 1_000));
        assertThat(lanzhou.begin(3_000, photo(id, content)).headers().firstValue("Upload-Offset"))
                .hasValue("1000");
        lanzhou.append("/files/uploads/" + id, 1_000, Arrays.copyOfRange(content, 1_000, 3_000));
        var whole = lanzhou.begin(3_000, photo(id, content));
        assertThat(whole.statusCode()).isEqualTo(201);
        assertThat(whole.headers().firstValue("Upload-Offset")).hasValue("3000");
        assertThat(lanzhou.get("/files/" + id).body()).isEqualTo(content);
    }

    @Test
    void sendsNothingElseUnderAnIdThatIsTaken() {
        var id = UUID.randomUUID();
        assertThat(lanzhou.begin(3_000, photo(id, jpeg(3_000))).statusCode()).isEqualTo(201);
        var other = lanzhou.begin(2_000, photo(id, jpeg(2_000)));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("ID_TAKEN");
        var somebodyElse = new FileClient(port, ISSUER.city("620100")).begin(3_000, photo(id, jpeg(3_000)));
        assertThat(code(somebodyElse)).isEqualTo("ID_TAKEN");
    }

    @Test
    void sendsAPhotoAgainThatWasNotWhatWasSaid() {
        var id = UUID.randomUUID();
        var content = jpeg(3_000);
        lanzhou.begin(3_000, photo(id, content));
        var broken = jpeg(3_000);
        broken[2_999] = 1;
        assertThat(code(lanzhou.append("/files/uploads/" + id, 0, broken))).isEqualTo("HASH_MISMATCH");
        assertThat(lanzhou.begin(3_000, photo(id, content)).statusCode()).isEqualTo(201);
        assertThat(lanzhou.append("/files/uploads/" + id, 0, content).statusCode())
                .isEqualTo(204);
    }

    @Test
    void takesPicturesWithTheirHashOnlyAsPhotos() {
        var unsaid = lanzhou.begin(3_000, metadata("purpose", "PHOTO"));
        assertThat(code(unsaid)).isEqualTo("HASH_REQUIRED");
        var id = UUID.randomUUID();
        lanzhou.begin(PDF.length, photo(id, PDF));
        assertThat(code(lanzhou.append("/files/uploads/" + id, 0, PDF))).isEqualTo("TYPE_NOT_ALLOWED");
    }

    @Test
    void letsAHundredPhotosWait() {
        for (var i = 0; i < 100; i++) {
            assertThat(lanzhou.begin(3_000, photo(UUID.randomUUID(), jpeg(3_000)))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(code(lanzhou.begin(3_000, photo(UUID.randomUUID(), jpeg(3_000)))))
                .isEqualTo("TOO_MANY_UNFINISHED");
        assertThat(begun(lanzhou)).isNotEmpty();
    }

    @Test
    void goesOnWhereACutLeftIt() {
        var path = begun(lanzhou);
        assertThat(lanzhou.offset(path)).isEqualTo("0");
        assertThat(lanzhou.append(path, 0, part(0, 1_000)).headers().firstValue("Upload-Offset"))
                .hasValue("1000");
        assertThat(lanzhou.get(path).statusCode()).isEqualTo(404);
        assertThat(lanzhou.offset(path)).isEqualTo("1000");
        lanzhou.append(path, 1_000, part(1_000, 1_001));
        assertThat(lanzhou.append(path, 1_001, part(1_001, 3_000)).statusCode()).isEqualTo(204);
        assertThat(lanzhou.offset(path)).isEqualTo("3000");
        assertThat(FileClient.answer(lanzhou.get(path)).json().get("name").asString())
                .isEqualTo("报告.pdf");
        assertThat(lanzhou.get("/files/" + id(path)).body()).isEqualTo(PDF);
    }

    @Test
    void tellsWhereItGoesOnToWhoeverIsElsewhere() {
        var path = begun(lanzhou);
        lanzhou.append(path, 0, part(0, 1_000));
        for (var wrong : new int[] {0, 999, 1_001, 3_000}) {
            var answer = lanzhou.append(path, wrong, part(0, 10));
            assertThat(answer.statusCode()).as("at %d", wrong).isEqualTo(409);
            assertThat(answer.headers().firstValue("Upload-Offset")).hasValue("1000");
        }
        lanzhou.append(path, 1_000, part(1_000, 3_000));
        var again = lanzhou.append(path, 1_000, part(1_000, 3_000));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValue("Upload-Offset")).hasValue("3000");
    }

    @Test
    void letsOneOfTwoWritersWin() {
        var path = begun(lanzhou);
        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> lanzhou.append(path, 0, part(0, 1_500))))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var counts = new TreeMap<Integer, Integer>();
        answers.forEach(answer -> counts.merge(answer.statusCode(), 1, Integer::sum));
        assertThat(counts).isEqualTo(Map.of(204, 1, 409, 3));
        assertThat(answers)
                .allMatch(answer -> answer.headers()
                        .firstValue("Upload-Offset")
                        .orElseThrow()
                        .equals("1500"));
        lanzhou.append(path, 1_500, part(1_500, 3_000));
        assertThat(lanzhou.get("/files/" + id(path)).body()).isEqualTo(PDF);
    }

    @Test
    void takesOnlyWhatItsSenderSaidItWouldBe() {
        var path = begun(lanzhou, metadata("sha256", SHA256_OF_NOTHING));
        var refused = lanzhou.append(path, 0, PDF);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("HASH_MISMATCH");
        assertThat(lanzhou.offset(path)).isNull();
        assertThat(lanzhou.get("/files/" + id(path)).statusCode()).isEqualTo(404);
        var longer = begun(lanzhou);
        assertThat(code(lanzhou.append(longer, 0, Arrays.copyOf(PDF, 3_001)))).isEqualTo("TOO_LARGE");
        assertThat(lanzhou.offset(longer)).isEqualTo("0");
    }

    @Test
    void limitsWhatOneRequestBrings() {
        var path = lanzhou.begin(5 * 1024 * 1024, "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var answer = lanzhou.append(path, 0, new byte[4 * 1024 * 1024 + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(lanzhou.append(path, 0, new byte[4 * 1024 * 1024]).statusCode())
                .isEqualTo(204);
    }

    @Test
    void letsNobodyHaveTooManyUnderWay() {
        for (var i = 0; i < FilePurpose.EVIDENCE.mostUnfinished(); i++) {
            begun(lanzhou);
        }
        var last = begun(new FileClient(port, ISSUER.city("620100")));
        var refused = lanzhou.begin(1, "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo("TOO_MANY_UNFINISHED");
        assertThat(lanzhou.cancel(last)).as("another's").isEqualTo(404);
    }

    @Test
    void canBeGivenUp() {
        var path = begun(lanzhou);
        assertThat(lanzhou.cancel(path)).isEqualTo(204);
        assertThat(lanzhou.offset(path)).isNull();
        assertThat(lanzhou.append(path, 0, PDF).statusCode()).isEqualTo(404);
        assertThat(lanzhou.cancel(path)).isEqualTo(404);
    }

    @Test
    void forgetsWhatNobodyGoesOnWith() {
        var left = begun(lanzhou);
        var kept = begun(lanzhou);
        lanzhou.append(left, 0, part(0, 1_000));
        lanzhou.append(kept, 0, part(0, 1_000));
        Superuser.change("update upload set expires_at = now() where id = ?", UUID.fromString(id(left)));
        SystemJob.run("test", expiry::forgetEnded);
        assertThat(Superuser.value("select count(*) from upload where id = ?", UUID.fromString(id(left))))
                .isEqualTo("0");
        assertThat(lanzhou.offset(left)).isNull();
        lanzhou.append(kept, 1_000, part(1_000, 3_000));
        SystemJob.run("test", expiry::forgetEnded);
        assertThat(lanzhou.get("/files/" + id(kept)).body()).isEqualTo(PDF);
    }

    @Test
    void isItsSendersAlone() {
        var path = begun(lanzhou);
        for (var other :
                new String[] {ISSUER.city("620100"), ISSUER.province(), ISSUER.enterprise(UUID.randomUUID())}) {
            var client = new FileClient(port, other);
            assertThat(client.offset(path)).isNull();
            assertThat(client.append(path, 0, PDF).statusCode()).isEqualTo(404);
            assertThat(client.cancel(path)).isEqualTo(404);
        }
    }

    @Test
    void letsAPartySeeItsOwnPeoplesFilesOnly() {
        var party = UUID.randomUUID();
        var file = new FileClient(port, ISSUER.enterprise(party)).upload("a.pdf", PDF);
        assertThat(file.status()).as("%s", file.json()).isEqualTo(200);
        var path = "/files/" + file.json().get("id").asString();
        assertThat(new FileClient(port, ISSUER.enterprise(party)).get(path).body())
                .isEqualTo(PDF);
        assertThat(new FileClient(port, ISSUER.enterprise(UUID.randomUUID()))
                        .get(path)
                        .statusCode())
                .isEqualTo(404);
        assertThat(lanzhou.get(path).statusCode()).isEqualTo(404);
        assertThat(new FileClient(port, ISSUER.province()).get(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isOpenToInspectorsAndClosedToPrograms() {
        assertThat(new FileClient(port, ISSUER.inspector("620100"))
                        .upload("a.pdf", PDF)
                        .status())
                .isEqualTo(200);
        for (var other : new String[] {ISSUER.openData(), ISSUER.administrator()}) {
            var answer = new FileClient(port, other).begin(1, "");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(new FileClient(port, null).begin(1, "").statusCode()).isBetween(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256 eA==", "purpose eA==", "filename !"})
    void refusesMetadataThatIsNone(String metadata) {
        assertThat(lanzhou.begin(1, metadata).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThat(lanzhou.post("/files/uploads").status()).isEqualTo(400);
        assertThat(code(lanzhou.begin(0, ""))).isEqualTo("EMPTY");
        assertThat(code(lanzhou.begin(-1, ""))).isEqualTo("EMPTY");
        assertThat(code(lanzhou.begin(Long.MAX_VALUE, ""))).isEqualTo("TOO_LARGE");
        assertThat(lanzhou.append("/files/uploads/x", 0, PDF).statusCode()).isEqualTo(404);
        assertThat(lanzhou.append("/files/uploads/" + UUID.randomUUID(), 0, PDF).statusCode())
                .isEqualTo(404);
    }
}
