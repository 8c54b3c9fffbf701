package dev.solde.billing.testkit.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** A day around which dates go wrong: the last of a month, and those that have 23 or 25 hours. */
public enum CalendarEdge {
    /** The last day of a month. */
    MONTH_END {
        @Override
        LocalDate next(LocalDate today, ZoneId zone) {
            LocalDate tomorrow = today.plusDays(1);
            return tomorrow.withDayOfMonth(tomorrow.lengthOfMonth());
        }
    },
    /** The last day of February. */
    FEBRUARY_END {
        @Override
        LocalDate next(LocalDate today, ZoneId zone) {
            LocalDate end = MONTH_END.next(today, zone);
            while (end.getMonthValue() != 2) {
                end = MONTH_END.next(end, zone);
            }
            return end;
        }
    },
    /** The day on which clocks are next set forward or back. */
    CLOCK_CHANGE {
        @Override
        LocalDate next(LocalDate today, ZoneId zone) {
            ZoneOffsetTransition change = zone.getRules()
                    .nextTransition(today.plusDays(1).atStartOfDay(zone).toInstant());
            return change == null
                    ? MONTH_END.next(today, zone)
                    : change.getDateTimeBefore().toLocalDate();
        }
    };

    /** The next such day after a day; a zone that never changes its clocks has month ends in place of those days. */
    abstract LocalDate next(LocalDate today, ZoneId zone);

    /** Half an hour before the day begins, so that whoever counts in hours arrives on the wrong day. */
    LocalDateTime eve(LocalDate today, ZoneId zone) {
        LocalDate day = next(today, zone);
        LocalDate before = day.minusDays(1);
        return (before.isAfter(today) ? before : day).atTime(LocalTime.of(23, 30));
    }
}
