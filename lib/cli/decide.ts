import { askDecisions } from '../audience/ask';
import { decideAudience } from '../audience/decide-audience';
import { sayJson } from './answer';
import { asSystem } from './system';
import { readArguments, required } from './usage';

const text = { type: 'string' } as const;
const options = {
  advertiser: text,
  channel: text,
  purpose: text,
  families: text,
  nature: text,
  professions: text,
  at: text,
  contact: text,
};

const list = (value: string) => value.split(',').map((word) => word.trim());

export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, options);
  const { contact, nature, professions, at } = values;
  const inquiry = {
    advertiser: required('advertiser', values.advertiser),
    channel: required('channel', values.channel),
    purpose: required('purpose', values.purpose),
    families: list(required('families', values.families)),
    ...(nature !== undefined && { nature }),
    ...(professions !== undefined && { professions: list(professions) }),
    ...(at !== undefined && { at }),
  };
  await asSystem(async (ctx) => {
    if (contact === undefined) return sayJson(await decideAudience(ctx, inquiry));
    const { law, decisions } = await askDecisions(ctx, { ...inquiry, contacts: [contact] });
    return sayJson({ law, ...decisions[0] });
  });
  return 0;
}
