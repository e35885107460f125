==== removed
---- only there is no such rule
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders DISABLE RULE r; -- rule
---- after
-- rule
---- change
SAFE disable-rule: DISABLE RULE is removed: there are no rewrite rules
