==== a domain
---- setup
CREATE DOMAIN mood AS text;
---- before
ALTER TYPE mood RENAME TO moods;
---- after
ALTER DOMAIN mood RENAME TO moods;
---- change
SAFE rename-type: ALTER DOMAIN is written: there are no other types

==== an attribute has none
---- before
ALTER TYPE address RENAME ATTRIBUTE a TO b;
