==== removed
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
---- after
---- change
SAFE disable-row-security: there is no row level security to switch off
SAFE no-force-row-security: there is no row level security to switch off
