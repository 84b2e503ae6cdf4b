-- What the staff's desk looks for: people by how their names and addresses begin, and what was said lately.
CREATE INDEX contact_last_name ON contact (lower(last_name) text_pattern_ops, id) WHERE last_name IS NOT NULL;
--> statement-breakpoint
CREATE INDEX contact_first_name ON contact (lower(first_name) text_pattern_ops, id) WHERE first_name IS NOT NULL;
--> statement-breakpoint
CREATE INDEX contact_company ON contact (lower(company) text_pattern_ops, id) WHERE company IS NOT NULL;
--> statement-breakpoint
CREATE INDEX contact_email_begins ON contact (email text_pattern_ops) WHERE email IS NOT NULL;
--> statement-breakpoint
CREATE INDEX contact_phone_begins ON contact (phone text_pattern_ops) WHERE phone IS NOT NULL;
--> statement-breakpoint
CREATE INDEX contact_external_id_begins ON contact (external_id text_pattern_ops);
--> statement-breakpoint
-- The ledger grows in this order, so a coarse index is small and finds the last days.
CREATE INDEX consent_event_recorded ON consent_event USING brin (recorded_at) WITH (pages_per_range = 32);
--> statement-breakpoint
-- Who opened a draft a minute ago is worth nothing after a crash.
ALTER TABLE campaign_editor SET UNLOGGED;
--> statement-breakpoint
CREATE INDEX test_message_campaign ON test_message (campaign_id, id);
