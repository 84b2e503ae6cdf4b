import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { About } from '@/lib/format/text/public';
import { Letter, type LetterProps } from './letter';
import { QuotedText } from './quoted-text';
import { Unbroken } from './unbroken';

type Frame = Omit<LetterProps, 'children' | 'sender'>;

function ToChoices({ href, text }: { href: string; text: LetterProps['text'] }) {
  return (
    <p>
      <a href={href} className="inline-flex min-h-11 items-center">
        {text.stop.toChoices}
      </a>
    </p>
  );
}

/**
 * What a message's link shows: one button that stops what the message was about. `pageField` is what tells this page's own
 * button from a mail client; it carries the page's language. No second button, as programs that follow links press the first.
 */
export function StopPage({
  about,
  stoppedOn,
  choicesHref,
  pageField,
  ...frame
}: Frame & { about: About; stoppedOn: string | null; choicesHref: string; pageField: string }) {
  const { text, locale } = frame;
  return (
    <Letter {...frame} sender={about.advertiser}>
      <PageHead title={<Unbroken>{text.stop.title(about)}</Unbroken>} lead={<p>{text.stop.lead}</p>} />
      {stoppedOn !== null && <p className="max-w-measure">{text.stop.already(stoppedOn)}</p>}
      <form method="post" className="grid justify-items-start gap-4">
        <input type="hidden" name={pageField} value={locale} />
        <Button variant="primary">{text.stop.button(about)}</Button>
        <p className="max-w-measure text-quiet">{text.stop.rest}</p>
      </form>
      <ToChoices href={choicesHref} text={text} />
    </Letter>
  );
}

/** How to receive again what was stopped: a form that sends one yes to the page of choices. */
export type Undo = { action: string; wording: string; fields: Readonly<Record<string, string>> };

/** What was stopped and since when; the way back is a new yes to a text, where there is one. */
export function StoppedPage({
  about,
  since,
  undo,
  choicesHref,
  ...frame
}: Frame & { about: About; since: string; undo: Undo | null; choicesHref: string }) {
  const { stopped } = frame.text;
  return (
    <Letter {...frame} sender={about.advertiser}>
      <PageHead title={<Unbroken>{stopped.title(about)}</Unbroken>} />
      <Notice kind="success" word={stopped.word} live>
        <p>{since}</p>
        <p>{stopped.sent}</p>
      </Notice>
      {undo && (
        <section className="grid gap-4 border-t border-line pt-6">
          <h2 className="text-minor">{stopped.undo}</h2>
          <QuotedText intro={stopped.ask}>{undo.wording}</QuotedText>
          <form method="post" action={undo.action}>
            {Object.entries(undo.fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button>{stopped.button(about)}</Button>
          </form>
        </section>
      )}
      <ToChoices href={choicesHref} text={frame.text} />
    </Letter>
  );
}

/** For a link of somebody who was erased: there is nobody left to write to. */
export function GonePage(frame: Frame) {
  const { title, lead } = frame.text.gone;
  return (
    <Letter {...frame}>
      <PageHead title={title} lead={<p>{lead}</p>} />
    </Letter>
  );
}
