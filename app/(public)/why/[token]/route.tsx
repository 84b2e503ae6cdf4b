import { renderDocument } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { askedLanguage, languageOf, publicRoute, settingOf, type Visit } from '@/app/_server/public-context';
import { UnknownMessagePage, WhyPage } from '@/components/document/why-page';
import { DomainError } from '@/lib/errors';
import { siblingLink } from '@/lib/preferences/sibling-link';
import { pageStamp } from '@/lib/preferences/suspicion';
import { whyReceived } from '@/lib/preferences/why';
import { answerOldLink, unlessExpired } from '../../_links/old-link';
import { PAGE_FIELD, STAMP_FIELD } from '../../u/[token]/answers';

export const dynamic = 'force-dynamic';

const LIMIT = 2_000;

/** Why one message came, with the button that stops such messages: it presses the message's own link to stop. */
export const GET = publicRoute<'token'>('/why/{token}', (visit) =>
  unlessExpired(visit, 'why', async () => {
    const why = await whyReceived(visit.ctx, visit.token, (own) => languageOf(visit, own));
    const setting = settingOf(visit, why.locale);
    const { title, unknownTitle } = setting.text.whyPage;
    const choicesHref = inLanguage(visit, siblingLink(visit.token, 'preferences'));
    if (!why.message) {
      const body = <UnknownMessagePage {...setting} choicesHref={choicesHref} />;
      return renderDocument({ lang: why.locale, title: unknownTitle, status: 404, body });
    }
    const stop = stopForm(visit, why.locale);
    return renderDocument({
      lang: why.locale,
      title: `${title} · ${why.advertiser.name}`,
      body: <WhyPage {...setting} {...{ why, stop, choicesHref }} />,
    });
  }),
);

/** The buttons of the page of a link that has run out. */
export const POST = publicRoute<'token'>('/why/{token}', async (visit) => {
  const answer = await answerOldLink(visit, await readForm(visit.request, LIMIT), 'why');
  if (answer) return answer;
  throw new DomainError('not_found', 'form');
});

/** The button of the message's own page to stop, with what that page carries. */
function stopForm({ token, ctx }: Visit, locale: 'fr' | 'en') {
  const action = siblingLink(token, 'unsubscribe');
  const shown = pageStamp(action.slice(action.lastIndexOf('/') + 1), ctx.now);
  return { action, fields: { [PAGE_FIELD]: locale, [STAMP_FIELD]: shown } };
}

/** In the language that was asked for here, if one was. */
function inLanguage({ url }: Visit, address: string): string {
  const asked = askedLanguage(url);
  return asked ? `${address}?lang=${asked}` : address;
}
