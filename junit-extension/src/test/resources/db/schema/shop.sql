CREATE TABLE orders (id int PRIMARY KEY, customer text NOT NULL, amount int NOT NULL);
CREATE INDEX ASYNC orders_by_customer ON orders (customer);
CREATE TABLE audit (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), what text);
