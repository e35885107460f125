CREATE INDEX ASYNC by_note ON orders (note);
