import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';

/** An Ed25519 seed in the form of PKCS #8 (RFC 8410): this, then 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export type CheckpointKey = {
  sign(note: string): string;
  verify(note: string, signature: string): boolean;
  /** The public key: 32 bytes in base64, as everybody may have it. */
  publicKey: string;
};

/** The key that seals checkpoints, derived from the secret: whoever holds the database alone cannot seal anything. */
export function checkpointKey(secret: string): CheckpointKey {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'aval', 'checkpoint ed25519', 32));
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey: KeyObject = createPublicKey(privateKey);
  return {
    sign: (note) => sign(null, Buffer.from(note), privateKey).toString('base64'),
    verify: (note, signature) => verify(null, Buffer.from(note), publicKey, Buffer.from(signature, 'base64')),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'),
  };
}
