package dev.solde.examples.portal.web;

import java.util.Locale;

/**
 * One browser's visit.
 *
 * @param id what the cookie holds; nobody else knows it
 * @param token what every form of the visit carries, so that no other site can send one in its name
 */
public record Session(String id, String token, Visitor visitor, Locale locale) {

    /** Never the secrets: sessions end up in logs. */
    @Override
    public String toString() {
        return "Session[" + visitor + ", " + locale + "]";
    }
}
