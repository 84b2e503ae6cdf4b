import { fileResponse } from '@/app/_server/file';
import { publicRoute } from '@/app/_server/public-context';
import { env } from '@/lib/env';
import { receiptByLink } from '@/lib/proof/receipt';
import { receiptJson } from '@/lib/proof/receipt-json';

export const dynamic = 'force-dynamic';

export const GET = publicRoute<'token'>('/receipts/{token}/json', async (visit) => {
  const receipt = await receiptByLink(visit.ctx, visit.token);
  const content = `${JSON.stringify(receiptJson(receipt, env().APP_URL), null, 2)}\n`;
  return fileResponse(content, { type: 'application/ld+json', name: `receipt-${receipt.id}.jsonld` });
});
