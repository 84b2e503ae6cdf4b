-- The column went, and its covering index with it.
CREATE UNIQUE INDEX contact_facts ON contact (id) INCLUDE (kind, country, reach, informed_at, profession);
--> statement-breakpoint
-- Which countries there are on record, without reading everybody.
CREATE INDEX contact_country ON contact (country);
--> statement-breakpoint
DROP INDEX purchase_state_facts;
--> statement-breakpoint
CREATE INDEX purchase_state_facts ON purchase_state (advertiser_id, contact_id, family_id)
  INCLUDE (form, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until, told);
--> statement-breakpoint
-- Whether anything short of a sale is on record at all.
CREATE INDEX purchase_state_short_of_sale ON purchase_state (form) WHERE form <> 'sale';
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reading_choice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON edition_adoption
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON reading_choice, edition_adoption FROM aval_app;
