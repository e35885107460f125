package dev.dsqlkit.samples.mybatis;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;

/** The mapper. */
interface Books {
  @Update("CREATE TABLE book (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), title text)")
  void createTable();

  @Update("CREATE INDEX ASYNC book_title ON book (title)")
  void createIndex();

  @Insert("INSERT INTO book (title) VALUES (#{title})")
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  int insert(Book book);

  @Select("SELECT id, title FROM book WHERE title = #{title}")
  List<Book> titled(String title);

  @Select("SELECT id, title FROM book WHERE title = #{title}")
  @Options(fetchSize = 7)
  Cursor<Book> stream(String title);

  @Select("SELECT id, title FROM book WHERE id = #{id} FOR NO KEY UPDATE")
  Book lock(UUID id);

  @Update("UPDATE book SET title = #{title} WHERE id = #{id}")
  int update(Book book);

  @Delete("DELETE FROM book WHERE id = #{id}")
  int delete(UUID id);

  @Update("TRUNCATE book")
  void truncate();
}
