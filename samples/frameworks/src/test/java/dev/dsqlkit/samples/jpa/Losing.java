package dev.dsqlkit.samples.jpa;

import dev.dsqlkit.samples.history.Replays;
import dev.dsqlkit.spring.NoDsqlRetry;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves in a transaction whose first COMMIT loses. */
@Service
class Losing {
  private final EntityManager entities;

  Losing(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  @NoDsqlRetry
  public <T> void save(JpaRepository<T, ?> repository, List<T> rows) {
    entities.unwrap(Session.class).doWork(Replays::loseCommit);
    rows.forEach(repository::save);
  }
}
