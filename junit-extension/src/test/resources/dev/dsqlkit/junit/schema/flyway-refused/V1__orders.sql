CREATE TABLE orders (id serial PRIMARY KEY);

CREATE TABLE lines (id int PRIMARY KEY);
