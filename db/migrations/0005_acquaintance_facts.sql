INSERT INTO acquaintance (contact_id, advertiser_id, active_until, told, bought)
  SELECT contact_id, advertiser_id, max(at), bool_or(told), bool_or(bought) FROM (
    SELECT contact_id, advertiser_id, greatest(purchased_at, ongoing_until) AS at, objection_offered_at_sale AS told,
      form = 'sale' AS bought FROM purchase
    UNION ALL
    SELECT contact_id, advertiser_id, at, false, false FROM consent_event WHERE act <> 'informed'
  ) known GROUP BY contact_id, advertiser_id;
--> statement-breakpoint
ALTER TABLE acquaintance SET (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.05);
--> statement-breakpoint
CREATE INDEX acquaintance_facts ON acquaintance (advertiser_id, contact_id) INCLUDE (active_until, told, bought);
--> statement-breakpoint
DROP INDEX IF EXISTS purchase_state_facts;
--> statement-breakpoint
DROP INDEX purchase_state_other_sellers;
--> statement-breakpoint
-- What everybody bought in some families, and what some people bought: each holds every column that the check reads.
CREATE INDEX purchase_state_by_family ON purchase_state (family_id, contact_id)
  INCLUDE (advertiser_id, form, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until);
--> statement-breakpoint
CREATE INDEX purchase_state_by_contact ON purchase_state (contact_id, family_id)
  INCLUDE (advertiser_id, form, any_until, collected_until, offered_until, offered_purchase_id, ongoing_until);
