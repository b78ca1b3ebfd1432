package cn.qingshen.expert;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert, as officers see them; of the admitted ones programs see it too. Each verb checks the state that it leaves, and refuses
 * with {@code WRONG_STATE}.
 *
 * @param version counts the corrections of the facts
 * @param title professional title 职称
 * @param seniorTitle whether that is a senior one 高级职称, as the application says
 * @param employerCode its credit code; null: it has none, or it is not known
 * @param jurisdictionCode where they work; {@code 620000}: for the whole province
 * @param workingSince the year in which they began to work in their field
 * @param mayLead whether they have what a panel's leader needs
 * @param hasAccount whether they can be asked: they have signed in, or have an account to do so
 * @param admittedOn the day of the last admission; null: never
 */
public record Expert(
        UUID id,
        int version,
        String name,
        String title,
        boolean seniorTitle,
        String employer,
        @Nullable String employerCode,
        String jurisdictionCode,
        int workingSince,
        List<Speciality> specialities,
        boolean mayLead,
        ExpertState state,
        LocalDate appliedOn,
        @Nullable LocalDate admittedOn,
        AccountState account,
        boolean hasAccount)
        implements Journaled {

    Expert correctable() {
        return require(state != ExpertState.REMOVED && state != ExpertState.REJECTED);
    }

    Expert rejected() {
        return require(state == ExpertState.REJECTED);
    }

    Expert assessable() {
        return require(state == ExpertState.APPLIED);
    }

    Expert suspendable() {
        return require(state == ExpertState.ADMITTED);
    }

    Expert resumable() {
        return require(state == ExpertState.SUSPENDED);
    }

    Expert removable() {
        return require(isInPool());
    }

    Expert readmissible() {
        return require(state == ExpertState.REMOVED);
    }

    Expert reviewable() {
        return require(isInPool());
    }

    /** Where they work, as it is compared: full width or not, with spaces or not, the same. */
    public String plainEmployer() {
        return Party.plain(employer);
    }

    /** Whether they were admitted and not sent away since. */
    public boolean isInPool() {
        return state == ExpertState.ADMITTED || state == ExpertState.SUSPENDED;
    }

    /** Of that year training is asked: they had been admitted before it ended. */
    boolean wasInPoolIn(int year) {
        return admittedOn != null && admittedOn.getYear() <= year;
    }

    private Expert require(boolean allowed) {
        if (!allowed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }

    ExpertFacts facts(@Nullable ExpertContact contact) {
        return new ExpertFacts(
                name,
                title,
                seniorTitle,
                employer,
                employerCode,
                jurisdictionCode,
                workingSince,
                specialities,
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email());
    }
}
