CREATE TABLE parcel (id int PRIMARY KEY, city text NOT NULL);
