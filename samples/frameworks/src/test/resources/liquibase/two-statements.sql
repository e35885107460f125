--liquibase formatted sql

--changeset sample:both
CREATE TABLE author (id uuid PRIMARY KEY, name text);
CREATE INDEX ASYNC author_name ON author (name);
