CREATE TABLE book (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), title text);
