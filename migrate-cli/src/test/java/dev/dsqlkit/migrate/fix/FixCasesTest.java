package dev.dsqlkit.migrate.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.ScriptFix;
import dev.dsqlkit.rules.Fix;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixCasesTest {

  static List<FixCase> cases() {
    return FixCase.all();
  }

  @Test
  void areManyWithTitlesOfTheirOwn() {
    assertThat(cases()).hasSizeGreaterThan(120);
    assertThat(cases()).extracting(FixCase::toString).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesWhatTheCaseSays(FixCase fixCase) {
    ScriptFix fix = fixCase.fix();

    assertThat(stripped(fix.text())).isEqualTo(fixCase.after());
    assertThat(changes(fix)).isEqualTo(fixCase.part("change"));
    assertThat(fix.original()).isEqualTo(fixCase.before());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesTheSameWithALineEndBehindIt(FixCase fixCase) {
    ScriptFix fix = fixCase.fix(fixCase.before() + "\n", Fix.REVIEW);

    assertThat(stripped(fix.text())).isEqualTo(fixCase.after());
    assertThat(fix.text()).matches("(?s)|.*\n");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsTheLineEndsOfWindows(FixCase fixCase) {
    ScriptFix fix = fixCase.fix(windows(fixCase.before() + "\n"), Fix.REVIEW);

    assertThat(stripped(fix.text())).isEqualTo(windows(fixCase.after()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesTheSameBetweenOtherStatements(FixCase fixCase) {
    assumeThat(fixCase.before()).endsWith(";");
    String text = "SELECT 1;\n\n%s\nSELECT 'last';\n";

    ScriptFix fix = fixCase.fix(text.formatted(fixCase.before()), Fix.REVIEW);

    String after = fixCase.after().isEmpty() ? "" : fixCase.after() + "\n";
    assertThat(fix.text()).isEqualTo("SELECT 1;\n\n%sSELECT 'last';\n".formatted(after));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isDoneOnce(FixCase fixCase) {
    ScriptFix again = fixCase.fix(fixCase.after(), Fix.REVIEW);

    assertThat(again.applied()).isEmpty();
    assertThat(again.text()).isEqualTo(fixCase.after());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesNothingThatItClaimsToSettle(FixCase fixCase) {
    ScriptFix fix = fixCase.fix();

    List<String> left =
        fixCase.lint().check(fixCase.file(), fix.text()).stream().map(Finding::rule).toList();
    assertThat(fix.applied()).allSatisfy(change -> assertThat(left).doesNotContain(change.rule()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesOnlyWhatIsSafeUnlessItIsReviewed(FixCase fixCase) {
    ScriptFix fix = fixCase.fix(fixCase.before(), Fix.SAFE);

    assertThat(fix.applied()).extracting(ScriptFix.Change::kind).isSubsetOf(Fix.SAFE);
    assertThat(fix.offered()).extracting(ScriptFix.Change::kind).isSubsetOf(Fix.REVIEW);
    ScriptFix reviewed = fixCase.fix(fix.text(), Fix.REVIEW);
    assertThat(stripped(reviewed.text())).isEqualTo(fixCase.after());
  }

  private static String changes(ScriptFix fix) {
    return fix.applied().stream()
        .map(change -> "%s %s: %s".formatted(change.kind(), change.rule(), change.change()))
        .collect(Collectors.joining("\n"));
  }

  private static String stripped(String text) {
    return text.replaceAll("[\r\n]+$", "");
  }

  private static String windows(String text) {
    return text.replace("\n", "\r\n");
  }
}
