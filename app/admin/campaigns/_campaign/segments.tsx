import { CommandForm } from '@/components/staff/command-form';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import type { Locale } from '@/db/vocabulary';
import { builderText } from '@/lib/format/text/builder';
import type { Segment } from '@/lib/segments/save';
import { forgetAudience, keepAudience, takeAudience } from '../audience-actions';
import { commandText } from './parts';

type SegmentsProps = { segments: readonly Segment[]; id: string; revision: number; locale: Locale };

/** Audiences that were given a name: to be used in this campaign, or forgotten; and this one, to be kept. */
export function Segments({ segments, id, revision, locale }: SegmentsProps) {
  const { saved: text } = builderText[locale].audience;
  return (
    <Card id="kept" title={text.title}>
      {segments.length === 0 ? (
        <p className="text-quiet">{text.none}</p>
      ) : (
        <ul className="border-t border-line">
          {segments.map((segment) => (
            <li
              key={segment.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
            >
              <span className="font-semibold">{segment.name}</span>
              <span className="flex gap-3">
                <CommandForm
                  action={takeAudience.bind(null, id, segment.id)}
                  text={commandText(locale, text.use)}
                  about={segment.name}
                >
                  <input type="hidden" name="revision" value={revision} />
                </CommandForm>
                <CommandForm
                  action={forgetAudience.bind(null, id, segment.id)}
                  text={commandText(locale, text.forget)}
                  about={segment.name}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <CommandForm action={keepAudience.bind(null, id)} text={commandText(locale, text.keep)}>
        <TextField
          id="segment-name"
          name="name"
          label={text.name}
          hint={text.help}
          autoComplete="off"
          required
        />
      </CommandForm>
    </Card>
  );
}
