package cn.qingshen.expert;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.rule.RuleCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the pool asks of whoever is let in 入库条件 (plan 4.3): how much is a rule of its own, and each says why it is not met. */
public enum EntryCondition {
    /** So many years in their field. */
    EXPERIENCE(RuleCode.EXPERT_EXPERIENCE, RefusalCode.NOT_QUALIFIED, Applicant::years),
    /** A senior professional title; 0: none is asked for. */
    SENIOR_TITLE(
            RuleCode.EXPERT_SENIOR_TITLE,
            RefusalCode.SENIOR_TITLE_MISSING,
            applicant -> applicant.expert().seniorTitle() ? 1 : 0),
    /** So many certificates of which there is a scan; 0: none. */
    CERTIFICATES(RuleCode.EXPERT_CERTIFICATES, RefusalCode.CERTIFICATES_MISSING, Applicant::scans);

    private final RuleCode rule;
    private final RefusalCode reason;
    private final ToIntFunction<Applicant> measure;

    EntryCondition(RuleCode rule, RefusalCode reason, ToIntFunction<Applicant> measure) {
        this.rule = rule;
        this.reason = reason;
        this.measure = measure;
    }

    /** Somebody on a day. @param scans of how many certificates there is a scan */
    record Applicant(Expert expert, int scans, ExclusionRule.Today today) {

        int years() {
            return today.day().getYear() - expert.workingSince();
        }
    }

    /** How far an applicant meets a condition. */
    public record Standing(EntryCondition condition, int asked, int has, boolean met) {

        Refusal refusal() {
            return Refusal.of(condition.reason, null, asked, has);
        }
    }

    /** Of every condition, met or not. */
    static List<Standing> of(Applicant applicant) {
        return Arrays.stream(values()).map(one -> one.standing(applicant)).toList();
    }

    private Standing standing(Applicant applicant) {
        var asked = applicant.today().value(rule);
        var has = measure.applyAsInt(applicant);
        return new Standing(this, asked, has, has >= asked);
    }
}
