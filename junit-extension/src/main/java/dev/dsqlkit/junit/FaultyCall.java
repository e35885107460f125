package dev.dsqlkit.junit;

import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.When;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A COMMIT or statement that is to fail. */
public final class FaultyCall {
  private final String what;
  private final When when;
  private final BiConsumer<When, Fault> plan;
  private final Consumer<String> note;

  FaultyCall(String what, When when, BiConsumer<When, Fault> plan, Consumer<String> note) {
    this.what = what;
    this.when = when;
    this.plan = plan;
    this.note = note;
  }

  /**
   * Not this one call, but it and each that follows, with a chance.
   *
   * @param chance from 0 to 1
   * @param seed the same calls fail for the same seed
   */
  public FaultyCall withProbability(double chance, long seed) {
    When some = new When(when.number(), Integer.MAX_VALUE, chance, seed, when.table());
    return new FaultyCall(what, some, plan, note);
  }

  /** Has it lose a conflict. */
  public AskedFault fails(Conflict conflict) {
    return fails(conflict.fault());
  }

  /** Has it fail. */
  public AskedFault fails(Fault fault) {
    return AskedFault.first(what, when, fault.name(), now -> plan.accept(now, fault), note);
  }
}
