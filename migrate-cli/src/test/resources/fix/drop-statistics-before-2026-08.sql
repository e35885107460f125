==== removed
---- level 2026-07
---- before
DROP STATISTICS IF EXISTS s;
---- after
---- change
SAFE drop-statistics-before-2026-08: the statement is removed: there can be no extended statistics to drop
