CREATE TABLE parcel (id int PRIMARY KEY, city text NOT NULL);

CREATE INDEX ASYNC parcel_city ON parcel (city);
