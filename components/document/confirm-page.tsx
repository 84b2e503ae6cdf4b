import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { dayInWords, timeOfDay } from '@/lib/format/dates';
import type { FormText } from '@/lib/format/text/forms';
import type { Confirmation } from '@/lib/forms/confirm';
import { Letter, type LetterProps } from './letter';
import { QuotedText } from './quoted-text';

export type ConfirmPageProps = Omit<LetterProps, 'children' | 'sender'> & {
  asked: Confirmation;
  said: FormText;
  /** A new link has just been sent. */
  renewed: boolean;
  /** The field, and its value, by which the button asks for a new link. */
  renewField: string;
};

/** What a link would confirm, with one button; or that it was confirmed, or has run out. */
export function ConfirmPage({ asked, said, renewed, renewField, ...frame }: ConfirmPageProps) {
  const { confirm } = said;
  const { locale } = frame;
  const { state, sender, sentAt, confirmedAt } = asked;
  if (renewed) {
    return (
      <Letter {...frame} sender={sender}>
        <PageHead title={confirm.renewed} lead={<p>{confirm.renewedHelp}</p>} />
      </Letter>
    );
  }
  return (
    <Letter {...frame} sender={sender}>
      {state === 'confirmed' && confirmedAt && (
        <Notice kind="success" word={confirm.doneWord} live>
          <p>{confirm.doneAt(dayInWords(confirmedAt, locale), timeOfDay(confirmedAt, locale))}</p>
        </Notice>
      )}
      {state === 'waiting' && <PageHead title={confirm.title} lead={<p>{confirm.lead}</p>} />}
      {state === 'confirmed' && <PageHead title={confirm.done} lead={<p>{confirm.doneHelp}</p>} />}
      {state === 'expired' && (
        <PageHead title={confirm.expired} lead={<p>{confirm.expiredHelp(dayInWords(sentAt, locale))}</p>} />
      )}
      {state === 'gone' && <PageHead title={confirm.gone} lead={<p>{confirm.goneHelp}</p>} />}
      <Agreed asked={asked} said={said} locale={locale} />
      {state === 'waiting' && (
        <form method="post" className="grid justify-items-start gap-4 border-t border-ink pt-6">
          <Button variant="primary">{confirm.button}</Button>
          <p className="max-w-measure text-quiet">{confirm.otherwise}</p>
        </form>
      )}
      {state === 'expired' && (
        <form method="post" className="border-t border-ink pt-6">
          <Button variant="primary" name={renewField} value="yes">
            {confirm.renew}
          </Button>
        </form>
      )}
    </Letter>
  );
}

function Agreed({ asked, said, locale }: Pick<ConfirmPageProps, 'asked' | 'said' | 'locale'>) {
  return asked.sections.map(({ wordingId, text, questions }) => (
    <section key={wordingId} className="grid gap-3 border-t border-ink pt-4">
      <h2 className="text-minor">{said.confirm.agreed}</h2>
      <ul className="grid gap-1">
        {questions.map(({ advertiserId, purposeId, purpose, channel, advertiser }) => (
          <li key={`${advertiserId}.${purposeId}.${channel}`}>
            {said.question(purpose[locale], channel)}, {said.from(advertiser)}
          </li>
        ))}
      </ul>
      <QuotedText intro={said.textShown}>{text}</QuotedText>
    </section>
  ));
}
