import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHead } from '@/components/ui/page-head';
import { dayInWords, timeOfDay } from '@/lib/format/dates';
import type { Why } from '@/lib/preferences/why';
import { ActionForm } from './action-form';
import { Letter, type LetterProps } from './letter';
import { QuotedText } from './quoted-text';

type Frame = Omit<LetterProps, 'children' | 'sender' | 'face'>;

export type WhyPageProps = Frame & {
  why: Why;
  /** Where one press stops such messages, and what it sends. */
  stop: { action: string; fields: Readonly<Record<string, string>> };
  choicesHref: string;
};

/** Why one message came: who is behind it, on which record of the person's it rests, and which article; and one button to stop it. */
export function WhyPage({ why, stop, choicesHref, ...frame }: WhyPageProps) {
  const { locale, text } = frame;
  const said = text.whyPage;
  const { message, advertiser } = why;
  const about = {
    advertiser: advertiser.name,
    purpose: message.purposeName[locale],
    channel: message.channel,
  };
  const moment = (at: Date) => [dayInWords(at, locale), timeOfDay(at, locale)] as const;
  const { name, legalName, registration, address, email } = advertiser;
  return (
    <Letter {...frame} sender={name} face={why.face}>
      <PageHead title={said.title} lead={<p>{shortAnswer(why, frame)}</p>} />
      {why.consent?.words && <QuotedText intro={said.words}>{why.consent.words}</QuotedText>}
      <div className="grid gap-4" data-print="never">
        {why.stoppedAt ? (
          <p className="max-w-measure">{text.stop.already(dayInWords(why.stoppedAt, locale))}</p>
        ) : (
          <ActionForm
            action={stop.action}
            fields={stop.fields}
            label={text.stop.button(about)}
            variant="primary"
          />
        )}
        <p>
          <a href={choicesHref} className="inline-flex min-h-11 items-center">
            {said.choices}
          </a>
        </p>
      </div>
      <DescriptionList
        items={[
          { id: 'message', term: said.message, value: why.title },
          { id: 'subject', term: said.subject, value: about.purpose },
          {
            id: 'sent',
            term: said.sent,
            value: why.sentAt
              ? `${said.sentAt(...moment(why.sentAt))}, ${lowered(text.choices.by[message.channel])}`
              : said.notSent,
          },
          {
            id: 'sender',
            term: said.sender,
            value: <Sender lines={[legalName, registration, address]} email={email} />,
          },
          { id: 'checked', term: said.checked, value: said.checkedAt(...moment(why.decidedAt)) },
        ]}
      />
      {why.cited.articles.length > 0 && (
        <Card title={said.law}>
          {why.basis && <p className="max-w-measure">{said.rule[why.basis]}</p>}
          {why.cited.quote && (
            <div lang={why.cited.quote.language}>
              <QuotedText intro={<span lang={locale}>{said.quote}</span>}>{why.cited.quote.words}</QuotedText>
            </div>
          )}
          <ul>
            {why.cited.articles.map(({ id, title, url }) => (
              <li key={id}>
                <a href={url} rel="noreferrer" className="inline-flex min-h-11 items-center">
                  {title[locale]}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Letter>
  );
}

function Sender({ lines, email }: { lines: readonly (string | null)[]; email: string }) {
  return (
    <>
      {lines
        .filter((line) => line !== null)
        .map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      <a href={`mailto:${email}`}>{email}</a>
    </>
  );
}

/** The reason in one sentence, with the day of the record that it is about. */
function shortAnswer({ basis, consent, purchase }: Why, { locale, text: { whyPage } }: Frame): string {
  switch (basis) {
    case 'consent':
      return consent ? whyPage.consent(dayInWords(consent.at, locale)) : whyPage.consentUndated;
    case 'existing_customer':
      return purchase
        ? whyPage.existing_customer(purchase.family, dayInWords(purchase.at, locale))
        : whyPage.customerUndated;
    case 'legitimate_interest':
    case 'contract':
    case 'none_needed':
      return whyPage[basis];
    case null:
      return whyPage.notSent;
  }
}

/** For a genuine link whose message never was. */
export function UnknownMessagePage({ choicesHref, ...frame }: Frame & { choicesHref: string }) {
  const { whyPage } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={whyPage.unknownTitle} lead={<p>{whyPage.unknownLead}</p>} />
      <p>
        <a href={choicesHref} className="inline-flex min-h-11 items-center">
          {whyPage.choices}
        </a>
      </p>
    </Letter>
  );
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
