package cn.qingshen.review.draw;

import cn.qingshen.expert.Speciality;
import org.jspecify.annotations.Nullable;

/**
 * A place on a panel.
 *
 * @param number from 1; the first is the leader's 组长
 * @param speciality what whoever sits there must know; null: anything
 */
public record Seat(int number, @Nullable Speciality speciality) {

    public boolean isLeader() {
        return number == 1;
    }

    public boolean suits(PoolMember member) {
        return (!isLeader() || member.mayLead())
                && (speciality == null || member.specialities().contains(speciality));
    }

    String line() {
        return "seat " + number + " " + (speciality == null ? "ANY" : speciality.name());
    }
}
