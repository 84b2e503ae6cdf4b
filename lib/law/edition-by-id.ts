import { type Channel, channels } from '@/db/vocabulary';
import { editionOn } from './editions';
import { USUAL } from './stance';
import type { Edition } from './terms';

const ID = /^([A-Z]{2})-([a-z_]+)@(\d{4}-\d{2}-\d{2})((?:\+[a-z0-9_-]+=[a-z0-9_-]+)*)$/;

/**
 * The edition that a decision names, under the readings that its id names; undefined where it is not written down any more, or
 * reads differently now.
 */
export function editionById(id: string): Edition | undefined {
  const [, country = '', channel = '', day = '', readings = ''] = ID.exec(id) ?? [];
  if (!isChannel(channel)) return undefined;
  const chosen = readings.split('+').flatMap((one) => (one === '' ? [] : [one.split('=')]));
  const edition = editionOn(country, channel, day, { ...USUAL, readings: Object.fromEntries(chosen) });
  return edition?.id === id ? edition : undefined;
}

const isChannel = (text: string): text is Channel => (channels as readonly string[]).includes(text);
