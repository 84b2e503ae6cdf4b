import type { Db } from '@/db/client';
import type { Reader } from '@/db/queries/hold-contacts';
import type { Channel } from '@/db/vocabulary';
import type { Campaign } from '../campaigns/load';
import { campaignSender } from '../campaigns/sender';
import { callPress } from './calls';
import { faxPress } from './faxes';
import { emailPress } from './letters';
import type { Press, Setting } from './setting';
import { textPress } from './texts';

/** The presses, by means. Calls by a person and letters on paper are no messages that something carries away. */
const presses: Partial<Record<Channel, (setting: Setting) => Press>> = {
  email: emailPress,
  sms: textPress,
  automated_call: callPress,
  fax: faxPress,
};

/** Sets a campaign's message up for printing. */
export async function setUpPress(db: Db, campaign: Campaign): Promise<Press> {
  const press = presses[campaign.channel];
  if (!press) throw new Error(`nothing prints messages by ${campaign.channel}`);
  return press({ campaign, ...(await campaignSender(db, campaign)) });
}

/** Where a means reaches a reader; null where it does not. */
export function addressOf(channel: Channel, reader: Reader): string | null {
  if (channel === 'email') return reader.email;
  if (channel === 'fax') return reader.fax;
  return channel === 'post' ? reader.address : reader.phone;
}
