package dev.dsqlkit.samples.boot;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The repository: derived queries, a row lock, a stream. */
interface Notes extends JpaRepository<Note, UUID> {
  List<Note> findByTitle(String title);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Note where id = :id")
  Optional<Note> lock(UUID id);

  Stream<Note> streamByTitle(String title);
}
