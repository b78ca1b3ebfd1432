package cn.qingshen.inspection.web;

import cn.qingshen.common.Days;
import cn.qingshen.common.Words;
import cn.qingshen.document.Picture;
import cn.qingshen.document.ReportDocument.Gallery;
import cn.qingshen.document.ReportDocument.Heading;
import cn.qingshen.document.ReportDocument.Paragraph;
import cn.qingshen.document.ReportDocument.Part;
import cn.qingshen.document.ReportDocument.Shot;
import cn.qingshen.file.FileService;
import cn.qingshen.inspection.CheckPhoto;
import cn.qingshen.inspection.CheckSignature;
import cn.qingshen.inspection.Position;
import cn.qingshen.inspection.SignatureRole;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report shows of pictures: photos with what the tablet claims of them, and signatures as they were drawn. */
@Component
class CheckPictures {

    /** So many photos go into a report; of the others it says that there are more. */
    static final int MOST_PHOTOS = 300;

    private static final int SHORT_HASH = 16;

    private final FileService files;
    private final Words words;

    CheckPictures(FileService files, Words words) {
        this.files = files;
        this.words = words;
    }

    void photos(List<CheckPhoto> all, List<Part> parts) {
        var counting = all.stream().filter(CheckPhoto::isPresent).toList();
        if (counting.isEmpty()) {
            return;
        }
        var shown = counting.subList(0, Math.min(MOST_PHOTOS, counting.size()));
        var contents = files.contents(shown.stream().map(CheckPhoto::id).toList());
        parts.add(new Heading(word("photos", counting.size())));
        parts.add(new Paragraph(word("claimed")));
        parts.add(new Gallery(shown.stream()
                .map(photo -> new Shot(picture(contents, photo.id()), lines(photo)))
                .toList()));
        if (shown.size() < counting.size()) {
            parts.add(new Paragraph(word("morePhotos", counting.size() - shown.size())));
        }
    }

    private List<String> lines(CheckPhoto photo) {
        return Stream.of(
                        Stream.of(photo.item(), photo.name())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · ")),
                        word("takenAt", Days.moment(photo.takenAt())),
                        position(photo.position()),
                        "SHA-256 " + photo.sha256().substring(0, SHORT_HASH) + "…")
                .toList();
    }

    private String position(@Nullable Position position) {
        if (position == null) {
            return word("noPosition");
        }
        var accuracy = position.accuracyM();
        return word(
                "position",
                position.longitude().toPlainString(),
                position.latitude().toPlainString(),
                accuracy == null ? "" : "±" + accuracy.toPlainString() + " m");
    }

    void signatures(List<CheckSignature> signatures, List<Part> parts) {
        if (signatures.isEmpty()) {
            return;
        }
        var drawn = signatures.stream()
                .map(CheckSignature::photoId)
                .filter(Objects::nonNull)
                .toList();
        var contents = files.contents(drawn);
        var shots = new ArrayList<Shot>();
        parts.add(new Heading(word("signatures")));
        for (var one : signatures) {
            if (one.role() == SignatureRole.WITNESS) {
                parts.add(new Paragraph(word("refused", one.refusal(), one.name(), Days.moment(one.signedAt()))));
            }
            if (one.photoId() != null) {
                var says = word("signed." + one.role(), one.name());
                shots.add(new Shot(picture(contents, one.photoId()), List.of(says, Days.moment(one.signedAt()))));
            }
        }
        if (!shots.isEmpty()) {
            parts.add(new Gallery(shots));
        }
    }

    /** The big one is let go before the next is read. */
    private static Picture picture(Map<UUID, Supplier<InputStream>> contents, UUID id) {
        return Picture.of(
                contents.getOrDefault(id, InputStream::nullInputStream).get());
    }

    private String word(String key, @Nullable Object... args) {
        return words.get("checkReport." + key, Locale.CHINESE, args);
    }
}
