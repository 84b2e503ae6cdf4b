import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Letter, type LetterProps } from './letter';

type Frame = Omit<LetterProps, 'children' | 'sender'>;

/** The one button, while the database cannot say whose messages it is about: the link alone says what to stop. */
export function PlainStopPage({ fields, ...frame }: Frame & { fields: Readonly<Record<string, string>> }) {
  const { plain } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={plain.title} lead={<p>{plain.lead}</p>} />
      <form method="post" className="grid justify-items-start gap-4">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button variant="primary">{plain.button}</Button>
      </form>
    </Letter>
  );
}

/** That it was kept. `title` says what. */
export function KeptPage({ title, since, ...frame }: Frame & { title: string; since: string }) {
  const { plain, stopped } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={title} />
      <Notice kind="success" word={stopped.word} live>
        <p>{since}</p>
        <p>{plain.kept}</p>
      </Notice>
      <p className="max-w-measure">{plain.later}</p>
    </Letter>
  );
}
