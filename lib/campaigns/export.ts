import { listSends as listSendRows } from '@/db/queries/list-sends';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { csvLine } from '../format/csv';
import type { Decision } from '../law/terms';
import { loadCampaign } from './load';
import { requireOwnRecipients, toldDecision } from './sends';

const PAGE = 5000;

const COLUMNS = [
  'contact',
  'state',
  'ended_at',
  'skip_reason',
  'rule',
  'basis',
  'edition',
  'consent_event',
  'purchase',
  'assessment',
];

/**
 * A campaign's recipients as a CSV file, one row for each person, with the reason and the evidence of each; read page by page, so
 * that a million rows take no more memory than a few thousand.
 */
export async function exportSends(ctx: Ctx, id: string): Promise<AsyncGenerator<string>> {
  requirePermission(ctx.actor, 'recipients.read');
  const row = await loadCampaign(ctx.db, id);
  requireOwnRecipients(ctx, row);
  return linesOf(ctx, row.id);
}

async function* linesOf(ctx: Ctx, campaignId: number): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for (let after = 0; ; ) {
    const rows = await listSendRows(ctx.db, campaignId, { after, limit: PAGE });
    yield rows
      .map((row) => {
        const { evidence, rule, basis } = toldDecision(row, row.decision as Decision);
        const { consentEvent, purchase, assessment } = evidence;
        return csvLine([
          ...[row.contact, row.state === 'in_flight' ? 'queued' : row.state, row.ended_at?.toISOString()],
          ...[row.skip_reason, rule, basis, row.edition, consentEvent, purchase, assessment],
        ]);
      })
      .join('');
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.contact_id;
  }
}
