package dev.solde.examples.portal.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The visits that go on, in memory: a restart signs everybody out. The least recently used ends when there are too many, and however
 * many strangers come, nobody who signed in has to go for them.
 */
public final class Sessions {

    private static final Duration IDLE = Duration.ofHours(8);
    private static final int MOST = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<String, Visit> strangers = bounded();
    private final Map<String, Visit> signedIn = bounded();

    private record Visit(Session session, Instant seen) {}

    private static Map<String, Visit> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Visit> eldest) {
                return size() > MOST;
            }
        };
    }

    private Map<String, Visit> beside(Visitor visitor) {
        return visitor instanceof Visitor.Stranger ? strangers : signedIn;
    }

    /** Sessions that end when this clock has seen them idle for eight hours. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** The session of a cookie, if it still goes on. */
    public synchronized Optional<Session> find(String id) {
        Map<String, Visit> visits = signedIn.containsKey(id) ? signedIn : strangers;
        Visit visit = visits.get(id);
        if (visit == null) {
            return Optional.empty();
        }
        if (visit.seen().plus(IDLE).isBefore(clock.instant())) {
            visits.remove(id);
            return Optional.empty();
        }
        visits.put(id, new Visit(visit.session(), clock.instant()));
        return Optional.of(visit.session());
    }

    /** Begins a session with secrets of its own. */
    public synchronized Session begin(Visitor visitor, Locale locale) {
        Session session = new Session(secret(), secret(), visitor, locale);
        beside(visitor).put(session.id(), new Visit(session, clock.instant()));
        return session;
    }

    /** Signs in or out: the old session ends, so that a cookie that was planted before is worth nothing. */
    public synchronized Session replace(Session old, Visitor visitor) {
        beside(old.visitor()).remove(old.id());
        return begin(visitor, old.locale());
    }

    /** The same session in another language. */
    public synchronized Session speak(Session session, Locale locale) {
        Session changed = new Session(session.id(), session.token(), session.visitor(), locale);
        beside(session.visitor()).put(session.id(), new Visit(changed, clock.instant()));
        return changed;
    }

    /** 128 bits that nobody guesses. */
    public String secret() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
