--
-- PostgreSQL database dump
--
\restrict abc

SET statement_timeout = 0;

SELECT pg_catalog.set_config('search_path', '', FALSE);

CREATE TABLE public.parcel (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  town character varying(40),
  weight numeric(8, 3),
  "Größe" integer,
  CONSTRAINT parcel_weight_check CHECK ((weight > (0)::numeric))
);

ALTER TABLE ONLY public.parcel ADD CONSTRAINT parcel_pkey PRIMARY KEY (id);

COPY public.parcel (id, town) FROM stdin;
1	it's; -- x
\.

\unrestrict abc
