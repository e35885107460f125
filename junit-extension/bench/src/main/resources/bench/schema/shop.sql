CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL, amount int NOT NULL);
CREATE TABLE line (order_id int, number int, article text, PRIMARY KEY (order_id, number));
CREATE TABLE article (id int PRIMARY KEY, name text NOT NULL, price int NOT NULL);
CREATE TABLE audit (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), what text);
