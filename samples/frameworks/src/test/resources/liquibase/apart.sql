--liquibase formatted sql

--changeset sample:apart runInTransaction:false
CREATE TABLE first (id int PRIMARY KEY);
INSERT INTO first VALUES (1);
CREATE TABLE second (id int PRIMARY KEY);
