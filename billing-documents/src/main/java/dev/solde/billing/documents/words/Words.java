package dev.solde.billing.documents.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of one language, each under a name; templates print them as {@code {{t.name}}}. */
public final class Words {

    private static final String ERASED = "[erased]";

    private final Map<String, String> words;

    private Words(Map<String, String> words) {
        this.words = Collections.unmodifiableMap(words);
    }

    /** Whether there are words of this locale's language. */
    public static boolean has(Locale locale) {
        return Words.class.getResource(resource(locale)) != null;
    }

    /** The words of this locale's language; refuses a language that there are none of. */
    public static Words of(Locale locale) {
        try (InputStream in = Words.class.getResourceAsStream(resource(locale))) {
            if (in == null) {
                throw new IllegalArgumentException("locale: documents are written in French and English, not in "
                        + locale.getDisplayLanguage(Locale.ENGLISH));
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
            return new Words(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words", e);
        }
    }

    private static String resource(Locale locale) {
        return locale.getLanguage() + ".properties";
    }

    /** The word of this name. */
    public String get(String name) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("there is no word named " + name);
        }
        return word;
    }

    /** The sentence of this name with its parts. */
    public String get(String name, Object... parts) {
        return MessageFormat.format(get(name).replace("'", "''"), parts);
    }

    /** The word of a code such as {@code direct-debit}, or the code itself where there is none: codes are an open list. */
    public String ofCode(String prefix, String code) {
        return words.getOrDefault(prefix + "." + code, code);
    }

    /** A text that a person wrote, or that it was erased. */
    public String shown(String text) {
        return text.equals(ERASED) ? get("erased") : text;
    }

    /** All words by name, for templates. */
    public Map<String, String> byName() {
        return words;
    }
}
