package dev.dsqlkit.junit;

import dev.dsqlkit.local.Job;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The background jobs of a test's database: {@code CREATE INDEX ASYNC} and {@code VALIDATE
 * CONSTRAINT}. On a cluster asking for them skips the test.
 */
public final class DsqlJobs {
  private final Controls controls;
  private final SqlRecorder recorder;

  DsqlJobs(Controls controls, SqlRecorder recorder) {
    this.controls = controls;
    this.recorder = recorder;
  }

  /** Those that have not ended, in the order in which they were submitted. */
  public List<Job> pending() throws SQLException {
    return controls.jobs().pending();
  }

  /**
   * Moves a job to its end.
   *
   * @param id what the asynchronous statement answered
   * @throws SQLException 42704 if there is no such job
   */
  public Job complete(String id) throws SQLException {
    return controls.jobs().finish(id);
  }

  /** Moves all pending jobs to their ends. */
  public List<Job> completeAll() throws SQLException {
    return controls.jobs().finishAll();
  }

  /**
   * Has the next job fail that is submitted; asked for twice, the next two.
   *
   * @param details what {@code sys.jobs} is to say, such as {@code could not create unique index}
   */
  public void failNext(String details) throws SQLException {
    controls.jobs().failNext(details);
    recorder.note("fault asked for: the next job fails: " + details);
  }

  /** From now on jobs end when a test says so. {@code sys.wait_for_job} blocks until then. */
  public void manual() {
    controls.jobs().manual();
  }

  /** From now on jobs have ended when their statement answers. */
  public void immediate() {
    controls.jobs().instant();
  }

  /** From now on jobs end by themselves, so much later. */
  public void delayed(Duration time) {
    controls.jobs().delayed(time);
  }
}
