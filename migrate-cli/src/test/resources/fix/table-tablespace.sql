==== removed
---- before
CREATE TABLE orders (id int PRIMARY KEY) TABLESPACE pg_default;
---- after
CREATE TABLE orders (id int PRIMARY KEY);
---- change
SAFE table-tablespace: TABLESPACE is removed: the service manages storage

==== a column of that name
---- before
CREATE TABLE orders (tablespace text, id int PRIMARY KEY) TABLESPACE "pg_default";
---- after
CREATE TABLE orders (tablespace text, id int PRIMARY KEY);
---- change
SAFE table-tablespace: TABLESPACE is removed: the service manages storage
