package dev.dsqlkit.bench;

/** What is run on each side. */
enum Workload {
  POINT_SELECT("point select", PointSelect.class),
  TRANSACTION("five-statement transaction", ShortTransaction.class),
  SCAN("scan of 20,000 rows", Scan.class);

  private final String title;
  private final Class<?> benchmark;

  Workload(String title, Class<?> benchmark) {
    this.title = title;
    this.benchmark = benchmark;
  }

  String title() {
    return title;
  }

  Class<?> benchmark() {
    return benchmark;
  }
}
