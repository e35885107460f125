-- bad
-- expect: 0A000 FOREIGN KEY constraint not supported
CREATE TABLE lines (id int PRIMARY KEY, order_id uuid REFERENCES orders (id))

CREATE TABLE lines (id int, order_id uuid, FOREIGN KEY (order_id) REFERENCES orders)

-- ok
CREATE TABLE lines (id int PRIMARY KEY, order_id uuid REFERENCES orders (id) ON DELETE CASCADE)
