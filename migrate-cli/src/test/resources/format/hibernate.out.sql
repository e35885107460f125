CREATE TABLE books (
  price numeric(38, 2),
  id uuid NOT NULL,
  title varchar(255) NOT NULL UNIQUE,
  author_id bigint,
  PRIMARY KEY (id)
);

CREATE SEQUENCE books_seq START WITH 1 INCREMENT BY 50 CACHE 1;

ALTER TABLE IF EXISTS books
  ADD CONSTRAINT fkfj FOREIGN KEY (author_id)
  REFERENCES authors ON DELETE SET NULL NOT VALID;

CREATE VIEW cheap (id, title) AS
  SELECT id,
    title
  FROM books
  WHERE price < 10 OR (price BETWEEN 10 AND 20 AND title NOT LIKE 'A%');

UPDATE books
  SET price = price * 1.1,
  title = 'x'
  WHERE id IN (SELECT id FROM old_books o WHERE o.price IS NOT NULL)
  RETURNING id;

INSERT INTO books (id, title)
  VALUES ('a', 'b')
  ON CONFLICT (id) DO UPDATE SET title = excluded.title;
