package dev.dsqlkit.samples.mybatis;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The mapper of the histories. */
interface Ledger {
  @Update("UPDATE counter SET n = n + 1 WHERE id = #{id}")
  int countUp(int id);

  @Select("SELECT n FROM counter WHERE id = #{id}")
  int number(int id);

  @Update("UPDATE counter SET n = #{n} WHERE id = #{id}")
  int setNumber(int id, int n);

  @Update("UPDATE account SET balance = balance - #{amount} WHERE id = #{id} AND balance >= #{amount}")
  int take(int id, int amount);

  @Update("UPDATE account SET balance = balance + #{amount} WHERE id = #{id}")
  int give(int id, int amount);

  @Insert("INSERT INTO audit (number) VALUES (#{number})")
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  int insert(AuditRow row);
}
