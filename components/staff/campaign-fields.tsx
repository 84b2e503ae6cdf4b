import type { UseFormRegister } from 'react-hook-form';
import { Card } from '@/components/ui/card';
import { Checkbox, ChoiceGroup, Radio } from '@/components/ui/choice';
import { Select, TextArea, TextField } from '@/components/ui/field';
import { natures } from '@/db/vocabulary';
import type { CampaignFormText } from '@/lib/format/text/campaign-form';
import type { CampaignDraft } from './campaign-draft';
import type { Faults } from './campaign-faults';

export type Choice = { value: string; label: string };

export type Choices = {
  advertisers: readonly Choice[];
  purposes: readonly Choice[];
  families: readonly Choice[];
  natures: Readonly<Record<(typeof natures)[number], string>>;
  channel: Choice;
};

type PartProps = {
  register: UseFormRegister<CampaignDraft>;
  draft: CampaignDraft;
  faults: Faults;
  text: CampaignFormText;
  choices: Choices;
};

/** Up to as many are shown at once; more are a list to open. */
const SEEN_AT_ONCE = 5;

function OneOf(
  props: PartProps & { field: 'advertiser' | 'purpose'; options: readonly Choice[]; hint?: string },
) {
  const { field, options, text, faults, draft } = props;
  const { label, choose } = text[field];
  const said = { hint: props.hint, error: faults[field] };
  if (options.length > SEEN_AT_ONCE) {
    return (
      <Select
        id={`${field}-first`}
        label={label}
        {...said}
        {...props.register(field)}
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
          {...props.register(field)}
          defaultChecked={draft[field] === option.value}
        />
      ))}
    </ChoiceGroup>
  );
}

export function AboutPart(props: PartProps) {
  const { register, draft, faults, text, choices } = props;
  return (
    <Card title={text.parts.about} className="gap-6">
      <TextField
        id="name"
        label={text.name.label}
        hint={text.name.hint}
        error={faults.name}
        autoComplete="off"
        {...register('name')}
        defaultValue={draft.name}
      />
      <OneOf {...props} field="advertiser" options={choices.advertisers} />
      <OneOf {...props} field="purpose" options={choices.purposes} hint={text.purpose.hint} />
      <div>
        <p className="font-semibold">{text.channel.label}</p>
        <p>{choices.channel.label}</p>
        <input type="hidden" {...register('channel')} defaultValue={choices.channel.value} />
      </div>
    </Card>
  );
}

export function AudiencePart({ register, draft, faults, text, choices }: PartProps) {
  const hints = { commercial: text.nature.commercialHint, non_commercial: text.nature.nonCommercialHint };
  return (
    <Card title={text.parts.audience} className="gap-6">
      <ChoiceGroup
        id="families"
        legend={text.families.label}
        hint={text.families.hint}
        error={faults.families}
      >
        {choices.families.map((family) => (
          <Checkbox
            key={family.value}
            id={`families-${family.value}`}
            label={family.label}
            {...register(`families.${family.value}`)}
            defaultChecked={draft.families[family.value] ?? false}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="nature" legend={text.nature.label} error={faults.nature}>
        {natures.map((nature) => (
          <Radio
            key={nature}
            id={`nature-${nature}`}
            label={choices.natures[nature]}
            hint={hints[nature]}
            value={nature}
            {...register('nature')}
            defaultChecked={draft.nature === nature}
          />
        ))}
      </ChoiceGroup>
      <TextArea
        id="professions"
        label={text.professions.label}
        hint={text.professions.hint}
        optional={text.professions.optional}
        error={faults.professions}
        rows={3}
        {...register('professions')}
        defaultValue={draft.professions}
      />
    </Card>
  );
}

export function MessagePart({ register, draft, faults, text }: PartProps) {
  return (
    <Card title={text.parts.message} className="gap-6">
      <TextField
        id="subject"
        label={text.subject.label}
        hint={text.subject.hint}
        error={faults.subject}
        autoComplete="off"
        {...register('subject')}
        defaultValue={draft.subject}
      />
      <TextArea
        id="body"
        label={text.body.label}
        hint={text.body.hint}
        error={faults.body}
        rows={14}
        {...register('body')}
        defaultValue={draft.body}
      />
      <div className="max-w-measure">
        <p className="font-semibold">{text.placeholders.title}</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 pt-1">
          {Object.entries(text.placeholders.says).map(([name, says]) => (
            <li key={name}>
              <code>{`{{${name}}}`}</code> {says}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
