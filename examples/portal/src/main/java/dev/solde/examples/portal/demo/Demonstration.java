package dev.solde.examples.portal.demo;

import dev.solde.billing.Billing;
import dev.solde.examples.portal.desk.Customers;
import dev.solde.examples.portal.desk.Kernel;
import dev.solde.examples.portal.desk.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Fills an empty database with four months of two businesses. All of it is one transaction: a start that breaks off leaves nothing,
 * and the next one begins again.
 */
public final class Demonstration {

    private Demonstration() {}

    /** One day of the story. */
    interface Day {
        void tell(Books books);
    }

    /** Tells it up to yesterday, unless there are customers already. */
    public static void fill(DataSource dataSource, Clock clock) {
        Customers customers = new Customers(dataSource);
        if (!customers.isEmpty()) {
            return;
        }
        DemoClock days = new DemoClock(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        Billing billing = Kernel.on(dataSource, days);
        TreeMap<LocalDate, List<Day>> story = new TreeMap<>();
        School.tell(
                today,
                (day, told) ->
                        story.computeIfAbsent(day, key -> new ArrayList<>()).add(told));
        Shop.tell(
                today,
                (day, told) ->
                        story.computeIfAbsent(day, key -> new ArrayList<>()).add(told));
        new Transactions(dataSource, billing).run((connection, ledger) -> {
            Books books = new Books(ledger, customers, connection);
            story.forEach((day, told) -> {
                days.goTo(day);
                told.forEach(one -> one.tell(books));
            });
            return books;
        });
    }

    /** Takes the days of a story, in any order. */
    interface Story {
        void on(LocalDate day, Day told);
    }
}
