package dev.solde.billing.documents.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.solde.billing.ledger.Amounts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import javax.money.MonetaryAmount;

/** Writes a table as JSON. */
final class JsonTable implements Cell {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private JsonTable(JsonGenerator json) {
        this.json = json;
    }

    static <T> void write(Table<T> table, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // What breaks off must not look complete.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            new JsonTable(json).write(table);
        }
    }

    private <T> void write(Table<T> table) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", table.kind());
        json.writeArrayFieldStart("rows");
        Iterator<T> rows = table.rows();
        while (rows.hasNext()) {
            write(table, rows.next());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private <T> void write(Table<T> table, T row) throws IOException {
        json.writeStartObject();
        for (Column<T> column : table.columns()) {
            json.writeFieldName(column.name());
            column.value().write(row, this);
        }
        json.writeEndObject();
    }

    @Override
    public void text(String text) throws IOException {
        json.writeString(text);
    }

    @Override
    public void number(BigDecimal number) throws IOException {
        json.writeString(number.toPlainString());
    }

    @Override
    public void number(long number) throws IOException {
        json.writeNumber(number);
    }

    @Override
    public void amount(MonetaryAmount amount) throws IOException {
        json.writeString(Amounts.plain(amount));
    }

    @Override
    public void flag(boolean flag) throws IOException {
        json.writeBoolean(flag);
    }

    @Override
    public void none() throws IOException {
        json.writeNull();
    }
}
