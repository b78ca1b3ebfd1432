package cn.qingshen.review;

import cn.qingshen.audit.AuditTrack;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as its expert sees it: what they need to know to answer, and nobody else's.
 *
 * @param scored whether they handed in what they found
 * @param auditId the round that is reviewed or looked into; null: none is
 * @param consultancy who carried the audit out; null: the enterprise itself, or there is no round
 */
public record Task(
        Assignment assignment,
        PanelKind kind,
        PanelState panelState,
        @Nullable UUID auditId,
        PanelSubject subject,
        @Nullable String consultancy,
        @Nullable AuditTrack track,
        LocalDate meetingOn,
        @Nullable String place,
        boolean scored) {}
