package dev.dsqlkit.replay;

import java.sql.SQLException;
import java.util.List;

/** What a replayed execution answered. */
public interface Answer {
  /** Update counts in the order of the answers, -1 for a result. */
  long[] counts();

  /** The results among them, generated keys last. */
  List<? extends FreshResult> results();

  /** Lets go of what no open result of the application needs. */
  void release(boolean keepResults) throws SQLException;
}
