package cn.qingshen.inspection;

import static cn.qingshen.inspection.FieldActs.given;
import static cn.qingshen.inspection.FieldActs.whole;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.file.FilePurpose;
import cn.qingshen.file.FileService;
import cn.qingshen.inspection.FieldCommand.Photo;
import cn.qingshen.inspection.FieldCommand.RefusedToSign;
import cn.qingshen.inspection.FieldCommand.RemovedPhoto;
import cn.qingshen.inspection.FieldCommand.Signed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Photos and signatures: their pictures are uploaded beside the commands, and may arrive later. */
@Component
class FieldPapers {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PERSON = 50;

    private final CheckQuery query;
    private final RecordQuery records;
    private final RecordRepository recorder;
    private final FileService files;
    private final CheckTrail trail;

    FieldPapers(CheckQuery query, RecordQuery records, RecordRepository recorder, FileService files, CheckTrail trail) {
        this.query = query;
        this.records = records;
        this.recorder = recorder;
        this.files = files;
        this.trail = trail;
    }

    void add(SpotCheck check, FieldCommand command, Photo photo) {
        Refused.ifAny(Checks.refusals(
                given("photo", photo.photo()),
                given("takenAt", photo.takenAt()),
                whole(photo.position()),
                Checks.required("name", photo.name(), LONGEST_NAME),
                hash("sha256", photo.sha256()),
                hash("originalSha256", photo.originalSha256())));
        if (!arrived(command, photo.photo()).equals(photo.sha256())) {
            throw new Refused(List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "sha256")));
        }
        recorder.add(check, photo);
        trail.append(check, "check.photo", null, photo);
    }

    private static @Nullable Refusal hash(String field, @Nullable String value) {
        return value != null && value.matches("[0-9a-f]{64}") ? null : Refusal.of(RefusalCode.UNKNOWN_VALUE, field);
    }

    /** The hash of a picture. @throws NotApplied it has not arrived yet */
    private String arrived(FieldCommand command, UUID picture) {
        return files.ownHash(picture, FilePurpose.PHOTO)
                .orElseThrow(() -> new NotApplied(FieldOutcome.retry(command.id(), "PHOTO_MISSING")));
    }

    void remove(SpotCheck check, RemovedPhoto removed) {
        Refused.ifAny(Checks.refusals(Checks.reason(removed.reason())));
        var photo = Optional.ofNullable(removed.photo())
                .flatMap(records::photo)
                .filter(one -> one.checkId().equals(check.id()))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (photo.isPresent()) {
            recorder.removePhoto(photo.id(), removed.reason());
            trail.append(check, "check.removePhoto", removed.reason(), new Gone(photo.id(), photo.sha256()));
        }
    }

    private record Gone(UUID photo, String sha256) {}

    void sign(SpotCheck check, FieldCommand command, Signed signed) {
        Refused.ifAny(Checks.refusals(
                given("signature", signed.signature()),
                given("photo", signed.photo()),
                given("signedAt", signed.signedAt()),
                Checks.required("name", signed.name(), LONGEST_PERSON),
                mayBe(check, signed)));
        var inspector = signed.role() == SignatureRole.INSPECTOR ? signed.inspector() : null;
        var hash = arrived(command, signed.photo());
        recorder.add(
                check,
                new CheckSignature(
                        signed.signature(),
                        check.id(),
                        signed.role(),
                        signed.name(),
                        inspector,
                        signed.photo(),
                        null,
                        signed.signedAt()));
        trail.append(check, "check.sign", null, new Drawn(signed.role(), signed.name(), inspector, hash));
    }

    private @Nullable Refusal mayBe(SpotCheck check, Signed signed) {
        if (signed.role() == null || signed.role() == SignatureRole.WITNESS) {
            return Refusal.of(RefusalCode.NOT_A_CHOICE, "role");
        }
        return signed.role() == SignatureRole.REPRESENTATIVE
                        || query.present(check.id()).stream()
                                .anyMatch(one -> one.subject().equals(signed.inspector()))
                ? null
                : Refusal.of(RefusalCode.UNKNOWN_VALUE, "inspector");
    }

    private record Drawn(
            SignatureRole role,
            String name,
            @Nullable String inspector,
            @Nullable String sha256) {}

    void refuse(SpotCheck check, FieldCommand command, RefusedToSign refused) {
        Refused.ifAny(Checks.refusals(
                given("signature", refused.signature()),
                given("at", refused.at()),
                Checks.reason(refused.reason()),
                Checks.required("witness", refused.witness(), LONGEST_PERSON)));
        var hash = refused.photo() == null ? null : arrived(command, refused.photo());
        recorder.add(
                check,
                new CheckSignature(
                        refused.signature(),
                        check.id(),
                        SignatureRole.WITNESS,
                        refused.witness(),
                        null,
                        refused.photo(),
                        refused.reason(),
                        refused.at()));
        trail.append(
                check,
                "check.refuseSignature",
                refused.reason(),
                new Drawn(SignatureRole.WITNESS, refused.witness(), null, hash));
    }
}
