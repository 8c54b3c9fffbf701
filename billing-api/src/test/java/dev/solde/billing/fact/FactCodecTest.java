package dev.solde.billing.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.ledger.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The canonical form: what is hashed, exported and restored. */
class FactCodecTest {

    private static final FactCodec CODEC = FactCodec.of(SampleFacts.ACCOUNT, 2);
    private static final TenantId TENANT = TenantId.of("club");

    static List<Fact> facts() {
        return SampleFacts.oneOfEachKind();
    }

    @ParameterizedTest
    @MethodSource("facts")
    @Tag("R-142")
    void aFactIsReadBackAsItWasWritten(Fact fact) {
        assertThat(CODEC.read(CODEC.write(fact))).isEqualTo(fact);
    }

    /** The word for a statement stands where that for the kind of an item does. */
    @Test
    @Tag("R-141")
    void aSendingOfAStatementHasItsPlaceInTheCanonicalForm() {
        StatementId statement = new StatementId(SampleFacts.ACCOUNT, new UUID(0x10L, 0x8000_0000_0000_0001L));
        ReferenceMade sent = new ReferenceMade(
                statement, 0, ReferenceMade.Role.SENT, HostReference.of("email", "contact-7"), Optional.empty());
        assertThat(CODEC.write(sent))
                .isEqualTo("reference\tstatement\t00000000-0000-0010-8000-000000000001\t0\tSENT\temail\tcontact-7\t-");
        assertThat(CODEC.read(CODEC.write(sent))).isEqualTo(sent);
        assertThat(SubjectId.parse(statement.toString())).isEqualTo(statement);
    }

    @Test
    void aStatementHasNoReferenceButToWhomItWasSent() {
        StatementId statement = new StatementId(SampleFacts.ACCOUNT, new UUID(0x10L, 0x8000_0000_0000_0001L));
        for (ReferenceMade.Role role : ReferenceMade.Role.values()) {
            if (role != ReferenceMade.Role.SENT) {
                assertThatThrownBy(() ->
                                new ReferenceMade(statement, 0, role, HostReference.of("order", "1"), Optional.empty()))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        ReferenceMade sent = new ReferenceMade(
                statement, 0, ReferenceMade.Role.SENT, HostReference.of("email", "1"), Optional.empty());
        assertThatThrownBy(sent::item).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyKindOfFactIsAmongTheSamples() {
        assertThat(facts().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void anErasedFactHasNoTextLeftButAsManyPlacesForTexts(Fact fact) {
        Fact erased = CODEC.erased(fact);

        assertThat(CODEC.texts(erased)).hasSameSizeAs(CODEC.texts(fact)).allMatch(FreeText::isErased);
        assertThat(CODEC.read(CODEC.write(erased))).isEqualTo(erased);
    }

    @Test
    @Tag("R-142")
    void anExportedRecordIsReadBackAsItWasWritten() {
        JournalRecord record = record(facts());
        JournalRecord erased = new JournalRecord(
                record.account(),
                1,
                record.commandKind(),
                Optional.empty(),
                record.fingerprint(),
                Optional.empty(),
                Optional.of(FreeText.erased()),
                record.recordedAt(),
                record.facts().stream().map(CODEC::erased).toList(),
                Optional.empty(),
                record.textDigests(),
                record.hash());

        assertThat(JournalText.read(JournalText.write(record, CODEC))).isEqualTo(record);
        assertThat(JournalText.read(JournalText.write(erased, CODEC))).isEqualTo(erased);
    }

    @Test
    @Tag("R-141")
    void theCanonicalFormStaysAsItWasPublished() throws IOException {
        try (InputStream published = getClass().getResourceAsStream("/canonical-form-1.txt")) {
            assertThat(JournalHash.canonical(TENANT, Digest.ZERO, record(facts()), CODEC))
                    .isEqualTo(new String(published.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    @Tag("R-139")
    void theHashStaysAsItWasPublished() {
        assertThat(JournalHash.hash(TENANT, Digest.ZERO, record(facts()), CODEC))
                .hasToString("4cf6dcae800f39ed431e626becdb8b94485096445ce34e5d2fd21494eb2b1efe");
    }

    @Test
    @Tag("R-141")
    void theCanonicalFormDependsOnNeitherLocaleNorZone() {
        String here = JournalHash.canonical(TENANT, Digest.ZERO, record(facts()), CODEC);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                assertThat(JournalHash.canonical(TENANT, Digest.ZERO, record(facts()), CODEC))
                        .isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @Tag("R-139")
    void changingAnyFactTextTimeOrPlaceChangesTheHash() {
        JournalRecord record = record(facts());
        Digest hash = JournalHash.hash(TENANT, Digest.ZERO, record, CODEC);

        assertThat(JournalHash.hash(TenantId.of("other"), Digest.ZERO, record, CODEC))
                .isNotEqualTo(hash);
        assertThat(JournalHash.hash(TENANT, new Digest(0, 0, 0, 1), record, CODEC))
                .isNotEqualTo(hash);
        for (int i = 0; i < facts().size(); i++) {
            List<Fact> without = new ArrayList<>(facts());
            without.remove(i);
            assertThat(JournalHash.hash(TENANT, Digest.ZERO, record(without), CODEC))
                    .isNotEqualTo(hash);
        }
        for (int i = 0; i + 1 < facts().size(); i++) {
            List<Fact> swapped = new ArrayList<>(facts());
            swapped.set(i, swapped.set(i + 1, swapped.get(i)));
            assertThat(JournalHash.hash(TENANT, Digest.ZERO, record(swapped), CODEC))
                    .isNotEqualTo(hash);
        }
    }

    @Test
    void twoFactsWithTheSameTextHaveDifferentDigests() {
        List<FreeText> texts = List.of(FreeText.of("same"), FreeText.of("same"));
        List<Fact> facts = texts.stream()
                .<Fact>map(text -> new AccountRevised("EUR", 2, AccountSettings.NONE, Optional.of(text)))
                .toList();

        assertThat(JournalHash.textDigests(new Salt(1, 2), Optional.of(FreeText.of("same")), facts, CODEC))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotARecordIsRefused() {
        assertThatThrownBy(() -> JournalText.read("solde/9\tx\n\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CODEC.read("entry\tinvoice")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CODEC.read("nonsense\t1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JournalRecord record(List<Fact> facts) {
        Salt salt = new Salt(0x0123456789abcdefL, 42);
        Optional<FreeText> reason = Optional.of(FreeText.of("asked by phone"));
        List<Fact> present =
                facts.stream().map(FactCodecTest::withoutErasedTexts).toList();
        return new JournalRecord(
                SampleFacts.ACCOUNT,
                1,
                "sample",
                Optional.of(CommandKey.of("psp", "evt:1")),
                new Digest(1, 2, 3, 4),
                Optional.of(Actor.of("clerk-7")),
                reason,
                Instant.parse("2026-02-28T10:15:30.123456Z"),
                present,
                Optional.of(salt),
                JournalHash.textDigests(salt, reason, present, CODEC),
                new Digest(5, 6, 7, 8));
    }

    /** A record that was just made has no erased texts. */
    private static Fact withoutErasedTexts(Fact fact) {
        return CODEC.read(CODEC.write(fact).replace("\t~", "\t=was erased"));
    }
}
