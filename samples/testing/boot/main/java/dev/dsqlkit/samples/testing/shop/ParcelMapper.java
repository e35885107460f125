package dev.dsqlkit.samples.testing.shop;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The parcels, by MyBatis. */
@Mapper
public interface ParcelMapper {
  @Insert("INSERT INTO parcel (id, city) VALUES (#{id}, #{city})")
  void insert(int id, String city);

  @Select("SELECT city FROM parcel")
  List<String> cities();
}
