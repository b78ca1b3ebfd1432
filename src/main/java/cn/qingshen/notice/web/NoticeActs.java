package cn.qingshen.notice.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.notice.Notice;
import cn.qingshen.notice.NoticeService;
import cn.qingshen.notice.NoticeWord;
import cn.qingshen.notice.ServeInput;
import cn.qingshen.notice.ServeMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the notices. Who may do what is the service's to say. */
@Controller
class NoticeActs {

    private final NoticeService notices;
    private final UserErrors messages;

    NoticeActs(NoticeService notices, UserErrors messages) {
        this.notices = notices;
        this.messages = messages;
    }

    record MakeInput(String annualListId, @Nullable LocalDate dated) {}

    record MakePayload(int made, List<UserError> userErrors) {}

    record ServingInput(
            String noticeId,
            int version,
            @Nullable ServeMethod method,
            @Nullable LocalDate servedOn,
            @Nullable String servedTo,
            @Nullable String proofFileId,
            @Nullable String reason) {

        ServeInput typed() {
            return new ServeInput(
                    method, servedOn, servedTo, proofFileId == null ? null : Ids.known(proofFileId), reason);
        }
    }

    record ServingAllInput(
            List<String> noticeIds,
            @Nullable ServeMethod method,
            @Nullable LocalDate servedOn,
            @Nullable String servedTo,
            @Nullable String proofFileId) {

        Set<UUID> ids() {
            return noticeIds.stream().map(Ids::known).collect(Collectors.toSet());
        }

        ServeInput typed() {
            return new ServeInput(
                    method, servedOn, servedTo, proofFileId == null ? null : Ids.known(proofFileId), null);
        }
    }

    record ServeAllPayload(List<Notice> notices, List<UserError> userErrors) {}

    record WordInput(int version, String word, String issuer, String contact) {}

    record WordPayload(@Nullable NoticeWord noticeWord, List<UserError> userErrors) {}

    /** The notice as it is now, also after a refusal. */
    record ServePayload(@Nullable Notice notice, List<UserError> userErrors) {}

    @MutationMapping
    MakePayload noticesMake(@Argument MakeInput input, Locale locale) {
        try {
            return new MakePayload(notices.make(Ids.known(input.annualListId()), input.dated()), List.of());
        } catch (Refused refused) {
            return new MakePayload(0, messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    ServePayload noticeServe(@Argument ServingInput input, Locale locale) {
        var id = Ids.known(input.noticeId());
        var errors = messages.tried(() -> notices.serve(id, input.version(), input.typed()), locale);
        return new ServePayload(notices.byId(id).orElse(null), errors);
    }

    @MutationMapping
    ServeAllPayload noticesServe(@Argument ServingAllInput input, Locale locale) {
        var errors = messages.tried(() -> notices.serveAll(input.ids(), input.typed()), locale);
        return new ServeAllPayload(notices.byIds(input.ids()), errors);
    }

    @MutationMapping
    WordPayload noticeWordChange(@Argument WordInput input, Locale locale) {
        var errors = messages.tried(
                () -> notices.changeWord(input.version(), input.word(), input.issuer(), input.contact()), locale);
        return new WordPayload(notices.word().orElse(null), errors);
    }
}
