package cn.qingshen.review;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.draw.DrawSeed;
import cn.qingshen.draw.SeedSteps;
import cn.qingshen.expert.Eligibility;
import cn.qingshen.expert.ExclusionRule;
import cn.qingshen.expert.Expert;
import cn.qingshen.review.draw.FrozenDraw;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for drawing who sits on a panel, step by step as {@code docs/draw.md} has them. Each step is written before the next begins, so
 * whatever breaks down in between, the same draw goes on. Refusals are {@link Refused}.
 */
@Service
public class DrawService {

    private final ReviewQuery query;
    private final ScoreQuery scores;
    private final ReviewRepository repository;
    private final ReviewTrail trail;
    private final PanelMatter matter;
    private final Occasions occasions;
    private final PanelSeating seating;
    private final Clock clock;

    DrawService(
            ReviewQuery query,
            ScoreQuery scores,
            ReviewRepository repository,
            ReviewTrail trail,
            PanelMatter matter,
            Occasions occasions,
            PanelSeating seating,
            Clock clock) {
        this.query = query;
        this.scores = scores;
        this.repository = repository;
        this.trail = trail;
        this.matter = matter;
        this.occasions = occasions;
        this.seating = seating;
        this.clock = clock;
    }

    /**
     * Fixes who may be drawn, and announces which public value will be taken.
     *
     * @param source such as {@code SSQ 2026135}, see {@link PublicSource}
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}; {@code NOT_READY_FOR_REVIEW}; {@code UNKNOWN_VALUE} the source
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public void freeze(UUID panelId, @Nullable String source) {
        var panel = trail.locked(panelId).freezable();
        PanelService.requireOwn(panel.jurisdictionCode());
        var drawId = repository.add(panel, 1, source(source), null);
        freeze(panel, drawId);
    }

    private String source(@Nullable String typed) {
        var source = Texts.trimToNull(typed);
        Refused.ifAny(Checks.refusals(SeedSteps.refusalOfSource(source, clock.instant())));
        return Objects.requireNonNull(source);
    }

    private void freeze(ReviewPanel panel, UUID drawId) {
        var draw = query.draw(drawId).orElseThrow();
        var occasion = awaiting(panel);
        var candidates = candidates(drawId, matter.eligibility(occasion, panel.kind(), panel.asked()));
        var hash = frozen(panel, draw, candidates).hash();
        repository.freeze(drawId, candidates, hash);
        repository.move(panel.id(), PanelState.DRAWING);
        trail.append(panel, "panel.freeze", null, new Frozen(draw.number(), draw.source(), hash));
    }

    private Occasion awaiting(ReviewPanel panel) {
        var occasion = occasions.of(panel);
        if (!occasion.awaits(panel.kind())) {
            throw new Refused(RefusalCode.NOT_READY_FOR_REVIEW);
        }
        return occasion;
    }

    private record Frozen(int number, String source, String hash) {}

    private static List<DrawCandidate> candidates(UUID drawId, Eligibility found) {
        var workplaces = new Workplaces(found.eligible());
        return Stream.concat(
                        found.eligible().stream().map(one -> candidate(drawId, one, workplaces, null)),
                        found.excluded().entrySet().stream()
                                .map(one -> candidate(drawId, one.getKey(), workplaces, one.getValue())))
                .toList();
    }

    private static DrawCandidate candidate(
            UUID drawId, Expert expert, Workplaces workplaces, @Nullable ExclusionRule rule) {
        return new DrawCandidate(
                drawId, expert.id(), expert.mayLead(), workplaces.token(expert), expert.specialities(), rule, null);
    }

    static FrozenDraw frozen(ReviewPanel panel, Draw draw, List<DrawCandidate> candidates) {
        return new FrozenDraw(
                panel.id(),
                draw.number(),
                panel.kind().name(),
                draw.source(),
                panel.numberedSeats(),
                candidates.stream()
                        .filter(one -> one.excludedBy() == null)
                        .map(DrawCandidate::member)
                        .toList(),
                candidates.stream()
                        .filter(one -> one.excludedBy() != null)
                        .map(DrawCandidate::excluded)
                        .toList());
    }

    /**
     * Gives a share to the seed. Two different people do; each share stays closed until it is drawn.
     *
     * @param typed 32 random bytes in hex, as their browser made them
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}; {@code SHARES_COMPLETE}; {@code SAME_PERSON}; {@code UNKNOWN_VALUE};
     *     {@code VALUE_KNOWN}: the public value came before both had given theirs, so another draw is to be proposed
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WITNESS_REVIEWS)
    public void share(UUID drawId, @Nullable String typed) {
        var panel = trail.locked(panelOf(drawId)).drawable();
        var draw = draw(drawId).frozen();
        var given =
                query.shares(List.of(drawId)).stream().map(DrawShare::subject).toList();
        var share = SeedSteps.share(draw.source(), typed, given, Asker.require().subject(), clock.instant());
        repository.add(drawId, given.size() + 1, share);
        trail.append(panel, "panel.share", null, new Committed(given.size() + 1, DrawSeed.commitment(share)));
    }

    private record Committed(int share, String commitment) {}

    /**
     * Tells the public value, once it is known. When two people, one after the other, tell the same, the experts are drawn and asked.
     * What was told last stands, so that nobody who mistyped and went home holds a draw up.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: shares are missing; {@code INVALID_PUBLIC_VALUE}; {@code NOT_YET_KNOWN};
     *     {@code VALUE_DIFFERS}: from what another told; it stands now; {@code NOT_READY_FOR_REVIEW}
     */
    @Transactional(noRollbackFor = Refused.class)
    @PreAuthorize(Permission.MAY_WITNESS_REVIEWS)
    public void value(UUID drawId, @Nullable String typed) {
        var panel = trail.locked(panelOf(drawId)).drawable();
        var draw = draw(drawId).frozen();
        awaiting(panel);
        var given = query.shares(List.of(drawId)).size();
        var value = SeedSteps.value(draw.source(), typed, given, clock.instant());
        if (draw.isConfirmedBy(Asker.require().subject(), value)) {
            draw(panel, draw, value);
            return;
        }
        repository.putValue(drawId, value);
        trail.append(panel, "panel.value", null, new Told(value));
        if (draw.isContradictedBy(Asker.require().subject(), value)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.VALUE_DIFFERS, "value")));
        }
    }

    private record Told(String value) {}

    private void draw(ReviewPanel panel, Draw draw, String value) {
        var frozen = frozen(panel, draw, query.candidates(draw.id()));
        var hash = Objects.requireNonNull(draw.frozenHash());
        if (!frozen.hash().equals(hash)) {
            throw new IllegalStateException("what was frozen for draw " + draw.id() + " is not what it was");
        }
        var shares = query.openShares(List.of(draw.id())).getOrDefault(draw.id(), List.of());
        var seed = DrawSeed.of(hash, shares.getFirst(), shares.getLast(), value);
        repository.drawn(draw.id(), frozen.order(seed));
        trail.append(panel, "panel.draw", null, new Drawn(draw.number(), value, seed.hex()));
        seating.settle(panel);
    }

    private record Drawn(int number, String value, String seed) {}

    /**
     * Proposes to draw again: with a further number, for a reason that is published; nothing changes before somebody else consents.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}: also while another is proposed, and once somebody has scored; {@code REQUIRED};
     *     {@code UNKNOWN_VALUE} the source
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public void propose(UUID panelId, @Nullable String reason, @Nullable String source) {
        var panel = trail.locked(panelId).redrawable();
        PanelService.requireOwn(panel.jurisdictionCode());
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        var draws = query.draws(panelId);
        if (draws.getLast().state() == DrawState.PROPOSED || scores.hasScores(panelId)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        repository.add(panel, draws.size() + 1, source(source), Texts.trimToNull(reason));
        trail.append(panel, "panel.propose", reason, null);
    }

    /**
     * Consents to a draw that another officer proposed: the former one is void, everybody is taken off, and who may be drawn is fixed anew.
     *
     * @return for which panel it was
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}; {@code SAME_PERSON}; {@code VALUE_KNOWN}: the public value came meanwhile
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public UUID consent(UUID drawId) {
        var panel = trail.locked(panelOf(drawId)).redrawable();
        var draw = draw(drawId).proposed();
        if (draw.proposedBy().equals(Asker.require().subject())) {
            throw new Refused(RefusalCode.SAME_PERSON);
        }
        if (scores.hasScores(panel.id())) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        SeedSteps.requireUnknown(draw.source(), clock.instant());
        seating.clear(panel, Objects.requireNonNull(draw.reason()));
        repository.consent(drawId);
        trail.append(panel, "panel.consent", draw.reason(), null);
        freeze(panel, drawId);
        return panel.id();
    }

    /**
     * Takes back a further draw that nobody consented to yet; what was drawn stands.
     *
     * @return for which panel it was
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public UUID withdraw(UUID drawId) {
        var panel = trail.locked(panelOf(drawId));
        PanelService.requireOwn(panel.jurisdictionCode());
        repository.move(draw(drawId).proposed().id(), DrawState.VOID);
        trail.append(panel, "panel.proposeWithdraw", null, null);
        return panel.id();
    }

    /** For which panel it is. @throws Refused {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.MAY_WITNESS_REVIEWS)
    public UUID panelOf(UUID drawId) {
        return draw(drawId).panelId();
    }

    private Draw draw(UUID id) {
        return query.draw(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
