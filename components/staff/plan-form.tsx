'use client';

import type { ReactNode } from 'react';
import { ChoiceGroup, Radio } from '@/components/ui/choice';
import { Select, TextField } from '@/components/ui/field';
import type { Plan } from '@/lib/campaigns/schemas';
import type { BuilderMessageText } from '@/lib/format/text/builder-message';
import { StepFrame, type StepText } from './step-frame';
import { type StepAction, useStep } from './use-step';

export type PlanFormProps = {
  action: StepAction;
  revision: number;
  initial: Plan | null;
  /** Proposed until something is chosen. */
  proposed: { day: string; time: string; zone: string };
  zones: readonly string[];
  /** The first day that may be chosen. */
  today: string;
  /** Aimed at people; what is shown to everybody has a period in place of an hour where each lives. */
  direct: boolean;
  text: StepText & { schedule: BuilderMessageText['schedule'] };
  children: ReactNode;
};

/** When a campaign is to go out. Nothing is chosen in advance. */
export function PlanForm(props: PlanFormProps) {
  const { action, revision, initial, text, direct, children } = props;
  const step = useStep('schedule', { action, revision });
  const { schedule: says } = text;
  const error = step.faults.includes('plan') ? says.fault : undefined;
  const labels = { now: says.now, moment: says.moment, local: says.local, period: says.period };
  const hints = {
    now: says.nowHint,
    moment: says.momentHint,
    local: says.localHint,
    period: says.periodHint,
  };
  return (
    <StepFrame {...{ step, text, revision }} controls={{ plan: direct ? 'kind-now' : 'kind-period' }}>
      <ChoiceGroup id="kind" legend={says.legend} error={error}>
        {(direct ? (['now', 'moment', 'local'] as const) : (['period', 'now'] as const)).map((kind) => (
          <Radio
            key={kind}
            id={`kind-${kind}`}
            label={labels[kind]}
            hint={hints[kind]}
            value={kind}
            {...step.register('kind')}
            defaultChecked={initial?.kind === kind}
          />
        ))}
      </ChoiceGroup>
      {direct ? <Clock {...props} step={step} /> : <Period {...props} step={step} />}
      {children}
    </StepFrame>
  );
}

function Clock({
  step,
  initial,
  proposed,
  zones,
  today,
  text,
}: PlanFormProps & { step: ReturnType<typeof useStep> }) {
  const { schedule: says } = text;
  const at = initial?.kind === 'moment' || initial?.kind === 'local' ? initial : proposed;
  const zone = initial?.kind === 'moment' ? initial.zone : proposed.zone;
  return (
    <div className="grid max-w-measure gap-4 border-s-2 border-line ps-5 sm:grid-cols-2 in-[form:not(:has(:is(#kind-moment,#kind-local):checked))]:hidden">
      <TextField
        id="day"
        type="date"
        min={today}
        label={says.day}
        {...step.register('day')}
        defaultValue={at.day}
      />
      <TextField id="time" type="time" label={says.time} {...step.register('time')} defaultValue={at.time} />
      <div className="in-[form:has(#kind-local:checked)]:hidden">
        <Select id="zone" label={says.zone} {...step.register('zone')} defaultValue={zone}>
          {zones.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}

function Period({ step, initial, proposed, text }: PlanFormProps & { step: ReturnType<typeof useStep> }) {
  const { schedule: says } = text;
  const period = initial?.kind === 'period' ? initial : { day: proposed.day, until: proposed.day };
  return (
    <div className="grid max-w-measure gap-4 border-s-2 border-line ps-5 sm:grid-cols-2 in-[form:not(:has(#kind-period:checked))]:hidden">
      <TextField
        id="first"
        type="date"
        label={says.first}
        {...step.register('first')}
        defaultValue={period.day}
      />
      <TextField
        id="until"
        type="date"
        label={says.until}
        {...step.register('until')}
        defaultValue={period.until}
      />
    </div>
  );
}
