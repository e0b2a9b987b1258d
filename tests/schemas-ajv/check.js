// Holds every schema file against the meta-schema, compiles it with its references, and tries values on both sides of its limits.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv');
const addFormats = require('ajv-formats');

const root = path.join(__dirname, '..', '..', 'schemas');
const files = fs.readdirSync(root, { recursive: true }).filter(name => name.endsWith('.schema.json')).map(name => name.replaceAll('\\', '/'));
const read = name => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));

const ajv = new Ajv({ strict: false, allErrors: true, formats: { int64: /^-?\d+$/, decimal: /^-?\d+(\.\d+)?$/, 'google-duration': /^-?\d+(\.\d{1,9})?s$/ } });
addFormats(ajv);
const meta = ajv.compile(read('method.meta.schema.json'));

const schemas = files.filter(name => !name.endsWith('.meta.schema.json'));
let failures = 0;
const check = (what, holds, errors) => {
  if (holds) return;
  failures++;
  console.error(`${what}: ${ajv.errorsText(errors)}`);
};

for (const name of schemas) {
  const { $schema, ...schema } = read(name); // a relative $schema is for editors
  check(name, meta({ $schema, ...schema }), meta.errors);
  ajv.addSchema(schema, name);
}

const conversationId = 'c0ffee00-1111-4a2b-8c3d-000000000001';
const send = content => ({ conversationId, message: { content } });
const values = [
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', send({ basic: { items: [{ text: 'a' }] } }), true],
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', send({ unknown: {} }), true],
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', { conversationId, message: {} }, false],
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', send({ basic: { items: [] } }), false],
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', send({ basic: { items: [{ text: 'a', image: {} }] } }), false],
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', send({ minimal: { text: '💬'.repeat(16384) } }), true],
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', send({ minimal: { text: 'a'.repeat(16385) } }), false],
  ['inbox/v2/SendMessage.schema.json', 'SendMessageRequest', send({ minimal: { text: 'a', url: 'example.com' } }), false],
  ['inbox/v2/ListMessages.schema.json', 'ListMessagesRequest', { conversationId, visibility: 'BUSINESS', paging: { limit: 100 } }, true],
  ['inbox/v2/ListMessages.schema.json', 'ListMessagesRequest', { conversationId, visibility: 'BUSINESS', paging: { limit: 101 } }, false],
  ['contacts/v4/QueryContacts.schema.json', 'QueryContactsRequest', { query: { filter: { 'info.emails.email': { $eq: 'jo@example.com' } }, fields: ['id'] } }, true],
  ['contacts/v4/QueryContacts.schema.json', 'QueryContactsRequest', { query: { paging: { limit: 1001 } } }, false],
  ['inbox/v2/GetConversation.schema.json', 'GetConversationRequest', { conversationId }, true],
  ['inbox/v2/GetConversation.schema.json', 'GetConversationRequest', { conversationId: 'none' }, false],
  ['inbox/v2/GetOrCreateConversation.schema.json', 'GetOrCreateConversationRequest', { participantId: { memberId: conversationId } }, true],
  ['inbox/v2/GetOrCreateConversation.schema.json', 'GetOrCreateConversationRequest', { participantId: {} }, false],
];
for (const [file, type, value, expected] of values) {
  const validate = ajv.getSchema(`${file}#/definitions/${type}`);
  check(`${type} ${JSON.stringify(value).slice(0, 80)} should be ${expected ? 'valid' : 'invalid'}`, validate(value) === expected, validate.errors);
}

if (failures > 0) process.exit(1);
console.log(`${schemas.length} schema files and ${values.length} values as expected`);
