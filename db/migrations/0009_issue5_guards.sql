-- A person's wishes are a ledger as well: nobody changes or removes what was asked.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON wish
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON wish FROM aval_app;
--> statement-breakpoint
-- The check reads wishes in contact order and from the index alone.
CREATE INDEX wish_facts ON wish (contact_id, advertiser_id, purpose_id) INCLUDE (kind, until, at, seq);
--> statement-breakpoint
-- Somebody may ask for their link by phone number as by e-mail address.
CREATE INDEX contact_phone ON contact (phone) WHERE phone IS NOT NULL;
