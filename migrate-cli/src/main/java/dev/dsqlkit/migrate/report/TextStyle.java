package dev.dsqlkit.migrate.report;

/**
 * How text for people looks.
 *
 * @param color whether ANSI colors may be used
 * @param width columns to fill; at least 40 are taken
 * @param unicode whether the output can show more than ASCII
 */
public record TextStyle(boolean color, int width, boolean unicode) {
  private static final int NARROWEST = 40;

  /** Without colors, 100 columns wide: for files and logs. */
  public static final TextStyle PLAIN = new TextStyle(false, 100, true);

  /** Takes a width that leaves room for words. */
  public TextStyle {
    width = Math.max(NARROWEST, width);
  }

  String paint(Paint paint, String text) {
    return text.isEmpty() ? text : begin(paint) + text + end(paint);
  }

  String begin(Paint paint) {
    return color && paint != Paint.NONE ? "\u001b[" + paint.codes() + "m" : "";
  }

  String end(Paint paint) {
    return color && paint != Paint.NONE ? "\u001b[0m" : "";
  }

  String ellipsis() {
    return unicode ? "…" : "...";
  }

  String bar() {
    return unicode ? "│" : "|";
  }
}
