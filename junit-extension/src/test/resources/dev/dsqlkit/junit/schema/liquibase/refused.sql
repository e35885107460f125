--liquibase formatted sql

--changeset test:serial
CREATE TABLE orders (id serial PRIMARY KEY);

--changeset test:two
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE two (id int PRIMARY KEY);

--changeset test:apart runInTransaction:false
CREATE TABLE three (id int PRIMARY KEY);
CREATE TABLE four (id int PRIMARY KEY);
