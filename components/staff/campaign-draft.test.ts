import { describe, expect, it } from 'vitest';
import { campaignSchema } from '@/lib/campaigns/schemas';
import { campaignInput, draftField, draftOf } from './campaign-draft';

const sent = {
  name: 'Autumn',
  advertiser: 'house',
  purpose: 'offers',
  channel: 'email',
  direct: 'true',
  'families.lamps': 'on',
  'families.2024': 'on',
  nature: 'commercial',
  professions: ' architect\r\n\r\nbaker ',
  subject: 'Lamps',
  body: 'One\r\n\r\nTwo',
};

describe('a campaign as a browser sends it', () => {
  it('is what the verbs take', () => {
    expect(campaignSchema.parse(campaignInput(draftOf(sent)))).toEqual({
      ...{ name: 'Autumn', advertiser: 'house', purpose: 'offers', channel: 'email', direct: true },
      families: ['2024', 'lamps'],
      nature: 'commercial',
      professions: ['architect', 'baker'],
      message: { subject: 'Lamps', body: 'One\n\nTwo' },
    });
  });

  it('stays indirect where it was', () => {
    expect(campaignInput(draftOf({ ...sent, direct: 'false' })).direct).toBe(false);
  });

  it.each([{}, { ...sent, name: '' }, { ...sent, professions: 'x'.repeat(101) }])(
    'leads each thing that is wrong to its control',
    (values) => {
      const wrong = campaignSchema.safeParse(campaignInput(draftOf(values))).error?.issues ?? [];
      const paths = wrong.map(({ path }) => path.join('.')).filter((path) => path !== 'channel');
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) expect(draftField(path)).toBeDefined();
    },
  );
});
