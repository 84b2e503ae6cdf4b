import { Checkbox, ChoiceGroup, Radio } from '@/components/ui/choice';
import { Select, TextArea, TextField } from '@/components/ui/field';

export type Option = { value: string; label: string; hint?: string };

/** One field of a record: how it is filled in, and what is said where the server refuses it. */
export type RecordFieldSpec = {
  name: string;
  label: string;
  hint?: string;
  optional?: string;
  fault: string;
} & (
  | { kind: 'line'; type?: 'text' | 'date' | 'time' | 'email' }
  | { kind: 'prose'; rows?: number }
  /** One of a few, all seen; of many, a list to open. */
  | { kind: 'one' | 'list'; options: readonly Option[] }
  /** Boxes, each a control of its own: `name.value`. */
  | { kind: 'several'; options: readonly Option[] }
);

/** The id to which a fault leads: of a group, its first control. */
export function controlOf(field: RecordFieldSpec): string {
  const id = field.name.replaceAll('.', '-');
  return field.kind === 'one' || field.kind === 'several' ? `${id}-${field.options[0]?.value ?? ''}` : id;
}

export function RecordField(props: {
  field: RecordFieldSpec;
  values: Readonly<Record<string, string>>;
  refused: boolean;
}) {
  const { field, values, refused } = props;
  const id = field.name.replaceAll('.', '-');
  const said = { hint: field.hint, error: refused ? field.fault : undefined };
  const own = { id, name: field.name, label: field.label, optional: field.optional, ...said };
  const value = values[field.name];
  switch (field.kind) {
    case 'line':
      return <TextField {...own} type={field.type ?? 'text'} autoComplete="off" defaultValue={value} />;
    case 'prose':
      return <TextArea {...own} rows={field.rows ?? 5} defaultValue={value} />;
    case 'list':
      return (
        <Select {...own} defaultValue={value ?? ''}>
          <option value="" />
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    case 'one':
      return (
        <ChoiceGroup id={id} legend={field.label} {...said}>
          {field.options.map((option) => (
            <Radio
              key={option.value}
              id={`${id}-${option.value}`}
              name={field.name}
              value={option.value}
              label={option.label}
              hint={option.hint}
              defaultChecked={value === option.value}
            />
          ))}
        </ChoiceGroup>
      );
    case 'several':
      return (
        <ChoiceGroup id={id} legend={field.label} {...said}>
          {field.options.map((option) => (
            <Checkbox
              key={option.value}
              id={`${id}-${option.value}`}
              name={`${field.name}.${option.value}`}
              label={option.label}
              hint={option.hint}
              defaultChecked={values[`${field.name}.${option.value}`] === 'on'}
            />
          ))}
        </ChoiceGroup>
      );
  }
}
