package dev.dsqlkit.samples.jpa;

/** Where the ids of an audit row come from. */
enum Ids {
  UUID("uuid_audit"),
  SEQUENCE("sequence_audit"),
  IDENTITY("identity_audit");

  private final String table;

  Ids(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** A row for a business transaction. */
  AuditRow row(int number) {
    return switch (this) {
      case UUID -> new UuidAudit(number);
      case SEQUENCE -> new SequenceAudit(number);
      case IDENTITY -> new IdentityAudit(number);
    };
  }
}
