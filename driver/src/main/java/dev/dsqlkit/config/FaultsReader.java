package dev.dsqlkit.config;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the property about faults on demand. */
final class FaultsReader {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<call>[a-z]+):(?<first>[1-9]\\d{0,8})(?<range>-(?<last>\\d{1,9})?)?"
              + ":(?<fault>[^:]+)(?::(?<table>[^:]+))?");
  private static final Pattern RANDOM =
      Pattern.compile(
          "(?<call>[a-z]+):random:(?<chance>0\\.\\d{1,9}|1)"
              + ":(?<fault>[^:]+):(?<seed>\\d{1,18})(?::(?<table>[^:]+))?");
  private static final String ALLOWED =
      "Allowed is, also several times with commas between, CALL:WHICH:FAULT with WHICH as 2, 2-4 or"
          + " 2-, or CALL:random:0.1:FAULT:SEED; a table may follow. "
          + Stream.of(FaultyCall.values())
              .map(call -> Choice.text(call) + " has " + String.join(", ", call.faults()))
              .collect(joining("; "))
          + ".";

  private FaultsReader() {}

  static List<FaultRequest> read(Settings settings, Mode mode) throws WrongConfigurationException {
    Optional<String> value = settings.get(DsqlProperty.FAULTS);
    if (value.isEmpty()) {
      return List.of();
    }
    if (mode == Mode.CLUSTER) {
      throw Choice.wrong(
          DsqlProperty.FAULTS, value.get(), "That is for local mode: a cluster has its own.");
    }
    List<FaultRequest> requests = new ArrayList<>();
    for (String text : value.get().split(",", -1)) {
      requests.add(
          request(text)
              .filter(FaultsReader::isAllowed)
              .orElseThrow(() -> Choice.wrong(DsqlProperty.FAULTS, text, ALLOWED)));
    }
    return List.copyOf(requests);
  }

  private static Optional<FaultRequest> request(String text) {
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      int first = Integer.parseInt(numbered.group("first"));
      return request(numbered, first, last(numbered, first), 1, 0);
    }
    Matcher random = RANDOM.matcher(text);
    if (random.matches()) {
      double chance = Double.parseDouble(random.group("chance"));
      long seed = Long.parseLong(random.group("seed"));
      return request(random, 1, Integer.MAX_VALUE, chance, seed);
    }
    return Optional.empty();
  }

  private static int last(Matcher form, int first) {
    if (form.group("range") == null) {
      return first;
    }
    @Nullable String last = form.group("last");
    return last == null ? Integer.MAX_VALUE : Integer.parseInt(last);
  }

  private static Optional<FaultRequest> request(
      Matcher form, int first, int last, double chance, long seed) {
    Optional<String> table = Optional.ofNullable(form.group("table"));
    return Stream.of(FaultyCall.values())
        .filter(call -> Choice.text(call).equals(form.group("call")))
        .map(call -> new FaultRequest(call, first, last, chance, form.group("fault"), seed, table))
        .findFirst();
  }

  private static boolean isAllowed(FaultRequest request) {
    return request.last() >= request.first()
        && request.call().faults().contains(request.fault())
        && (request.call() != FaultyCall.CONNECT || request.table().isEmpty());
  }
}
