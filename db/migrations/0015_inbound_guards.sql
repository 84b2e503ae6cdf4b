-- The column that this index holds was made anew (the migration before), and the index went with it.
CREATE UNIQUE INDEX IF NOT EXISTS contact_facts ON contact (id) INCLUDE (kind, country, reach, informed_at, profession);
--> statement-breakpoint
-- The ledger without what was undone: for whoever asks where somebody stood on a past day. The word is compared as text,
-- since a transaction may not use a value that it has added to a type.
CREATE VIEW standing_event AS
  SELECT e.* FROM consent_event e
  WHERE e.act::text <> 'undone' AND NOT EXISTS (
    SELECT FROM consent_event u
    WHERE u.contact_id = e.contact_id AND u.act::text = 'undone' AND u.method = 'undo of ' || e.seq);
--> statement-breakpoint
GRANT SELECT ON standing_event TO aval_app;
--> statement-breakpoint
CREATE INDEX arrival_suspected ON arrival (arrived_at) WHERE suspicion IS NOT NULL AND undone_at IS NULL;
