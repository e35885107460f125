==== removed
---- before
CREATE TABLE orders (id int PRIMARY KEY) WITH (fillfactor = 70, autovacuum_enabled = false);
---- after
CREATE TABLE orders (id int PRIMARY KEY);
---- change
SAFE table-storage-parameters: the storage parameters are removed: the service manages storage

==== without spaces
---- before
CREATE TABLE orders (id int PRIMARY KEY)WITH(fillfactor=70)TABLESPACE pg_default;
---- after
CREATE TABLE orders (id int PRIMARY KEY);
---- change
SAFE table-storage-parameters: the storage parameters are removed: the service manages storage
SAFE table-tablespace: TABLESPACE is removed: the service manages storage

==== on lines of their own with comments
---- before
CREATE TABLE orders (
  id int PRIMARY KEY
) -- the orders
WITH (
  fillfactor = 70 -- room for updates
)
TABLESPACE pg_default
;
---- after
CREATE TABLE orders (
  id int PRIMARY KEY
) -- the orders
-- room for updates
;
---- change
SAFE table-storage-parameters: the storage parameters are removed: the service manages storage
SAFE table-tablespace: TABLESPACE is removed: the service manages storage
