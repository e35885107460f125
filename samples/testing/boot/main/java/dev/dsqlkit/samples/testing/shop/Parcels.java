package dev.dsqlkit.samples.testing.shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The parcels, by Spring Data. */
public interface Parcels extends JpaRepository<Parcel, Integer> {
  List<Parcel> findByCity(String city);
}
