package com.example.consumer;

import static com.example.consumer.Club.EUR;
import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.RejectionKind;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.Map;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The transaction of the host where Spring manages it: Spring gives the connections, Spring commits. */
final class SpringShop {

    void run() {
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext(Beans.class)) {
            Checkout checkout = spring.getBean(Checkout.class);
            PaymentId voucher = checkout.voucher(AccountId.of("dupont"), eur("50.00"));
            String note = checkout.order(new Cart("SO-1", voucher, eur("80.00"), false));
            check(note.contains("50.00"), note);
            check(checkout.orders() == 1 && checkout.owed(voucher).equals(eur("50.00")), "order and invoice are both there");
            try {
                checkout.order(new Cart("SO-2", voucher, eur("10.00"), true));
                throw new AssertionError("the shop did not fail");
            } catch (IllegalStateException failed) {
                check(checkout.orders() == 1 && checkout.owed(voucher).equals(eur("50.00")), "neither is");
            }
            try {
                checkout.owed(new PaymentId(AccountId.of("nobody"), voucher.uuid()));
                throw new AssertionError("an account that is not there");
            } catch (RejectedException refused) {
                ResponseEntity<Map<String, Object>> answer = checkout.refused(refused);
                check(answer.getStatusCode().value() == 404, answer.toString());
                check(answer.getBody() != null && "account-not-found".equals(answer.getBody().get("code")), answer.toString());
            }
        }
    }

    record Cart(String order, PaymentId voucher, MonetaryAmount voucherAmount, boolean fails) {}

    @Configuration
    @EnableTransactionManagement
    static class Beans {
        @Bean
        DataSource dataSource() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:spring;DB_CLOSE_DELAY=-1");
            JdbcBillingStorage.builder(dataSource).createSchema().build();
            return dataSource;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        Billing billing(DataSource dataSource) {
            return BillingKernel.builder()
                    .storage(JdbcBillingStorage.builder(new TransactionAwareDataSourceProxy(dataSource)).managedTransactions().build())
                    .build();
        }

        @Bean
        Checkout checkout(Billing billing, DataSource dataSource) {
            return new Checkout(billing, new JdbcTemplate(dataSource));
        }
    }

    static class Checkout {
        private final Billing billing;
        private final JdbcTemplate jdbc;

        Checkout(Billing billing, JdbcTemplate jdbc) {
            this.billing = billing;
            this.jdbc = jdbc;
            jdbc.execute("create table orders (id varchar(20) primary key)");
        }

        @Transactional
        public PaymentId voucher(AccountId customer, MonetaryAmount amount) {
            billing.openAccount(OpenAccount.of(customer, EUR));
            return billing.recordPayment(RecordPayment.of(customer, amount, PaymentMethod.of("VOUCHER"))).id();
        }

        @Transactional
        public String order(Cart cart) {
            jdbc.update("insert into orders values (?)", cart.order());
            Invoice invoice = billing.issueInvoice(IssueInvoice.builder(cart.voucher().account())
                    .line("Judogi", 1, eur("83.33"), VAT_20).build());
            String note = "";
            try {
                billing.allocate(Allocate.of(cart.voucher(), invoice.id(), cart.voucherAmount()));
            } catch (RejectedException e) {
                note = e.rejection().message();
            }
            if (cart.fails()) {
                throw new IllegalStateException("out of stock");
            }
            return note;
        }

        @Transactional(readOnly = true)
        public MonetaryAmount owed(PaymentId voucher) {
            return billing.queries().balance(voucher.account());
        }

        public int orders() {
            Integer count = jdbc.queryForObject("select count(*) from orders", Integer.class);
            return count == null ? 0 : count;
        }

        @ExceptionHandler
        public ResponseEntity<Map<String, Object>> refused(RejectedException e) {
            Rejection r = e.rejection();
            return ResponseEntity.status(r.kind() == RejectionKind.NOT_FOUND ? 404 : 409)
                    .body(Map.of("code", r.code(), "message", r.message(), "facts", r.facts()));
        }
    }
}
