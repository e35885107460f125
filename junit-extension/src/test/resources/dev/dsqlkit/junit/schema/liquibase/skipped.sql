--liquibase formatted sql

--changeset test:elsewhere dbms:mysql
CREATE TABLE orders (id serial PRIMARY KEY);

--changeset test:unmet
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 SELECT 0
CREATE TABLE orders (id serial PRIMARY KEY);

--changeset test:table
CREATE TABLE orders (id int PRIMARY KEY);
