==== removed
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE ONLY orders REPLICA IDENTITY FULL;
SELECT 1;
---- after
SELECT 1;
---- change
SAFE replica-identity: REPLICA IDENTITY is removed: there is no logical replication
