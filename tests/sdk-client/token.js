// Takes the token of a webhook apart without the SDK.
'use strict';

const assert = require('node:assert/strict');
const { createVerify } = require('node:crypto');

const lifetime = 48 * 60 * 60; // of the platform's deliveries, in seconds

const fromPart = part => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
const toPart = value => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a token says, once its signature and times are seen to hold. */
function open(token, publicKey) {
  const [header, claims, signature] = token.split('.');
  assert.ok(createVerify('RSA-SHA256').update(`${header}.${claims}`).verify(publicKey, signature, 'base64url'), 'the signature holds');
  assert.equal(fromPart(header).alg, 'RS256');
  const { data, iat, exp, ...otherClaims } = fromPart(claims);
  assert.deepEqual([exp - iat, otherClaims], [lifetime, {}]);
  assert.ok(Math.abs(Date.now() / 1000 - iat) < 60, `issued at ${iat}`);
  const { data: event, identity, ...envelope } = JSON.parse(data);
  return { ...envelope, identity: JSON.parse(identity), event: JSON.parse(event) };
}

module.exports = { fromPart, open, toPart };
