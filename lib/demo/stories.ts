import type { Act, ChannelScope, ContactKind } from '@/db/vocabulary';
import type { AdvertiserSlug, PurposeSlug } from './shop';

type How =
  | 'account form'
  | 'till tablet'
  | 'paper form'
  | 'phone call'
  | 'letter'
  | 'one-click link'
  | 'preference page';

/** One event; `asked` is the text that was shown, up to its language where it ends with a hyphen. */
export type Step = {
  act: Act;
  advertiser: AdvertiserSlug | '*';
  purpose: PurposeSlug | '*';
  channel: ChannelScope;
  how: How;
  asked?: string;
};

/** What somebody said, visit by visit. */
export type Story = { chapters: readonly (readonly Step[])[]; onOldForm?: boolean };

const shop = 'maison-tilleul';
const services = 'tilleul-services';

const offers = (how: How): Step => ({
  ...{ act: 'given', advertiser: shop, purpose: 'offers', channel: 'email', how, asked: 'offres-email-' },
});
const news = (how: How): Step => ({
  ...{ act: 'given', advertiser: shop, purpose: 'news', channel: 'email', how, asked: 'actualites-email-' },
});
const sms = (how: How): Step => ({
  ...{ act: 'given', advertiser: shop, purpose: 'offers', channel: 'sms', how, asked: 'offres-sms-' },
});
const post = (how: How): Step => ({
  ...{ act: 'given', advertiser: shop, purpose: 'offers', channel: 'post', how, asked: 'offres-courrier-' },
});
const workshop = (how: How): Step => ({
  ...{
    act: 'given',
    advertiser: services,
    purpose: 'news',
    channel: 'email',
    how,
    asked: 'services-actualites-',
  },
});
const refused = (step: Step): Step => ({ ...step, act: 'refused' });
const stopped = (purpose: PurposeSlug, how: How): Step => ({
  ...{ act: 'withdrawn', advertiser: shop, purpose, channel: 'email', how },
});
const opposed = (scope: Pick<Step, 'advertiser' | 'purpose' | 'channel' | 'how'>): Step => ({
  act: 'objected',
  ...scope,
});

const everything = { advertiser: '*', purpose: '*', channel: '*' } as const;
const shopByEmail = { advertiser: shop, purpose: '*', channel: 'email' } as const;
const oldForm: Step = {
  ...{
    act: 'given',
    advertiser: shop,
    purpose: 'offers',
    channel: 'email',
    how: 'paper form',
    asked: 'ancien-bulletin',
  },
};
const told: Step = {
  ...{ act: 'informed', advertiser: shop, purpose: '*', channel: 'email', how: 'account form' },
  asked: 'information-professionnels',
};

const silence = { chapters: [] };
const objections = [
  { weight: 2, value: { chapters: [[opposed({ ...everything, how: 'letter' })]] } },
  { weight: 3, value: { chapters: [[opposed({ ...shopByEmail, how: 'phone call' })]] } },
] as const;

const consumers: readonly { weight: number; value: Story }[] = [
  { weight: 37, value: silence },
  { weight: 12, value: { chapters: [[offers('account form'), news('account form')]] } },
  { weight: 7, value: { chapters: [[offers('account form'), sms('account form'), post('account form')]] } },
  { weight: 5, value: { chapters: [[offers('till tablet')]] } },
  { weight: 4, value: { chapters: [[news('account form'), refused(offers('account form'))]] } },
  { weight: 3, value: { chapters: [[refused(offers('till tablet')), refused(sms('till tablet'))]] } },
  { weight: 11, value: { chapters: [[oldForm]], onOldForm: true } },
  { weight: 2, value: { chapters: [[offers('till tablet')], [post('account form'), sms('account form')]] } },
  { weight: 4, value: { chapters: [[offers('account form')], [stopped('offers', 'one-click link')]] } },
  {
    weight: 3,
    value: {
      chapters: [[offers('account form'), news('account form')], [stopped('news', 'preference page')]],
    },
  },
  {
    weight: 2,
    value: {
      chapters: [[offers('till tablet')], [stopped('offers', 'one-click link')], [offers('preference page')]],
    },
  },
  {
    weight: 1,
    value: {
      chapters: [
        [offers('account form'), sms('account form')],
        [opposed({ ...everything, how: 'preference page' })],
      ],
    },
  },
  { weight: 4, value: { chapters: [[workshop('account form')]] } },
  ...objections,
];

const professionals: readonly { weight: number; value: Story }[] = [
  { weight: 55, value: silence },
  { weight: 18, value: { chapters: [[told]] } },
  { weight: 9, value: { chapters: [[offers('account form')]] } },
  { weight: 5, value: { chapters: [[told], [opposed({ ...shopByEmail, how: 'one-click link' })]] } },
  { weight: 4, value: { chapters: [[offers('account form')], [stopped('offers', 'one-click link')]] } },
  { weight: 4, value: { chapters: [[workshop('account form')]] } },
  ...objections,
];

export const storiesByKind: Readonly<Record<ContactKind, readonly { weight: number; value: Story }[]>> = {
  consumer: consumers,
  professional: professionals,
};
