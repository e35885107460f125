package dev.dsqlkit.junit;

import dev.dsqlkit.local.ConnectFault;
import dev.dsqlkit.local.Fault;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Asks for the fault that an annotation names. */
@FunctionalInterface
interface Injection {
  void ask(DsqlFaults faults);

  static Injection of(InjectConflict wanted) {
    checkTimes("@InjectConflict", wanted.times());
    if (wanted.commit() < 1) {
      throw new ExtensionConfigurationException(
          "@InjectConflict(commit = %d): the first COMMIT is 1".formatted(wanted.commit()));
    }
    return faults ->
        (wanted.table().isEmpty() ? faults : faults.onTable(wanted.table()))
            .commit(wanted.commit())
            .fails(wanted.code())
            .times(wanted.times());
  }

  static Injection of(InjectFault wanted) {
    checkTimes("@InjectFault", wanted.times());
    return switch (wanted.kind()) {
      case IN_DOUBT_COMMIT -> call(wanted, Fault.CUT_AFTER, false);
      case CONNECTION_DROP -> call(wanted, Fault.CUT_BEFORE, true);
      case SERVER_UNAVAILABLE -> call(wanted, Fault.UNAVAILABLE, true);
      case SCHEMA_CHANGED -> call(wanted, Fault.SCHEMA_CONFLICT, true);
      case TOKEN_EXPIRED -> connect(wanted, ConnectFault.TOKEN_EXPIRED);
      case TOO_MANY_CONNECTIONS -> connect(wanted, ConnectFault.TOO_MANY_CONNECTIONS);
      case RATE_EXCEEDED -> connect(wanted, ConnectFault.RATE_EXCEEDED);
      case WAKING_UP -> connect(wanted, ConnectFault.WAKING_UP);
    };
  }

  private static Injection call(InjectFault wanted, Fault fault, boolean statementsToo) {
    boolean ofStatement = wanted.statement() != 0;
    if (wanted.connect() != 0
        || (ofStatement && (!statementsToo || wanted.commit() != 0))
        || wanted.statement() < 0
        || wanted.commit() < 0) {
      throw refused(
          wanted,
          statementsToo ? "one COMMIT or statement, 1 is the first" : "a COMMIT, 1 is the first");
    }
    int number = Math.max(1, ofStatement ? wanted.statement() : wanted.commit());
    return faults ->
        (ofStatement ? faults.statement(number) : faults.commit(number))
            .fails(fault)
            .times(wanted.times());
  }

  private static Injection connect(InjectFault wanted, ConnectFault fault) {
    if (wanted.commit() != 0 || wanted.statement() != 0 || wanted.connect() < 0) {
      throw refused(wanted, "an attempt to connect, 1 is the first");
    }
    int number = Math.max(1, wanted.connect());
    return faults -> faults.connect(number, fault).times(wanted.times());
  }

  private static void checkTimes(String annotation, int times) {
    if (times < 1) {
      throw new ExtensionConfigurationException(
          "%s(times = %d): a fault strikes once at least".formatted(annotation, times));
    }
  }

  private static ExtensionConfigurationException refused(InjectFault wanted, String what) {
    return new ExtensionConfigurationException(
        "@InjectFault(kind = %s, commit = %d, statement = %d, connect = %d): this kind strikes %s"
            .formatted(wanted.kind(), wanted.commit(), wanted.statement(), wanted.connect(), what));
  }
}
