package cn.qingshen.rectification;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.file.FileService;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprise's door: what it mended. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_MEND)
public class RectificationAnswerService {

    private static final int MOST_FILES = 20;

    private final RectificationQuery query;
    private final RectificationRepository repository;
    private final RectificationTrail trail;
    private final RectificationMessages messages;
    private final FileService files;

    RectificationAnswerService(
            RectificationQuery query,
            RectificationRepository repository,
            RectificationTrail trail,
            RectificationMessages messages,
            FileService files) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.messages = messages;
        this.files = files;
    }

    /**
     * Hands in how a finding was mended, and tells the bureau; late is better than never.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: the bureau has not answered yet, or nothing is left to mend; {@code REQUIRED}
     *     a text; {@code TOO_MANY} files; {@code FILE_NOT_FOUND}
     */
    @Transactional
    public void handIn(UUID itemId, @Nullable String typed, @Nullable List<UUID> typedFiles) {
        var orderId = query.ofItem(itemId).map(Rectification::id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var order = trail.enterprises(orderId).open();
        query.item(itemId).orElseThrow().owed();
        var text = Texts.trimToNull(typed);
        var evidence = typedFiles == null
                ? List.<UUID>of()
                : typedFiles.stream().distinct().toList();
        Refused.ifAny(refusals(text, evidence));
        repository.handIn(order, itemId, Objects.requireNonNull(text), evidence);
        trail.append(order, "rectification.handIn", null, new HandedIn(itemId, text, evidence.size()));
        messages.handedIn(order, UUID.randomUUID());
    }

    private List<Refusal> refusals(@Nullable String text, List<UUID> evidence) {
        var said = text == null
                ? Refusal.of(RefusalCode.REQUIRED, "text")
                : Checks.longText("text", text, OrderDraft.LONGEST_TEXT);
        if (evidence.size() > MOST_FILES) {
            return Checks.refusals(said, Refusal.of(RefusalCode.TOO_MANY, "files", MOST_FILES));
        }
        return Checks.refusals(said, files.refusalOfAny("files", evidence));
    }

    private record HandedIn(UUID itemId, String text, int files) {}
}
