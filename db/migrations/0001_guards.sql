-- What Drizzle cannot say: covering indexes, the application's role, and the locks on what may never change.

-- The check reads each contact's facts in contact order from these alone (docs/decisions/0003-facts-in-contact-order.md).
CREATE UNIQUE INDEX contact_facts ON contact (id) INCLUDE (kind, country, reach, informed_at, profession);
--> statement-breakpoint
CREATE INDEX consent_state_facts ON consent_state (advertiser_id, contact_id)
  INCLUDE (purpose_id, channel, act, wording_id, at, seq);
--> statement-breakpoint
CREATE INDEX purchase_state_facts ON purchase_state (advertiser_id, contact_id, family_id)
  INCLUDE (any_until, collected_until, offered_until, offered_purchase_id, ongoing_until, told);
--> statement-breakpoint
CREATE INDEX purchase_state_other_sellers ON purchase_state (family_id, contact_id) INCLUDE (advertiser_id);
--> statement-breakpoint
CREATE INDEX send_by_state ON send (campaign_id, state, contact_id);
--> statement-breakpoint
CREATE INDEX send_in_flight ON send (claimed_by) WHERE state = 'in_flight';
--> statement-breakpoint
CREATE INDEX outbox_message_at ON outbox_message (at);
--> statement-breakpoint

-- A twentieth of dead rows doubles a decision's time: vacuum the hot tables early.
ALTER TABLE contact_gate SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
--> statement-breakpoint
ALTER TABLE consent_state SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.05);
--> statement-breakpoint
ALTER TABLE purchase_state SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.05);
--> statement-breakpoint
ALTER TABLE contact SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
--> statement-breakpoint
ALTER TABLE send SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint

-- The second lock: even who owns the table changes nothing that was said.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON wording
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- The first lock: the role that web and worker take has no right to change them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'aval_app') THEN
    CREATE ROLE aval_app NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'Aval needs the role aval_app. As an administrator: CREATE ROLE aval_app NOLOGIN; GRANT aval_app TO %;', current_user;
END $$;
--> statement-breakpoint
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'aval_app', 'MEMBER') THEN
    EXECUTE format('GRANT aval_app TO %I', current_user);
  END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO aval_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO aval_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO aval_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO aval_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO aval_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON consent_event, audit_event, wording, assessment, wording_approval,
  assessment_approval, campaign_event, campaign_approval, campaign_check FROM aval_app;
--> statement-breakpoint
-- Lost at a crash, as the import that it belongs to is.
ALTER TABLE import_seen SET UNLOGGED;
