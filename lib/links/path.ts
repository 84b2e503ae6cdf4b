import { type LinkPurpose, linkKeys } from './keys';
import { type LinkSubject, makeToken } from './token';

/** Where a link of each purpose leads, below the application's address. */
const places: Readonly<Record<LinkPurpose, string>> = {
  unsubscribe: '/u',
  preferences: '/preferences',
  why: '/why',
  records: '/my-data',
  address: '/address',
  undo: '/undo',
  confirm: '/confirm',
  receipt: '/receipts',
};

/** The path of a link for `subject`, signed with keys derived from `secret`. */
export function linkPath(secret: string, purpose: LinkPurpose, subject: LinkSubject): string {
  return `${places[purpose]}/${makeToken(linkKeys(secret, purpose), subject)}`;
}
