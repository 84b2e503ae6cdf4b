import { CHANNEL_BITS } from '@/db/queries/gather-facts';
import { type Channel, channels } from '@/db/vocabulary';

/** The means by which a contact can be reached, from the bits of `contact.reach`. */
export function reachableChannels(reach: number): Channel[] {
  return channels.filter((channel) => (reach & CHANNEL_BITS[channel]) !== 0);
}
