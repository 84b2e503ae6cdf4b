import { renderDocument } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { languageOf, publicRoute, settingOf, type Visit } from '@/app/_server/public-context';
import { ConfirmPage } from '@/components/document/confirm-page';
import { DomainError } from '@/lib/errors';
import { formText } from '@/lib/format/text/forms';
import { confirmByLink, renewLink, showConfirmation } from '@/lib/forms/confirm';

export const dynamic = 'force-dynamic';

/** In bytes. */
const LIMIT = 2_000;
const RENEW = 'renew';

/** Shows what would be confirmed, and writes nothing: programs that guard mailboxes open every link. */
export const GET = publicRoute<'token'>('/confirm/{token}', (visit) => page(visit));

/** The button: confirms, or asks for a new link where this one has run out. */
export const POST = publicRoute<'token'>('/confirm/{token}', async (visit) => {
  const form = await readForm(visit.request, LIMIT);
  const renews = form?.has(RENEW) ?? false;
  try {
    if (renews) await renewLink(visit.ctx, visit.token);
    else await confirmByLink(visit.ctx, visit.token);
    return page(visit, renews);
  } catch (error) {
    const isLate = error instanceof DomainError && ['link_expired', 'wrong_state'].includes(error.code);
    if (!isLate) throw error;
    return page(visit);
  }
});

async function page(visit: Visit, renewed = false): Promise<Response> {
  const asked = await showConfirmation(visit.ctx, visit.token);
  const setting = settingOf(visit, languageOf(visit, asked.locale));
  const said = formText[setting.locale];
  const { confirm } = said;
  const titles = {
    waiting: confirm.title,
    confirmed: confirm.done,
    expired: confirm.expired,
    gone: confirm.gone,
  };
  return renderDocument({
    lang: setting.locale,
    title: renewed ? confirm.renewed : titles[asked.state],
    status: asked.state === 'expired' && !renewed ? 410 : 200,
    body: <ConfirmPage {...setting} {...{ asked, said, renewed }} renewField={RENEW} />,
  });
}
