// Counts checks, and has the assertions that several of them share.
'use strict';

const assert = require('node:assert/strict');

let passed = 0;
let failed = 0;

/** Runs a check, and goes on with the next one whatever becomes of it. */
async function check(what, run) {
  try {
    await run();
    passed++;
  } catch (failure) {
    failed++;
    console.error(`${what}: ${failure.stack}`);
  }
}

const count = () => ({ passed, failed });

/** The SDK's error for a code of the service. */
const application = (status, code) => ({
  status,
  details: requestId => ({ applicationError: { code, description: String, data: {} }, requestId }),
});

/** The SDK's error for a field; it names the field by the argument of its own method. */
const violation = (field, violatedRule) => ({
  status: 400,
  details: requestId => ({ validationError: { fieldViolations: [{ field, description: String, violatedRule }] }, requestId }),
});

/** The SDK's error where the service gives no code: the status takes its place, with the body beside it. */
const bare = status => ({
  status,
  details: requestId => ({ applicationError: { code: status, description: String, data: { requestId, details: { message: String, details: {} } } }, requestId }),
});

/** Asserts that a call fails as it should, down to the last member of the error's details. */
async function refused(call, { status, details }) {
  let value;
  try {
    value = await call();
  } catch (error) {
    assert.equal(error.status, status, error.message);
    assert.match(error.requestId, /^\d+\.\d+$/);
    assert.deepEqual(withoutWording(error.details), withoutWording(details(error.requestId)));
    return;
  }
  assert.fail(`It was answered: ${JSON.stringify(value)}`);
}

/** The same without sentences, which are the emulator's own: that there is one is enough. */
function withoutWording(value) {
  if (Array.isArray(value)) return value.map(withoutWording);
  if (typeof value !== 'object' || value === null) return value;
  const isSentence = (name, member) => ['description', 'message'].includes(name) && (member === String || member.length > 0);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, isSentence(name, member) ? String : withoutWording(member)]));
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

module.exports = { application, bare, check, count, guid, refused, violation };
