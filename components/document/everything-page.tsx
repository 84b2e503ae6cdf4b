import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { ActionForm } from './action-form';
import { stopFields } from './choice-names';
import { Letter, type LetterProps } from './letter';

/** The one question before everything stops; the way back is as wide as the way on. */
export function EverythingPage({ back, ...frame }: Omit<LetterProps, 'children'> & { back: string }) {
  const { everything } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={everything.title} lead={<p>{everything.lead}</p>} />
      <p className="max-w-measure">{everything.later}</p>
      <div className="flex flex-wrap gap-4">
        <ActionForm
          action={back}
          fields={stopFields({ advertiserId: 0, purposeId: 0, channel: '*' })}
          label={everything.button}
        />
        <ButtonLink href={back}>{everything.back}</ButtonLink>
      </div>
    </Letter>
  );
}
