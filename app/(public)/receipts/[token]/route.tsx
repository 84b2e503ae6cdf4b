import { renderDocument } from '@/app/_server/document';
import { askedLanguage, languageOf, publicRoute, settingOf } from '@/app/_server/public-context';
import { ReceiptPage } from '@/components/document/receipt-page';
import { receiptText } from '@/lib/format/text/receipt';
import { receiptByLink } from '@/lib/proof/receipt';
import { receiptFacts } from '@/lib/proof/receipt-facts';

export const dynamic = 'force-dynamic';

/** The receipt of one choice, for whoever has its link; the link has no power. */
export const GET = publicRoute<'token'>('/receipts/{token}', async (visit) => {
  const receipt = await receiptByLink(visit.ctx, visit.token);
  const setting = settingOf(visit, languageOf(visit, receipt.locale));
  const said = receiptText[setting.locale];
  const { event } = receipt;
  const asked = askedLanguage(visit.url);
  const file = (kind: 'pdf' | 'json') => `${visit.url.pathname}/${kind}${asked ? `?lang=${asked}` : ''}`;
  return renderDocument({
    lang: setting.locale,
    title: said.title[event.act],
    body: (
      <ReceiptPage
        {...setting}
        said={said}
        sender={event.advertiser_name ?? 'Aval'}
        title={said.title[event.act]}
        facts={receiptFacts(receipt, setting.locale)}
        wording={event.wording === null ? null : { name: event.wording, text: event.wording_text ?? '' }}
        addresses={{
          ...{ pdf: file('pdf'), json: file('json') },
          program: '/.well-known/aval/verify-proof.mjs',
          checkpoints: '/.well-known/aval/checkpoints',
        }}
      />
    ),
  });
});
