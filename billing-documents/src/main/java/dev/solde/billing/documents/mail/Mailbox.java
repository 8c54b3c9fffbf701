package dev.solde.billing.documents.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** An address with the name that is shown. */
record Mailbox(String address, Optional<String> name) {

    Mailbox {
        Headers.address(address, "address");
        name.ifPresent(shown -> Headers.line(shown, "name"));
    }

    static Mailbox of(String address) {
        return new Mailbox(address, Optional.empty());
    }

    static Mailbox of(String address, String name) {
        return new Mailbox(address, Optional.of(name));
    }

    InternetAddress internetAddress() {
        return Headers.address(address, name);
    }
}
