--liquibase formatted sql

--changeset test:table
CREATE TABLE orders (id int PRIMARY KEY, note text);

--changeset test:index
CREATE INDEX ASYNC by_note ON orders (note);

--changeset test:rows
INSERT INTO orders VALUES (1, 'first');
