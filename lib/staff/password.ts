import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id, which is the library's own: 19 MiB, two passes, one lane. */
export const hashing = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a random text that nobody kept: what an unknown address's password is compared with. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,p=1,t=2$i/EflBXcx1jfL1wPwgXDwg$uuXcCFVAJCaRCag9aG0lx+Y8iFfyz8bwzfRLi+M6DDM';

/** `password` hashed for keeping; in Unicode's compatibility form, so that every keyboard types the same one. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), hashing);
}

/** Whether `password` is the kept one. Takes the same work where nothing is kept, and answers no. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const same = await verify(kept ?? NOBODYS_HASH, password.normalize('NFKC'));
  return same && kept != null;
}
