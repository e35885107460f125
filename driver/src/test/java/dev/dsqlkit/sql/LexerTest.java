package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

  private static List<String> values(String sql) {
    List<String> values = new ArrayList<>();
    for (Token token : Lexer.read(sql, false)) {
      values.add(token.value());
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1+-2 | 1 + - 2
          1 @- 2 | 1 @- 2
          a<-b | a < - b
          a=-b | a = - b
          a->>b | a ->> b
          a*-/*x*/b | a * - b
          a@--x | a @
          a#/*x*/#b | a # # b
          a::b:=c..d | a :: b := c .. d
          a=>b | a => b
          1..2 | 1 .. 2
          1.5.6 | 1.5 .6
          1e5e | 1e5 e
          0x1Fg | 0x1F g
          1_0__0 | 1_0 __0
          $1$2 | $1 $2
          """)
  void operatorsAndNumbersAreCutAsPostgresCutsThem(String sql, String tokens) {
    assertThat(String.join(" ", values(sql))).isEqualTo(tokens);
  }

  @Test
  void onlyAsciiLettersAreFolded() {
    assertThat(values("ÄBC İ \u212Aey SELECT")).containsExactly("Äbc", "İ", "\u212Aey", "select");
  }

  @Test
  void stringsAreDecoded() {
    assertThat(values("'it''s' E'\\x41\\n\\'' U&'d\\0061' U&'d!0061' uescape '!' $t$a$$b$t$"))
        .containsExactly("it's", "A\n'", "da", "da", "a$$b");
    assertThat(values("'a' -- x\n -- y\n 'b'")).containsExactly("ab");
    assertThat(values("'a' /* x */ \n 'b'")).containsExactly("a", "b");
    assertThat(values("b'1''0'")).containsExactly("1", "0");
    assertThat(values("\"a\"\"b\" U&\"d\\0061\"")).containsExactly("a\"b", "da");
  }

  @Test
  void quotedWordsAreNotKeywords() {
    Token token = Lexer.read("\"select\"", false)[0];

    assertThat(token.is("select")).isFalse();
    assertThat(token.isName()).isTrue();
  }
}
