'use client';

import { Card } from '@/components/ui/card';
import { Checkbox, ChoiceGroup, Radio } from '@/components/ui/choice';
import { Select, TextArea, TextField } from '@/components/ui/field';
import { channels, media, natures } from '@/db/vocabulary';
import type { CampaignFormText } from '@/lib/format/text/campaign-form';
import { StepFrame, type StepText } from './step-frame';
import type { StepField } from './step-input';
import { type StepAction, useStep } from './use-step';

export type Choice = { value: string; label: string };

export type PurposeChoices = {
  advertisers: readonly Choice[];
  purposes: readonly Choice[];
  families: readonly Choice[];
  natures: Readonly<Record<(typeof natures)[number], string>>;
  channels: Readonly<Record<(typeof channels)[number], string>>;
  media: Readonly<Record<(typeof media)[number], string>>;
};

export type PurposeDraft = {
  name: string;
  advertiser: string;
  purpose: string;
  channel: string;
  direct: string;
  medium: string;
  place: string;
  families: readonly string[];
  nature: string;
  /** One a line. */
  professions: string;
};

export type PurposeFormProps = {
  action: StepAction;
  revision: number;
  initial: PurposeDraft;
  choices: PurposeChoices;
  text: StepText & { form: CampaignFormText };
  selfSaving: boolean;
};

type PartProps = Pick<PurposeFormProps, 'choices'> & {
  step: ReturnType<typeof useStep>;
  draft: PurposeDraft;
  text: CampaignFormText;
  fault: (field: StepField) => string | undefined;
};

/** Who speaks, by which means, about what, and what the law rests on. */
export function PurposeForm(props: PurposeFormProps) {
  const { action, revision, choices, text, selfSaving } = props;
  const step = useStep('purpose', { action, revision, selfSaving });
  const fault = (field: StepField) => (step.faults.includes(field) ? text.faults[field] : undefined);
  const refused = step.state?.ok === false ? step.state.values : undefined;
  const draft = refused ? { ...props.initial, ...refused } : props.initial;
  const part = { step, draft, choices, text: text.form, fault };
  const controls = {
    ...{ advertiser: 'advertiser-first', purpose: 'purpose-first', nature: 'nature-commercial' },
    families: `families-${choices.families[0]?.value ?? ''}`,
  };
  return (
    <StepFrame {...{ step, text, revision, controls, selfSaving }}>
      <AboutPart {...part} />
      <OfferPart {...part} />
    </StepFrame>
  );
}

/** Up to as many are shown at once; more are a list to open. */
const SEEN_AT_ONCE = 5;

function OneOf(
  props: PartProps & { field: 'advertiser' | 'purpose'; options: readonly Choice[]; hint?: string },
) {
  const { field, options, text, draft, step } = props;
  const { label, choose } = text[field];
  const said = { hint: props.hint, error: props.fault(field) };
  if (options.length > SEEN_AT_ONCE) {
    return (
      <Select
        {...{ id: `${field}-first`, label, ...said, ...step.register(field) }}
        defaultValue={draft[field]}
      >
        <option value="">{choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <ChoiceGroup id={field} legend={label} {...said}>
      {options.map((option, index) => (
        <Radio
          key={option.value}
          id={index === 0 ? `${field}-first` : `${field}-${option.value}`}
          label={option.label}
          value={option.value}
          {...step.register(field)}
          defaultChecked={draft[field] === option.value}
        />
      ))}
    </ChoiceGroup>
  );
}

function AboutPart(props: PartProps) {
  const { step, draft, fault, text, choices } = props;
  return (
    <Card title={text.parts.about} className="gap-6">
      <TextField
        id="name"
        label={text.name.label}
        hint={text.name.hint}
        error={fault('name')}
        autoComplete="off"
        {...step.register('name')}
        defaultValue={draft.name}
      />
      <OneOf {...props} field="advertiser" options={choices.advertisers} />
      <OneOf {...props} field="purpose" options={choices.purposes} hint={text.purpose.hint} />
      <AimPart {...props} />
    </Card>
  );
}

/** Whether it is aimed at people, and by which channel; or at nobody in particular, and then by what and where. */
function AimPart({ step, draft, fault, text, choices }: PartProps) {
  return (
    <>
      <ChoiceGroup id="direct" legend={text.aim.label}>
        {(['true', 'false'] as const).map((direct) => (
          <Radio
            key={direct}
            id={`direct-${direct}`}
            label={direct === 'true' ? text.aim.people : text.aim.nobody}
            hint={direct === 'true' ? text.aim.peopleHint : text.aim.nobodyHint}
            value={direct}
            {...step.register('direct')}
            defaultChecked={draft.direct === direct}
          />
        ))}
      </ChoiceGroup>
      <div className="in-[form:has(#direct-false:checked)]:hidden">
        <Select
          id="channel"
          label={text.channel.label}
          {...step.register('channel')}
          defaultValue={draft.channel}
        >
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {choices.channels[channel]}
            </option>
          ))}
        </Select>
      </div>
      <div className="grid gap-6 in-[form:not(:has(#direct-false:checked))]:hidden">
        <Select
          id="medium"
          label={text.medium.label}
          {...step.register('medium')}
          defaultValue={draft.medium}
        >
          <option value="">{text.medium.choose}</option>
          {media.map((medium) => (
            <option key={medium} value={medium}>
              {choices.media[medium]}
            </option>
          ))}
        </Select>
        <TextField
          id="place"
          label={text.place.label}
          hint={text.place.hint}
          error={fault('place')}
          autoComplete="off"
          {...step.register('place')}
          defaultValue={draft.place}
        />
      </div>
    </>
  );
}

function OfferPart({ step, draft, fault, text, choices }: PartProps) {
  const hints = { commercial: text.nature.commercialHint, non_commercial: text.nature.nonCommercialHint };
  return (
    <Card title={text.parts.audience} className="gap-6">
      <ChoiceGroup
        id="families"
        legend={text.families.label}
        hint={text.families.hint}
        error={fault('families')}
      >
        {choices.families.map((family) => (
          <Checkbox
            key={family.value}
            id={`families-${family.value}`}
            label={family.label}
            value={family.value}
            {...step.register('families')}
            defaultChecked={draft.families.includes(family.value)}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="nature" legend={text.nature.label} error={fault('nature')}>
        {natures.map((nature) => (
          <Radio
            key={nature}
            id={`nature-${nature}`}
            label={choices.natures[nature]}
            hint={hints[nature]}
            value={nature}
            {...step.register('nature')}
            defaultChecked={draft.nature === nature}
          />
        ))}
      </ChoiceGroup>
      <TextArea
        id="professions"
        label={text.professions.label}
        hint={text.professions.hint}
        optional={text.professions.optional}
        error={fault('professions')}
        rows={3}
        {...step.register('professions')}
        defaultValue={draft.professions}
      />
    </Card>
  );
}
