import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { About } from '@/lib/format/text/public';
import { Letter, type LetterProps } from './letter';
import { QuotedText } from './quoted-text';
import { Unbroken } from './unbroken';

type Frame = Omit<LetterProps, 'children' | 'sender'>;
type Fields = Readonly<Record<string, string>>;

function Hidden({ fields }: { fields: Fields }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

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
 * What a message's link shows: one button that stops what the message was about. `fields` tell this page's own button from a mail
 * client. No second button, as programs that follow links press the first.
 */
export function StopPage({
  about,
  stoppedOn,
  choicesHref,
  fields,
  ...frame
}: Frame & { about: About; stoppedOn: string | null; choicesHref: string; fields: Fields }) {
  const { text } = frame;
  const stopped = stoppedOn !== null;
  return (
    <Letter {...frame} sender={about.advertiser}>
      <PageHead
        title={<Unbroken>{text.stop[stopped ? 'stoppedTitle' : 'title'](about)}</Unbroken>}
        lead={<p>{stopped ? text.stop.already(stoppedOn) : text.stop.lead}</p>}
      />
      <form method="post" className="grid justify-items-start gap-4">
        <Hidden fields={fields} />
        {stopped ? (
          <Button>{text.stop.again}</Button>
        ) : (
          <>
            <Button variant="primary">{text.stop.button(about)}</Button>
            <p className="max-w-measure text-quiet">{text.stop.rest}</p>
          </>
        )}
      </form>
      <ToChoices href={choicesHref} text={text} />
    </Letter>
  );
}

/**
 * How to receive again what was stopped: one yes to a text, sent to the page of choices; where no text asks for it, a press that
 * takes the first one back.
 */
export type Undo = { action: string; wording: string | null; fields: Fields };

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
      {undo && <UndoOffer {...frame} about={about} undo={undo} />}
      <ToChoices href={choicesHref} text={frame.text} />
    </Letter>
  );
}

function UndoOffer({ about, undo, text }: { about: About; undo: Undo; text: Frame['text'] }) {
  const { stopped, undone } = text;
  const { wording } = undo;
  return (
    <section className="grid gap-4 border-t border-line pt-6">
      <h2 className="text-minor">{wording === null ? undone.offer : stopped.undo}</h2>
      {wording === null ? (
        <p className="max-w-measure">{undone.help}</p>
      ) : (
        <QuotedText intro={stopped.ask}>{wording}</QuotedText>
      )}
      <form method="post" action={undo.action}>
        <Hidden fields={undo.fields} />
        <Button>{wording === null ? undone.button : stopped.button(about)}</Button>
      </form>
    </section>
  );
}

/** After the way back was taken: what holds now. */
export function UndonePage({ about, choicesHref, ...frame }: Frame & { about: About; choicesHref: string }) {
  const { undone } = frame.text;
  return (
    <Letter {...frame} sender={about.advertiser}>
      <PageHead title={<Unbroken>{undone.title(about)}</Unbroken>} />
      <Notice kind="success" word={undone.word} live>
        <p>{undone.lead}</p>
      </Notice>
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
