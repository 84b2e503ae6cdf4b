import { renderDocument } from '@/app/_server/document';
import { languageOf, publicRoute, settingOf, type Visit } from '@/app/_server/public-context';
import { NewAddressPage, ShortPage } from '@/components/document/rights-pages';
import { DomainError } from '@/lib/errors';
import { confirmAddress, type NewAddress, readNewAddress } from '@/lib/requests/confirm-address';

export const dynamic = 'force-dynamic';

/** Asks whether a new address is the person's own; opening it changes nothing. */
export const GET = publicRoute<'token'>('/address/{token}', (visit) =>
  orTooLate(visit, async () => {
    const address = await readNewAddress(visit.ctx, visit.token);
    if (address.confirmed) return confirmedPage(visit, address);
    const setting = settingOf(visit, languageOf(visit, address.locale));
    return renderDocument({
      lang: setting.locale,
      title: setting.text.data.confirmTitle,
      body: <NewAddressPage {...setting} email={address.email} />,
    });
  }),
);

/** Makes it count. */
export const POST = publicRoute<'token'>('/address/{token}', (visit) =>
  orTooLate(visit, async () => confirmedPage(visit, await confirmAddress(visit.ctx, visit.token))),
);

function confirmedPage(visit: Visit, { email, locale }: NewAddress): Promise<Response> {
  const setting = settingOf(visit, languageOf(visit, locale));
  const { confirmedTitle: title, confirmedLead } = setting.text.data;
  return renderDocument({
    lang: setting.locale,
    title,
    body: <ShortPage {...setting} title={title} lead={confirmedLead(email)} />,
  });
}

async function orTooLate(visit: Visit, page: () => Promise<Response>): Promise<Response> {
  try {
    return await page();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'link_expired') throw error;
    const setting = settingOf(visit, languageOf(visit));
    const { title, address: lead } = setting.text.late;
    const body = <ShortPage {...setting} title={title} lead={lead} />;
    return renderDocument({ lang: setting.locale, title, status: 410, body });
  }
}
