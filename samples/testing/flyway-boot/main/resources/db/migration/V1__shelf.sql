CREATE TABLE shelf (
    id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    kind int NOT NULL CHECK (kind <= ${kinds}),
    label varchar(40)
);
CREATE UNIQUE INDEX ASYNC shelf_label ON shelf (label);
ALTER TABLE shelf ADD CONSTRAINT shelf_label_unique UNIQUE USING INDEX shelf_label;
