package dev.dsqlkit.samples.jpa;

import dev.dsqlkit.spring.NoDsqlRetry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business transactions as an application on Spring Data JPA writes them. */
@Service
class Bookkeeper {
  private final Counters counters;
  private final VersionedCounters versionedCounters;
  private final Accounts accounts;
  private final UuidAudits uuidAudits;
  private final SequenceAudits sequenceAudits;
  private final IdentityAudits identityAudits;

  Bookkeeper(
      Counters counters,
      VersionedCounters versionedCounters,
      Accounts accounts,
      UuidAudits uuidAudits,
      SequenceAudits sequenceAudits,
      IdentityAudits identityAudits) {
    this.counters = counters;
    this.versionedCounters = versionedCounters;
    this.accounts = accounts;
    this.uuidAudits = uuidAudits;
    this.sequenceAudits = sequenceAudits;
    this.identityAudits = identityAudits;
  }

  /** With the driver's replay alone. */
  @Transactional
  @NoDsqlRetry
  void countUpInBulk(int number, int id) {
    identityAudits.save(new IdentityAudit(number));
    counters.countUp(id);
  }

  @Transactional
  void countUp(int number, int id) {
    counters.findById(id).orElseThrow().countUp();
    uuidAudits.save(new UuidAudit(number));
  }

  @Transactional
  void countUpVersioned(int number, int id) {
    versionedCounters.findById(id).orElseThrow().countUp();
    sequenceAudits.save(new SequenceAudit(number));
  }

  @Transactional
  boolean move(int number, int source, int target, int amount) {
    uuidAudits.save(new UuidAudit(number));
    Account from = accounts.findById(source).orElseThrow();
    Account to = accounts.findById(target).orElseThrow();
    if (from.balance() < amount) {
      return false;
    }
    from.add(-amount);
    to.add(amount);
    return true;
  }
}
