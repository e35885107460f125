--liquibase formatted sql

--changeset sample:table
CREATE TABLE book (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), title text);

--changeset sample:index
CREATE INDEX ASYNC book_title ON book (title);

--changeset sample:rows
INSERT INTO book (title) VALUES ('Emma');
INSERT INTO book (title) VALUES ('Persuasion');

--changeset sample:change
UPDATE book SET title = 'Emma, revised' WHERE title = 'Emma';

--changeset sample:removal
DELETE FROM book WHERE title = 'Persuasion';
