--liquibase formatted sql

--changeset shop:table
CREATE TABLE parcel (id int PRIMARY KEY, city text NOT NULL);

--changeset shop:index
CREATE INDEX ASYNC parcel_city ON parcel (city);
