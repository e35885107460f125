CREATE TABLE parcel (id int PRIMARY KEY, city text NOT NULL);
CREATE TABLE label (id int PRIMARY KEY, parcel int REFERENCES parcel);
