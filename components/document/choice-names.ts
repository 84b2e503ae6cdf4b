import type { Channel, ChannelScope } from '@/db/vocabulary';

/** What a form sends; `*` stands for every one. */
export type Fields = Readonly<Record<string, string>>;

type Scope = { advertiserId: number; purposeId: number; channel: ChannelScope };

const idOr = (id: number) => (id === 0 ? '*' : String(id));

/** The advertiser and the purpose that an action is about, 0 for every one. */
export const subjectFields = ({ advertiserId, purposeId }: Omit<Scope, 'channel'>): Fields => ({
  advertiser: idOr(advertiserId),
  purpose: idOr(purposeId),
});

/** The fields of a stop. */
export const stopFields = (scope: Scope): Fields => ({
  do: 'stop',
  ...subjectFields(scope),
  channel: scope.channel,
});

/** The fields of a yes to the text that is shown beside its button. */
export const agreeFields = (scope: Scope & { channel: Channel }, wordingId: number): Fields => ({
  do: 'agree',
  ...subjectFields(scope),
  channel: scope.channel,
  wording: String(wordingId),
});

/** The field of one yes among several, `yes.ADVERTISER.PURPOSE.CHANNEL`, whose value is the text's id. */
export const yesName = ({ advertiserId, purposeId, channel }: Scope & { channel: Channel }): string =>
  ['yes', advertiserId, purposeId, channel].join('.');
