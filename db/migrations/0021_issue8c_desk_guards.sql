-- A letter's number stands for one letter; stacks are written and read in its order.
CREATE UNIQUE INDEX printed_letter_number ON printed_letter (campaign_id, run, number);
--> statement-breakpoint
-- A person is on one agent's page at a time, whatever the campaign, and an agent has one person before them.
CREATE UNIQUE INDEX call_open_contact ON call (contact_id) WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX call_open_agent ON call (agent) WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE INDEX call_campaign ON call (campaign_id, outcome);
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON appointment FROM aval_app;
--> statement-breakpoint
-- Indirect prospecting is aimed at nobody in particular: it never has an audience.
ALTER TABLE campaign ADD CONSTRAINT campaign_indirect_aims_at_nobody
  CHECK (direct OR audience IS NULL OR audience = 'null'::jsonb) NOT VALID;
