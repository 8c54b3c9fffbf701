package dev.solde.examples.springboot;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The host's own table. */
@Repository
class Orders {

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Cart cart) {
        jdbc.sql("insert into orders (id, customer) values (?, ?)")
                .params(cart.order(), cart.customer())
                .update();
    }

    void update(Order order) {
        jdbc.sql("update orders set invoice = ?, note = ? where id = ?")
                .params(order.invoice(), order.note(), order.id())
                .update();
    }

    List<Order> of(String customer) {
        return jdbc.sql("select id, customer, invoice, note from orders where customer = ? order by id")
                .param(customer)
                .query(Order.class)
                .list();
    }
}
