CREATE OR REPLACE VIEW labels AS SELECT label FROM shelf WHERE kind <= ${kinds};
