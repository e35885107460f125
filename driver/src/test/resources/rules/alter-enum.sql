-- bad
-- expect: 0A000 ALTER TYPE not supported
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy'

ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'

-- ok
ALTER DOMAIN mood SET DEFAULT 'ok'
