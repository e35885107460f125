-- bad
-- expect: 0A000 unsupported statement type: MERGE
MERGE INTO orders o USING changes c ON o.id = c.id WHEN MATCHED THEN UPDATE SET note = c.note

-- ok
INSERT INTO orders (id, note) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET note = EXCLUDED.note
