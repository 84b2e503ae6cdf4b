-- A campaign whose recipients wait for their hour is asked twice a second who is due: only these are looked at.
CREATE INDEX send_waiting ON send (campaign_id, not_before, contact_id)
  WHERE state = 'queued' AND not_before IS NOT NULL;
--> statement-breakpoint
-- Of one assessment each version is there once.
CREATE UNIQUE INDEX assessment_versions ON assessment (coalesce(first_id, id), version);
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessment_rejection
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON assessment_rejection FROM aval_app;
