==== a domain
---- before
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
---- after
CREATE DOMAIN mood AS text CHECK (VALUE IN ('sad', 'it''s ok', 'happy'));
---- change
REVIEW create-enum: values are text: they are ordered by their text and not by the list
---- differs
- enum mood sad,it's ok,happy
+ constraint mood_check on mood CHECK ((VALUE = ANY (ARRAY['sad'::text, 'it''s ok'::text, 'happy'::text])))
+ domain mood text

==== with comments
---- before
CREATE TYPE public."Mood" AS ENUM (
  'sad', -- :(
  'happy' -- :)
);
---- after
CREATE DOMAIN public."Mood" AS text CHECK (VALUE IN (
  'sad', -- :(
  'happy' -- :)
));
---- change
REVIEW create-enum: values are text: they are ordered by their text and not by the list
---- differs
- enum Mood sad,happy
+ constraint Mood_check on Mood CHECK ((VALUE = ANY (ARRAY['sad'::text, 'happy'::text])))
+ domain Mood text

==== without labels there is none
---- before
CREATE TYPE mood AS ENUM ();

==== as the type of a column, and dropped
---- before
CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE people (id int PRIMARY KEY, mood mood DEFAULT 'sad');
ALTER TYPE mood RENAME TO moods;
DROP TABLE people;
DROP TYPE IF EXISTS moods;
---- after
CREATE DOMAIN mood AS text CHECK (VALUE IN ('sad'));
CREATE TABLE people (id int PRIMARY KEY, mood mood DEFAULT 'sad');
ALTER DOMAIN mood RENAME TO moods;
DROP TABLE people;
DROP DOMAIN IF EXISTS moods;
---- change
REVIEW create-enum: values are text: they are ordered by their text and not by the list
SAFE rename-type: ALTER DOMAIN is written: there are no other types
SAFE drop-type: DROP DOMAIN is written: there are no other types
