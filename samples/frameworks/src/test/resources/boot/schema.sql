CREATE TABLE IF NOT EXISTS note (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title varchar(255)
);

CREATE INDEX ASYNC IF NOT EXISTS note_title ON note (title);
