-- Whoever was refused for now, or waits for their domain's turn, stands in send_waiting. A claim of the others must not walk past
-- them, a million of one domain perhaps.
CREATE INDEX send_ready ON send (campaign_id, contact_id)
  WHERE state = 'queued' AND not_before IS NULL;
