import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHead } from '@/components/ui/page-head';
import { readCertificate } from '@/lib/erasure/certificate';
import { dateTime, figure, say } from '@/lib/format/numbers';
import { proofText } from '@/lib/format/text/proof';

export const generateMetadata = staffMetadata(({ locale }) => proofText[locale].person.certificate);

/** What was erased of somebody and what stays, to be handed over. */
export default staffPage('proof', async ({ ctx, locale, params: { number = '' } }) => {
  const certificate = await readCertificate(ctx, Number(number) || 0);
  const { certificate: text, title } = proofText[locale];
  const { erased, kept } = certificate;
  const gone = (['details', 'purchases', 'evidence', 'messages', 'forms'] as const).map((id) => ({
    ...{ id, term: text.terms[id], value: figure(locale, erased[id]) },
  }));
  const stays = (['events', 'refusals', 'sends'] as const).map((id) => ({
    ...{ id, term: text.terms[id], value: `${figure(locale, kept[id])}: ${text.reasons[id]}` },
  }));
  return (
    <>
      <PageHead
        above={<a href="/admin/proof">{title}</a>}
        title={say(text.title, { number: certificate.number })}
        lead={<p>{say(text.lead, { when: dateTime(locale, new Date(certificate.at)) })}</p>}
      />
      <Card title={text.gone}>
        <DescriptionList items={gone} />
      </Card>
      <Card title={text.kept}>
        <DescriptionList
          items={[
            ...stays,
            {
              id: 'subject',
              term: text.terms.subject,
              value: <code className="wrap-anywhere">{certificate.subject}</code>,
            },
          ]}
        />
      </Card>
      <p className="text-quiet" data-print="never">
        {text.print}
      </p>
    </>
  );
});
