package cn.qingshen.expert;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.expert.ExpertClient.assessment;
import static cn.qingshen.expert.ExpertClient.facts;
import static cn.qingshen.expert.ExpertClient.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The scans that applicants send with their application, and who reads them. */
@IntegrationTest
class OwnCertificateTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    String token;
    ExpertClient self;
    ExpertClient province;
    String id;
    String fileId;

    @BeforeEach
    void apply() {
        token = PoolFixture.token(UUID.randomUUID().toString());
        self = ExpertClient.of(port, token);
        province = ExpertClient.of(port, ISSUER.province());
        id = self.applied(facts());
        fileId = new FileClient(port, token)
                .upload("证书.pdf", PDF)
                .json()
                .get("id")
                .asString();
    }

    private Map<String, Object> certificate() {
        return input(id, "name", "职称证书", "number", "第1号", "fileId", fileId);
    }

    private int status(String reader) {
        return new FileClient(port, reader).get("/files/" + fileId).statusCode();
    }

    @Test
    void isReadByThemselvesAndWhoeverAssesses() {
        assertThat(status(ISSUER.city("620100"))).as("not attached yet").isEqualTo(404);
        self.done("CertificateAdd", certificate());
        for (var reader : new String[] {token, ISSUER.province(), ISSUER.city("620100")}) {
            var file = ExpertClient.of(port, reader)
                    .expert(id, "certificates { file { name } }")
                    .at("/certificates/0/file/name");
            assertThat(file.asString()).isEqualTo("证书.pdf");
            assertThat(status(reader)).isEqualTo(200);
        }
        assertThat(status(ISSUER.city("620900"))).isEqualTo(404);
        assertThat(status(PoolFixture.token(UUID.randomUUID().toString()))).isEqualTo(404);
    }

    @Test
    void takesNoFileOfAnother() {
        var other = ExpertClient.of(port, PoolFixture.token(UUID.randomUUID().toString()));
        var theirs = other.applied(facts());
        var stolen = input(theirs, "name", "职称证书", "fileId", fileId);
        assertThat(other.refusals("CertificateAdd", stolen)).containsExactly("FILE_NOT_FOUND fileId");
        assertThat(other.refusals("CertificateAdd", certificate())).containsExactly("NOT_FOUND null");
    }

    @Test
    void refersWhoWasAdmittedToTheBureau() {
        province.done("Assess", assessment(id, true));
        assertThat(self.refusals("CertificateAdd", certificate())).containsExactly("ASK_THE_BUREAU null");
    }
}
