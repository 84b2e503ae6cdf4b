import { fileResponse } from '@/app/_server/file';
import { languageOf, publicRoute } from '@/app/_server/public-context';
import { receiptByLink } from '@/lib/proof/receipt';
import { receiptPdf } from '@/lib/proof/receipt-pdf';

export const dynamic = 'force-dynamic';

export const GET = publicRoute<'token'>('/receipts/{token}/pdf', async (visit) => {
  const receipt = await receiptByLink(visit.ctx, visit.token);
  const content = await receiptPdf(receipt, languageOf(visit, receipt.locale));
  return fileResponse(content, { type: 'application/pdf', name: `receipt-${receipt.id}.pdf` });
});
