package dev.solde.examples.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final Sessions sessions = new Sessions(Clock.systemUTC());

    @Test
    void nobody_who_signed_in_goes_for_strangers_however_many_come() {
        Session clerk = sessions.begin(new Visitor.Clerk(), Locale.UK);
        Session stranger = sessions.begin(new Visitor.Stranger(), Locale.UK);

        for (int i = 0; i < 10_000; i++) {
            sessions.begin(new Visitor.Stranger(), Locale.UK);
        }

        assertThat(sessions.find(clerk.id())).contains(clerk);
        assertThat(sessions.find(stranger.id())).isEmpty();
    }
}
