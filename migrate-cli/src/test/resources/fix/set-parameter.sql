==== the head of a dump
---- before
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
---- after
SET client_encoding = 'UTF8';

SELECT pg_catalog.set_config('search_path', '', false);
---- change
SAFE set-parameter: the statement is removed: statement_timeout changes nothing here
SAFE set-parameter: the statement is removed: lock_timeout changes nothing here
SAFE set-parameter: the statement is removed: idle_in_transaction_session_timeout changes nothing here
SAFE set-parameter: the statement is removed: standard_conforming_strings changes nothing here
SAFE set-parameter: the statement is removed: xmloption changes nothing here
SAFE set-parameter: the statement is removed: client_min_messages changes nothing here
SAFE set-parameter: the statement is removed: row_security changes nothing here
SAFE set-parameter: the statement is removed: default_tablespace changes nothing here
SAFE set-parameter: the statement is removed: default_table_access_method changes nothing here

==== what changes something
---- before
SET work_mem = '64MB';
SET LOCAL statement_timeout TO 5000;
SET check_function_bodies = false;
---- after
---- change
REVIEW set-parameter: work_mem keeps the value that the service gives it
REVIEW set-parameter: statement_timeout keeps the value that the service gives it
REVIEW set-parameter: check_function_bodies keeps the value that the service gives it

==== DEFAULT
---- before
SET work_mem TO DEFAULT;
---- after
---- change
SAFE set-parameter: the statement is removed: work_mem changes nothing here

==== who one is has none
---- before
SET SESSION AUTHORIZATION shop;
SET ROLE shop;
