package com.example.consumer;

import java.io.IOException;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A program of somebody else: what the documentation shows, compiled with all lints as errors without Immutables, JSpecify or
 * Moneta on the compile path, and run against an embedded database. Each class is a subject; the calls stand as a user would
 * write them.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, SQLException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:consumer;DB_CLOSE_DELAY=-1");
        Club club = new Club(dataSource);
        new Shop(club).run();
        new SpringShop().run();
        new Allocations(club).run();
        new CreditNotes(club).run();
        new MoneyBack(club).run();
        new Entries(club).run();
        new PostDated(club).run();
        new Batches(club).run();
        new Statements(club).run();
        new Audit(club).run();
        System.out.println("consumer-check: all call sites ran");
    }
}
