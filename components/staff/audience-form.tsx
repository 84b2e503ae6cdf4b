'use client';

import type { ReactNode } from 'react';
import { Checkbox, ChoiceGroup, Radio } from '@/components/ui/choice';
import { TextArea, TextField } from '@/components/ui/field';
import { contactKinds } from '@/db/vocabulary';
import type { BuilderText } from '@/lib/format/text/builder';
import type { SegmentFilter } from '@/lib/segments/schemas';
import { Folded } from './message-frame';
import type { Choice } from './purpose-form';
import { StepFrame, type StepText } from './step-frame';
import { type StepAction, useStep } from './use-step';

export type AudienceFormProps = {
  action: StepAction;
  revision: number;
  initial: SegmentFilter;
  choices: Record<'families' | 'countries' | 'languages' | 'tags' | 'lists', readonly Choice[]>;
  text: StepText & { audience: BuilderText['audience'] };
  /** Whom it would reach, as the server counts it after each change. */
  children: ReactNode;
};

type Part = Pick<AudienceFormProps, 'initial' | 'choices' | 'text'> & { step: ReturnType<typeof useStep> };

/** Whom a campaign is meant for, and beside it whom the law lets it reach. */
export function AudienceForm(props: AudienceFormProps) {
  const { action, revision, initial, choices, text, children } = props;
  const step = useStep('audience', { action, revision });
  const part = { step, initial, choices, text };
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <StepFrame
        {...{ step, text, revision }}
        controls={{ bought: 'sales-bought', audience: 'kinds-consumer' }}
      >
        <p className="max-w-measure text-quiet">{text.audience.nothing}</p>
        <Several
          {...part}
          name="kinds"
          legend={text.audience.kinds.label}
          options={contactKinds.map((kind) => ({ value: kind, label: text.audience.kinds[kind] }))}
          ticked={initial.kinds}
        />
        <Sales {...part} />
        <Others {...part} />
      </StepFrame>
      <div aria-busy={step.saving || step.refreshing} className="grid gap-6">
        {(step.saving || step.refreshing) && (
          <p role="status" className="text-quiet">
            {text.audience.counting}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}

/** So many stand in the page; more are a list of their own to scroll in. */
const FEW = 8;

function Several(
  props: Part & {
    name: string;
    legend: ReactNode;
    hint?: ReactNode;
    options: readonly Choice[];
    ticked: readonly string[] | undefined;
  },
) {
  const { step, name, legend, hint, options, ticked } = props;
  if (options.length === 0) return null;
  return (
    <ChoiceGroup id={name} legend={legend} hint={hint}>
      <div
        className={options.length > FEW ? 'max-h-80 overflow-y-auto border border-line px-3 py-1' : 'px-1'}
      >
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            id={`${name}-${value}`}
            label={label}
            value={value}
            {...step.register(name)}
            defaultChecked={ticked?.includes(value) ?? false}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

function Sales(props: Part) {
  const { step, initial, choices, text } = props;
  const { audience: says } = text;
  const { bought, neverBought } = initial;
  const chosen = bought ? 'bought' : neverBought ? 'never' : 'any';
  const wrong = step.faults.includes('bought') ? text.faults.bought : undefined;
  const labels = { any: says.anySale, bought: says.bought.label, never: says.neverBought };
  return (
    <>
      <ChoiceGroup id="sales" legend={says.sales} error={wrong}>
        {(['any', 'bought', 'never'] as const).map((sales) => (
          <Radio
            key={sales}
            id={`sales-${sales}`}
            label={labels[sales]}
            value={sales}
            {...step.register('sales')}
            defaultChecked={chosen === sales}
          />
        ))}
      </ChoiceGroup>
      <div className="grid gap-6 border-s-2 border-line ps-5 in-[form:not(:has(#sales-bought:checked))]:hidden">
        <Several
          {...props}
          name="boughtFamilies"
          legend={says.bought.hint}
          options={choices.families}
          ticked={bought?.families}
        />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              id={`bought-${end}`}
              type="date"
              label={says.bought[end]}
              {...step.register(end)}
              defaultValue={bought?.[end] ?? ''}
            />
          ))}
        </div>
      </div>
    </>
  );
}

function Others(props: Part) {
  const { step, initial, choices, text } = props;
  const { audience: says } = text;
  const { countries, languages, professions, tags, lists } = initial;
  const used = [countries, languages, professions, tags, lists].some((list) => list !== undefined);
  return (
    <Folded title={says.more} open={used}>
      <div className="grid gap-6 pt-2">
        <Several
          {...props}
          name="countries"
          legend={says.countries}
          options={choices.countries}
          ticked={countries}
        />
        <Several
          {...props}
          name="languages"
          legend={says.languages.label}
          hint={says.languages.hint}
          options={choices.languages}
          ticked={languages}
        />
        <TextArea
          id="whoseProfessions"
          label={says.professions.label}
          hint={says.professions.hint}
          rows={3}
          {...step.register('whoseProfessions')}
          defaultValue={professions?.join('\n') ?? ''}
        />
        <Several {...props} name="tags" legend={says.tags} options={choices.tags} ticked={tags} />
        <Several {...props} name="lists" legend={says.lists} options={choices.lists} ticked={lists} />
      </div>
    </Folded>
  );
}
