package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.FaultRequest;
import dev.dsqlkit.config.FaultyCall;
import dev.dsqlkit.local.ConnectFault;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.When;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for what URLs say is to fail in one database: for each value of the property once. */
final class RequestedFaults {
  private final Set<List<FaultRequest>> requested = ConcurrentHashMap.newKeySet();

  /** Asks for them, unless an earlier connection had the same ones in its URL. */
  void ask(List<FaultRequest> requests, DatabaseFaults faults) {
    if (requests.isEmpty() || !requested.add(requests)) {
      return;
    }
    for (FaultRequest request : requests) {
      When when =
          new When(
              request.first(),
              request.last(),
              request.chance(),
              request.seed(),
              request.table().orElse(null));
      if (request.call() == FaultyCall.CONNECT) {
        faults.failConnect(when, connectFault(request.fault()));
      } else if (request.call() == FaultyCall.COMMIT) {
        faults.failCommit(when, fault(request.fault()));
      } else {
        faults.failExecution(when, fault(request.fault()));
      }
    }
  }

  static Fault fault(String word) {
    return switch (word) {
      case "OC000" -> Fault.DATA_CONFLICT;
      case "OC001" -> Fault.SCHEMA_CONFLICT;
      case "unavailable" -> Fault.UNAVAILABLE;
      case "unavailable-after" -> Fault.UNAVAILABLE_AFTER;
      case "cut-before" -> Fault.CUT_BEFORE;
      case "cut-after" -> Fault.CUT_AFTER;
      default -> throw new IllegalArgumentException(word);
    };
  }

  static ConnectFault connectFault(String word) {
    return switch (word) {
      case "53300" -> ConnectFault.TOO_MANY_CONNECTIONS;
      case "53400" -> ConnectFault.RATE_EXCEEDED;
      case "waking-up" -> ConnectFault.WAKING_UP;
      case "token-expired" -> ConnectFault.TOKEN_EXPIRED;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
