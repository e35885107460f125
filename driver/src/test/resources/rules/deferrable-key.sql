-- bad
-- expect: 0A000 DEFERRABLE constraint not supported
CREATE TABLE orders (id int PRIMARY KEY DEFERRABLE)

CREATE TABLE orders (id int, number int, UNIQUE (number) INITIALLY DEFERRED)

-- ok
CREATE TABLE lines (order_id int REFERENCES orders DEFERRABLE INITIALLY DEFERRED)
