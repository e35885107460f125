==== removed
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
---- after
---- change
SAFE disable-row-security: there is no row level security to switch off
