==== removed
---- level 2026-01
---- before
DROP SEQUENCE IF EXISTS s;
---- after
---- change
SAFE drop-sequence-before-2026-02: the statement is removed: there can be no sequence to drop
