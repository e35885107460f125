package dev.dsqlkit.samples.testing.shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the shop does with parcels. */
@Service
public class Deliveries {
  private final Parcels parcels;

  Deliveries(Parcels parcels) {
    this.parcels = parcels;
  }

  @Transactional
  public void deliver(int id, String city) {
    parcels.save(new Parcel(id, city));
  }
}
