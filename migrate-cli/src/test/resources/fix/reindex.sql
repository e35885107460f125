==== removed
---- setup
CREATE TABLE orders (id int);
---- before
REINDEX TABLE orders;
---- after
---- change
SAFE reindex: the statement is removed: the service maintains indexes
