package cn.qingshen.review.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who sits where, worked out from the order and from what happened since. An empty seat, the lowest number first, goes to the first in
 * the order to whom none was offered yet, who suits it, and who shares no employer with anybody seated.
 */
public final class Seating {

    /** A seat offered to somebody. */
    public record Offer(int seat, UUID expertId) {}

    private final List<Seat> seats;
    private final List<PoolMember> order;
    private final Set<UUID> offered = new HashSet<>();
    private final Map<Integer, PoolMember> seated = new HashMap<>();

    public Seating(List<Seat> seats, List<PoolMember> order) {
        this.seats = List.copyOf(seats);
        this.order = List.copyOf(order);
    }

    /** Repeats what happened: a seat was offered to somebody. */
    public void offered(int seat, UUID expertId) {
        offered.add(expertId);
        order.stream().filter(one -> one.expertId().equals(expertId)).forEach(one -> seated.put(seat, one));
    }

    /** Whoever sat there declined, let the time pass, or was taken off. */
    public void left(int seat) {
        seated.remove(seat);
    }

    /** Whoever it is, no seat is offered to them from here on. */
    public void passedOver(UUID expertId) {
        offered.add(expertId);
    }

    /** Fills the empty seats as far as the order reaches; whom each is to be offered. */
    public List<Offer> fill() {
        var offers = new ArrayList<Offer>();
        for (var seat : seats) {
            if (!seated.containsKey(seat.number())) {
                next(seat, offers);
            }
        }
        return offers;
    }

    private void next(Seat seat, List<Offer> offers) {
        order.stream()
                .filter(one -> !offered.contains(one.expertId()) && seat.suits(one) && isNobodysColleague(one))
                .findFirst()
                .ifPresent(one -> {
                    offered(seat.number(), one.expertId());
                    offers.add(new Offer(seat.number(), one.expertId()));
                });
    }

    private boolean isNobodysColleague(PoolMember member) {
        return seated.values().stream().noneMatch(one -> one.employer().equals(member.employer()));
    }
}
