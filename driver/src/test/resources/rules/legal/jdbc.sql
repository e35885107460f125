SELECT * FROM t WHERE id = ? FOR UPDATE;
SELECT data ?? 'a', data ??| ARRAY['a'] FROM t WHERE id = ?;
INSERT INTO t VALUES (?, ?::jsonb, {ts '2026-01-01 00:00:00'});
SELECT {fn truncate(1.5, 0)};
CALL sys.wait_for_job(?);
SELECT set_config(?, ?, false);
SELECT to_tsvector(?, note) FROM t;
UPDATE t SET tags = string_to_array(?, ',') WHERE id = ANY (?);
