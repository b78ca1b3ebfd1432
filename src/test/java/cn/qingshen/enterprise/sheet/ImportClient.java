package cn.qingshen.enterprise.sheet;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qingshen.FileClient;
import cn.qingshen.account.Asker;
import cn.qingshen.account.OnBehalf;
import cn.qingshen.account.Role;
import cn.qingshen.file.FilePurpose;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** An officer who brings sheets to the register. */
record ImportClient(ImportService imports, FileClient files, Asker asker) {

    private static final Set<ImportState> UNDER_WAY = EnumSet.of(ImportState.CHECKING, ImportState.APPLYING);

    static ImportClient city(ImportService imports, int port, String jurisdiction) {
        var asker = new Asker("officer-" + jurisdiction, "officer", Role.CITY_OFFICER, jurisdiction, null);
        return new ImportClient(imports, new FileClient(port, ISSUER.city(jurisdiction)), asker);
    }

    static ImportClient province(ImportService imports, int port) {
        var asker = new Asker("province", "officer", Role.PROVINCE_OFFICER, Asker.PROVINCE, null);
        return new ImportClient(imports, new FileClient(port, ISSUER.province()), asker);
    }

    /** The import once it has been checked, or refused. */
    ImportJob checked(byte[] sheet) {
        var file = files.upload(FilePurpose.IMPORT, "企业.xlsx", sheet).json();
        var answer = files.post("/imports?file=" + file.path("id").asString());
        assertThat(answer.status()).as("status of %s, %s", file, answer.json()).isEqualTo(202);
        return settled(UUID.fromString(answer.json().get("id").asString()));
    }

    ImportJob applied(ImportJob job) {
        as(() -> {
            imports.apply(job.id());
            return null;
        });
        return settled(job.id());
    }

    ImportJob applied(byte[] sheet) {
        var job = checked(sheet);
        assertThat(job.problems()).isEmpty();
        return applied(job);
    }

    private ImportJob settled(UUID id) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> as(() -> imports.get(id)), job -> !UNDER_WAY.contains(job.state()));
    }

    <T> T as(Supplier<T> work) {
        var result = new AtomicReference<T>();
        OnBehalf.run(asker, () -> result.set(work.get()));
        return result.get();
    }
}
