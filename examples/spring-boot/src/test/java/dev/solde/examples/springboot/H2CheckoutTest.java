package dev.solde.examples.springboot;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:checkout;DB_CLOSE_DELAY=-1")
class H2CheckoutTest extends CheckoutContract {}
