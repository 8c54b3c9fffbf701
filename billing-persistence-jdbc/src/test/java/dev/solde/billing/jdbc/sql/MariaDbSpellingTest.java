package dev.solde.billing.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MariaDbSpellingTest {

    private static final Names NAMES = new Names(Optional.of("books"), "x_").on(Dialect.MARIADB);

    @Test
    void aListIsATableOfJsonThatIsReadFirst() {
        assertThat(NAMES.in("select w.id from unnest(cast(? as uuid array)) w(id) join $item i on i.id = w.id"))
                .isEqualTo(
                        "select w.id from (select unhex(w0.v) as id from json_table(?, '$[*]' columns (n for ordinality,"
                                + " v mediumtext character set utf8mb4 collate utf8mb4_nopad_bin path '$')) w0) w"
                                + " straight_join books.x_item i on i.id = w.id");
    }

    @Test
    void listsSideBySideStayTwoParameters() {
        assertThat(
                        NAMES.in(
                                "from unnest(cast(? as bigint array), cast(? as numeric(30, 6) array)) w(n, price) where 1 = 1"))
                .isEqualTo(
                        "from (select w0.v as n, w1.v as price from"
                                + " json_table(?, '$[*]' columns (n for ordinality, v bigint path '$')) w0"
                                + " straight_join (select n, v from json_table(?, '$[*]' columns (n for ordinality,"
                                + " v numeric(30, 6) path '$')) j limit 18446744073709551615) w1 on w1.n = w0.n) w where 1 = 1");
    }

    @Test
    void whatOnlyMariaDbHasToBeToldStandsInComments() {
        String statement = "select /* in order */ c.id from $item c /* by $item_origin_ix */ where c.tenant = ?";
        assertThat(NAMES.in(statement))
                .isEqualTo("select straight_join c.id from books.x_item c force index (x_item_origin_ix)"
                        + " where c.tenant = ? collate utf8mb4_nopad_bin");
        assertThat(new Names(Optional.empty(), "x_").on(Dialect.H2).in(statement))
                .isEqualTo("select /* in order */ c.id from x_item c /* by x_item_origin_ix */ where c.tenant = ?");
    }
}
