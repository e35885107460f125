package dev.dsqlkit.samples.jpa;

import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of counters with a version. */
interface VersionedCounters extends JpaRepository<VersionedCounter, Integer> {}
