package dev.dsqlkit.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * One JVM that ran one benchmark.
 *
 * @param median of the times of single operations, in nanoseconds, where they are long enough to be
 *     timed; otherwise of the means of the iterations
 * @param mean of all operations, in nanoseconds: unlike the median it contains garbage collection,
 *     and whatever else the machine did
 * @param bytes allocated by an operation
 */
record Fork(double median, double mean, double bytes) {
  private static final TimeValue ITERATION = TimeValue.milliseconds(300);

  /** The default, except that a JVM that sees one processor would take another. */
  private static final String GARBAGE_COLLECTOR = "-XX:+UseG1GC";

  private static final int WARMUPS = 30;
  private static final int ITERATIONS = 7;

  /** Times single operations of a workload on one of the sides. */
  static Fork sample(Workload workload, Side side, BenchServer server) throws RunnerException {
    return run(
        options(workload.benchmark(), "\\w+", Mode.SampleTime)
            .param("side", side.name())
            .jvmArgsAppend(server.jvmArgument(), GARBAGE_COLLECTOR));
  }

  /** Times single operations of a benchmark without a server. */
  static Fork sample(Class<?> benchmark, String method) throws RunnerException {
    return run(options(benchmark, method, Mode.SampleTime));
  }

  /** Times many operations at once, because a single one is as short as a look at the clock. */
  static Fork average(Class<?> benchmark, String method) throws RunnerException {
    return run(options(benchmark, method, Mode.AverageTime));
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String method, Mode mode) {
    return new OptionsBuilder()
        .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
        .mode(mode)
        .timeUnit(TimeUnit.NANOSECONDS)
        .warmupTime(ITERATION)
        .warmupIterations(WARMUPS)
        .measurementTime(ITERATION)
        .measurementIterations(ITERATIONS)
        .forks(1)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  @SuppressWarnings("NullAway") // the profiler that was added measures it
  private static Fork run(ChainedOptionsBuilder options) throws RunnerException {
    RunResult result = new Runner(options.build()).runSingle();
    Statistics times = result.getPrimaryResult().getStatistics();
    double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    return new Fork(times.getPercentile(50), times.getMean(), bytes);
  }
}
