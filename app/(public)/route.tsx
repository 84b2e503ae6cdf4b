import { renderDocument, seeOther } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { askedLanguage, languageOf, publicRoute, settingOf, type Visit } from '@/app/_server/public-context';
import { type HomeFault, HomePage } from '@/components/document/home-page';
import { AskedPage } from '@/components/document/link-pages';
import { DomainError } from '@/lib/errors';
import { lifeInDays } from '@/lib/links/keys';
import { askForLink, waysToAsk } from '@/lib/requests/ask-for-link';
import { redeemLetterCode } from '@/lib/requests/letter-codes';

export const dynamic = 'force-dynamic';

const LIMIT = 2_000;

/** For those who come without a link. */
export const GET = publicRoute('/', async (visit) =>
  visit.url.searchParams.has('asked') ? askedPage(visit) : homePage(visit, null),
);

/** Takes a code, or an address to which to send a link: what is answered to that is the same whether it is known or not. */
export const POST = publicRoute('/', async (visit) => {
  const form = await readForm(visit.request, LIMIT);
  const code = form?.get('code');
  if (typeof code === 'string') return openByCode(visit, code);
  return sendLink(visit, String(form?.get('address') ?? ''));
});

async function sendLink(visit: Visit, address: string): Promise<Response> {
  const locale = languageOf(visit);
  try {
    await askForLink(visit.ctx, { address, locale });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid_input') throw error;
    const { home } = settingOf(visit, locale).text;
    const message = waysToAsk().sms ? home.wrongEither : home.wrongEmail;
    return homePage(visit, { field: 'address', value: address, message });
  }
  return seeOther(withLanguage(visit, '/?asked=1'));
}

async function openByCode(visit: Visit, code: string): Promise<Response> {
  try {
    return seeOther(withLanguage(visit, `${await redeemLetterCode(visit.ctx, code)}?`));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { home } = settingOf(visit, languageOf(visit)).text;
    const message = error.code === 'too_many_attempts' ? home.codeWait : home.codeWrong;
    return homePage(visit, { field: 'code', value: code.slice(0, 40), message });
  }
}

function homePage(visit: Visit, fault: HomeFault | null): Promise<Response> {
  const setting = settingOf(visit, languageOf(visit));
  const { text, locale } = setting;
  const title = `${text.home.title} · Aval`;
  return renderDocument({
    lang: locale,
    title: fault ? `${text.refused.before}${title}` : title,
    status: fault ? 422 : 200,
    body: <HomePage {...setting} sms={waysToAsk().sms} fault={fault} />,
  });
}

function askedPage(visit: Visit): Promise<Response> {
  const setting = settingOf(visit, languageOf(visit));
  return renderDocument({
    lang: setting.locale,
    title: `${setting.text.asked.title} · Aval`,
    body: <AskedPage {...setting} days={lifeInDays.preferences} />,
  });
}

/** Of `address`, which has a query: the same in the language that was asked for here. */
function withLanguage({ url }: Visit, address: string): string {
  const asked = askedLanguage(url);
  return (asked ? `${address}&lang=${asked}` : address).replace('?&', '?').replace(/\?$/, '');
}
