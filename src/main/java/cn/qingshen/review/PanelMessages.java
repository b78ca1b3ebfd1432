package cn.qingshen.review;

import cn.qingshen.common.Days;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of a panel: its experts what they are asked, the bureau how far it is, the enterprise what was issued. Each is said once. */
@Component
class PanelMessages {

    private final PanelSubjects subjects;
    private final ExpertService experts;
    private final InboxService inbox;

    PanelMessages(PanelSubjects subjects, ExpertService experts, InboxService inbox) {
        this.subjects = subjects;
        this.experts = experts;
        this.inbox = inbox;
    }

    /** What an expert is told of a seat, and the day that it names. @param what as of {@link #toBureau} */
    record Notice(
            MessageKind kind,
            UUID assignmentId,
            UUID expertId,
            LocalDate day,
            @Nullable String what) {

        Notice(MessageKind kind, UUID assignmentId, UUID expertId, LocalDate day) {
            this(kind, assignmentId, expertId, day, null);
        }

        /** Of what was handed in as corrected, with the day on which it was. */
        static Notice of(MessageKind kind, Assignment assignment, Correction correction) {
            return new Notice(
                    kind,
                    assignment.id(),
                    assignment.expertId(),
                    Days.of(correction.handedInAt()),
                    String.valueOf(correction.number()));
        }

        /** Of a meeting each is told again once it was moved. */
        private String key(int moves) {
            var isOfMeeting = kind == MessageKind.MEETING_SOON || kind == MessageKind.MEETING_MOVED;
            var again = isOfMeeting && moves > 0 ? String.valueOf(moves) : what;
            return kind + "/" + assignmentId + (again == null ? "" : "/" + again);
        }

        /** Of somebody's seat, with the day on which the panel meets. */
        static Notice of(MessageKind kind, ReviewPanel panel, Assignment assignment) {
            return new Notice(kind, assignment.id(), assignment.expertId(), panel.meetingOn());
        }
    }

    /** Those without an account are told nothing: they could not read it. */
    void toExperts(ReviewPanel panel, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        var accounts = experts.subjects(notices.stream().map(Notice::expertId).toList());
        var name = subject(panel);
        inbox.postAll(notices.stream()
                .flatMap(one -> toExpert(panel, one, name, accounts).stream())
                .toList());
    }

    private static List<Message> toExpert(ReviewPanel panel, Notice one, Arg name, Map<UUID, String> accounts) {
        return Stream.ofNullable(accounts.get(one.expertId()))
                .map(account -> new Message(
                        Audience.person(account),
                        one.kind(),
                        List.of(name, Arg.day(one.day())),
                        "/assignments",
                        panel.id(),
                        one.key(panel.moves())))
                .toList();
    }

    /** @param what makes it the same message when it is found again; null: it happens to a panel once */
    void toBureau(ReviewPanel panel, MessageKind kind, @Nullable String what) {
        var city = panel.jurisdictionCode();
        inbox.post(new Message(
                Audience.bureau(city),
                kind,
                List.of(subject(panel)),
                "/reviews/" + panel.id(),
                panel.id(),
                kind + "/" + panel.id() + (what == null ? "" : "/" + what)));
    }

    void issued(ReviewPanel panel, String documentNumber) {
        toEnterprise(
                panel,
                MessageKind.OPINION_ISSUED,
                Arg.text(documentNumber),
                MessageKind.OPINION_ISSUED + "/" + panel.id());
    }

    /** @param what as of {@link #toBureau} */
    void toEnterprise(ReviewPanel panel, MessageKind kind, LocalDate day, String what) {
        toEnterprise(panel, kind, Arg.day(day), kind + "/" + panel.id() + "/" + what);
    }

    private void toEnterprise(ReviewPanel panel, MessageKind kind, Arg second, String key) {
        inbox.post(new Message(
                Audience.party(panel.reviewed()),
                kind,
                List.of(subject(panel), second),
                "/audits/" + panel.round(),
                panel.id(),
                key));
    }

    /** To the enterprise, which knows that it is reviewed. */
    void moved(ReviewPanel panel) {
        toEnterprise(panel, MessageKind.MEETING_MOVED, panel.meetingOn(), String.valueOf(panel.moves()));
    }

    private Arg subject(ReviewPanel panel) {
        return panel.cityCode() == null
                ? Arg.text(subjects.of(List.of(panel)).get(panel.id()).name())
                : Arg.jurisdiction(panel.cityCode());
    }
}
