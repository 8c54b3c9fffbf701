package dev.solde.examples.springboot;

import dev.solde.billing.ledger.Amounts;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shop over HTTP. */
@RestController
class ShopController {

    private final Checkout checkout;
    private final Customers customers;
    private final Orders orders;

    ShopController(Checkout checkout, Customers customers, Orders orders) {
        this.checkout = checkout;
        this.customers = customers;
        this.orders = orders;
    }

    @PostMapping("/customers/{customer}")
    void open(@PathVariable("customer") String customer) {
        customers.open(customer);
    }

    @PostMapping("/customers/{customer}/payments/{event}")
    String pay(
            @PathVariable("customer") String customer,
            @PathVariable("event") String event,
            @RequestParam("amount") String amount) {
        return customers.pay(event, customer, amount);
    }

    @PostMapping("/customers/{customer}/refunds")
    void refund(@PathVariable("customer") String customer, @RequestParam("amount") String amount) {
        customers.refund(customer, amount);
    }

    @PostMapping("/orders")
    Order order(@RequestBody Cart cart) {
        return checkout.place(cart);
    }

    @GetMapping("/customers/{customer}/orders")
    List<Order> orders(@PathVariable("customer") String customer) {
        return orders.of(customer);
    }

    @GetMapping("/customers/{customer}/balance")
    String owed(@PathVariable("customer") String customer) {
        return Amounts.format(customers.owed(customer));
    }
}
