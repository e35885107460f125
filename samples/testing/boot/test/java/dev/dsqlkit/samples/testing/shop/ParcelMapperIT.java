package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DsqlTest(schema = "db/schema")
@MybatisTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParcelMapperIT {
  @Autowired private ParcelMapper parcels;

  @Test
  void insertsAndReads() {
    parcels.insert(1, "Bergen");

    assertThat(parcels.cities()).containsExactly("Bergen");
  }
}
