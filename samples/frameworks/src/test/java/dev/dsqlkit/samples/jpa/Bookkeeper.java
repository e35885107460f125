package dev.dsqlkit.samples.jpa;

import dev.dsqlkit.samples.history.Replays;
import dev.dsqlkit.spring.NoDsqlRetry;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business transactions as an application on Spring Data JPA writes them. */
@Service
class Bookkeeper {
  private final EntityManager entities;
  private final Counters counters;
  private final VersionedCounters versionedCounters;
  private final Accounts accounts;
  private final UuidAudits uuidAudits;
  private final SequenceAudits sequenceAudits;
  private final IdentityAudits identityAudits;

  Bookkeeper(
      EntityManager entities,
      Counters counters,
      VersionedCounters versionedCounters,
      Accounts accounts,
      UuidAudits uuidAudits,
      SequenceAudits sequenceAudits,
      IdentityAudits identityAudits) {
    this.entities = entities;
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
    loseSomeCommits();
    identityAudits.save(new IdentityAudit(number));
    counters.countUp(id);
  }

  @Transactional
  void countUp(int number, int id) {
    loseSomeCommits();
    counters.findById(id).orElseThrow().countUp();
    uuidAudits.save(new UuidAudit(number));
  }

  @Transactional
  void countUpVersioned(int number, int id) {
    loseSomeCommits();
    versionedCounters.findById(id).orElseThrow().countUp();
    sequenceAudits.save(new SequenceAudit(number));
  }

  @Transactional
  boolean move(int number, int source, int target, int amount) {
    loseSomeCommits();
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

  private void loseSomeCommits() {
    entities.unwrap(Session.class).doWork(Replays::loseSomeCommits);
  }
}
