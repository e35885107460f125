==== removed
---- before
CREATE EXTENSION IF NOT EXISTS plpgsql; -- it is there
---- after
-- it is there
---- change
REVIEW create-extension: the statement is removed: what the extension brings is not there; gen_random_uuid() is built in
