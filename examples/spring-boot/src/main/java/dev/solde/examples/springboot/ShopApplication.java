package dev.solde.examples.springboot;

import java.io.PrintStream;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Starts the shop on a free port, tells its story as a client would live it, and ends. */
@SpringBootApplication
public class ShopApplication {

    public static void main(String[] args) throws Exception {
        run(System.out, args);
    }

    static void run(PrintStream out, String... args) throws Exception {
        SpringApplication shop = new SpringApplication(ShopApplication.class);
        shop.setDefaultProperties(Map.of("server.port", "0"));
        try (ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) shop.run(args)) {
            new Story(context.getWebServer().getPort(), out).tell();
        }
    }
}
