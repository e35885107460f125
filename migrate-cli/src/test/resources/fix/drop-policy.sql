==== removed
---- setup
CREATE TABLE orders (id int);
---- before
DROP POLICY IF EXISTS p ON orders;
---- after
---- change
SAFE drop-policy: the statement is removed: there can be no policy to drop
