==== removed
---- only there is no such folder
---- before
CREATE TABLESPACE fast LOCATION '/fast';
CREATE TABLE orders (id int PRIMARY KEY) TABLESPACE fast;
---- after
CREATE TABLE orders (id int PRIMARY KEY);
---- change
SAFE create-tablespace: the statement is removed: the service manages storage
SAFE table-tablespace: TABLESPACE is removed: the service manages storage
