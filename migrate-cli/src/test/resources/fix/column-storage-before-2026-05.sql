==== removed
---- level 2026-04
---- before
CREATE TABLE orders (note text STORAGE EXTERNAL NOT NULL);
---- after
CREATE TABLE orders (note text NOT NULL);
---- change
SAFE column-storage-before-2026-05: STORAGE is removed: the service manages storage
