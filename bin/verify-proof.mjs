#!/usr/bin/env node
// Verifies what Aval hands out, a receipt (JSON-LD) or an exported bundle, with nothing of Aval's but this file:
//
//   node verify-proof.mjs FILE.json [--checkpoint CHECKPOINT.json] [--public-key BASE64]
//
// Whoever wants to trust nobody gives the checkpoint as it reached them elsewhere (by e-mail, in a file, printed): the one in FILE
// must be the same. The exit is 0 where everything holds, 1 where something does not, 2 where it was asked wrongly.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const bytes = (hex) => Buffer.from(hex, 'hex');
const found = [];
const expect = (holds, what) => {
  found.push([holds, what]);
  return holds;
};

/** One step of a chain: SHA-256(previous hash ‖ SHA-256(event ‖ digest of the evidence)). */
const linkOf = (event, digest) => sha256(Buffer.from(event), digest === null ? '' : bytes(digest));
const isFirstFormat = (event) => event.startsWith('["aval-1"');
const next = (previous, event, digest) =>
  isFirstFormat(event)
    ? sha256(previous, Buffer.from(event), digest === null ? '' : bytes(digest))
    : sha256(previous, linkOf(event, digest));

/** The root to which a leaf's path leads (RFC 9162, section 2.1.3.2). */
function rootOf(leafData, leaf, path, size) {
  let [at, last, hash] = [leaf, size - 1, sha256(Buffer.of(0), leafData)];
  if (at > last) return null;
  for (const sibling of path.map(bytes)) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = sha256(Buffer.of(1), sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
    } else hash = sha256(Buffer.of(1), hash, sibling);
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 ? hash : null;
}

function verifyCheckpoint({ note, signature, publicKey }, { own, key }) {
  if (own) expect(own.note === note, 'the checkpoint is the one that you have from elsewhere');
  const used = key ?? own?.publicKey ?? publicKey;
  const spki = Buffer.concat([bytes('302a300506032b6570032100'), Buffer.from(used, 'base64')]);
  const publicKeyObject = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const signed = verify(null, Buffer.from(note), publicKeyObject, Buffer.from(signature, 'base64'));
  expect(signed, `the checkpoint is signed by the key ${used}`);
}

function verifyProof(proof, given) {
  verifyCheckpoint(proof.checkpoint, given);
  const said = Object.fromEntries(proof.checkpoint.note.split('\n').map((line) => line.split(' ')));
  let hash = next(bytes(proof.previous), proof.event, proof.evidenceDigest);
  for (const link of proof.links) hash = sha256(hash, bytes(link));
  const root = rootOf(hash, proof.leaf, proof.path, Number(said.chains));
  const what = `the event was on record at checkpoint ${said.number}, ${said.at}`;
  expect(root?.toString('hex') === said.root, what);
}

function verifyReceipt(receipt, given) {
  const [record] = receipt['dpv:hasRecordOfActivity'];
  const proof = record['aval:proof'];
  if (!expect(Boolean(proof), 'the receipt holds a proof (there is one after the next checkpoint)')) return;
  verifyProof(proof, given);
  const [, subject, , , , channel, act, at, wording, wordingHash] = JSON.parse(proof.event);
  const kinds = ['dpv:hasConsentStatus', 'dpv:hasStatus', 'dpv:hasNoticeStatus'];
  const status = kinds.map((kind) => record[kind]).find(Boolean);
  expect(record['dpv:hasDataSubject']['@id'] === `urn:aval:subject:${subject}`, 'it is about that person');
  expect(status['dpv:isIndicatedAtTime'] === at, 'it names the moment of the event');
  expect(record['aval:act'] === act, 'it names what was said');
  expect(record['aval:channel'] === channel, 'it names the means of the event');
  const notice = record['dpv:hasNotice'];
  if (!notice) return void expect(wording === null, 'no text was shown');
  expect(notice['aval:wording'] === wording, 'it names the text that was shown');
  const shown = sha256(Buffer.from(notice['dct:description'])).toString('hex');
  expect(shown === wordingHash, 'the text is, to the letter, the one that was shown');
}

function verifyBundle({ events, wordings, proof }, given) {
  let hash = Buffer.alloc(0);
  for (const [index, entry] of events.entries()) {
    const { event, evidenceDigest, evidence } = entry;
    const place = index + 1;
    hash = next(hash, event, evidenceDigest);
    if (hash.toString('hex') !== entry.hash) return void expect(false, `link ${place} of the chain`);
    const [, , seq, , , , , , wording, wordingHash] = JSON.parse(event);
    if (seq !== place) return void expect(false, `link ${place} says that it is number ${seq}`);
    if (evidence) {
      const digest = sha256(evidence.salt, evidence.content).toString('hex');
      expect(digest === evidenceDigest, `the evidence of link ${place}`);
    }
    if (wording === null || isFirstFormat(event)) continue;
    const shown = sha256(wordings[wording]?.text ?? '').toString('hex');
    expect(shown === wordingHash, `the text of link ${place}, ${wording}`);
  }
  expect(true, `a chain of ${events.length} events`);
  if (!expect(proof !== null, 'a checkpoint seals the chain')) return;
  expect(
    events.some(({ event }) => event === proof.event),
    'what the checkpoint seals is of this chain',
  );
  verifyProof(proof, given);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { checkpoint: { type: 'string' }, 'public-key': { type: 'string' } },
});
if (positionals.length !== 1) {
  console.error(
    'Usage: node verify-proof.mjs FILE.json [--checkpoint CHECKPOINT.json] [--public-key BASE64]',
  );
  process.exit(2);
}
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const given = { own: values.checkpoint && read(values.checkpoint), key: values['public-key'] };
try {
  const document = read(positionals[0]);
  if (document.format === 'aval-bundle-1') verifyBundle(document, given);
  else if (document.format === 'aval-proof-1') verifyProof(document, given);
  else verifyReceipt(document, given);
} catch (error) {
  expect(false, `what is in the file can be read: ${error.message}`);
}
for (const [holds, what] of found) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}`);
const all = found.length > 0 && found.every(([holds]) => holds);
console.log(all ? 'Everything holds.' : 'Something does not hold.');
process.exit(all ? 0 : 1);
