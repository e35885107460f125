==== removed
---- before
CREATE TABLE orders (note text COMPRESSION pglz NOT NULL, n text COMPRESSION default);
---- after
CREATE TABLE orders (note text NOT NULL, n text);
---- change
SAFE column-compression: COMPRESSION is removed: the service compresses by itself
SAFE column-compression: COMPRESSION is removed: the service compresses by itself
