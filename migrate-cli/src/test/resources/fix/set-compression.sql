==== removed
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders ALTER COLUMN note SET COMPRESSION pglz;
---- after
---- change
SAFE set-compression: SET COMPRESSION is removed: the service compresses by itself
