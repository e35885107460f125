package dev.dsqlkit.samples.jpa;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of counters without a version. */
interface Counters extends JpaRepository<Counter, Integer> {
  @Modifying
  @Query("update Counter c set c.n = c.n + 1 where c.id = :id")
  int countUp(int id);
}
