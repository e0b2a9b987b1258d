// GetOrCreateConversation and GetConversation, and who may call at all.
'use strict';

const assert = require('node:assert/strict');
const { randomUUID } = require('node:crypto');
const { application, bare, check, guid, refused, violation } = require('./checks');
const { connect } = require('./client');

const kinds = [['contactId', 'Contact'], ['anonymousVisitorId', 'Visitor'], ['memberId', 'Contact']];

module.exports = async emulator => {
  const { conversations, messages, contacts } = connect(emulator);

  for (const [kind, name] of kinds) {
    await check(`a conversation by ${kind} is opened once, and found again`, async () => {
      const participant = { [kind]: randomUUID() };
      const opened = await conversations.getOrCreateConversation({ ...participant });
      const { _id, participantDisplayData } = opened.conversation;
      assert.match(_id, guid);
      assert.match(participantDisplayData.name, new RegExp(`^${name} \\d+$`));
      const conversation = { _id, participant, channels: ['CHAT'], businessDisplayData: { name: emulator.businessName }, participantDisplayData };
      assert.deepEqual(opened, { conversation, newConversation: true });
      assert.deepEqual(await conversations.getOrCreateConversation({ ...participant }), { conversation, newConversation: false });
      assert.deepEqual(await conversations.getConversation(_id), conversation);
    });
  }

  await check('different participants have different conversations', async () => {
    const id = randomUUID();
    const opened = await Promise.all(kinds.map(([kind]) => conversations.getOrCreateConversation({ [kind]: id })));
    assert.equal(new Set(opened.map(({ conversation }) => conversation._id)).size, kinds.length);
  });

  const known = (await conversations.getOrCreateConversation({ memberId: randomUUID() })).conversation._id;
  const wrongIds = [
    ['an unknown conversation', randomUUID(), application(404, 'CONVERSATION_NOT_FOUND')],
    ['an id that is no GUID', 'abc', violation('conversationId', 'FORMAT')],
    ['an undefined id', undefined, violation('conversationId', 'FORMAT')], // the SDK asks for "undefined"
    ['an empty id', '', bare(404)],
    ['an id with a slash', 'abc/def', bare(404)],
  ];
  for (const [what, id, error] of wrongIds) await check(`${what} is not got`, () => refused(() => conversations.getConversation(id), error));

  const wrongParticipants = [
    ['no participant', undefined, violation('participantId', 'REQUIRED_FIELD')],
    ['a participant without an id', {}, violation('participantId', 'ONE_OF_ALIGNMENT')],
    ['a participant with two ids', { contactId: randomUUID(), memberId: randomUUID() }, violation('participantId', 'ONE_OF_ALIGNMENT')],
    ['an id that is no GUID', { contactId: 'jo' }, violation('participantId.contactId', 'FORMAT')],
  ];
  for (const [what, participant, error] of wrongParticipants) await check(`${what} opens nothing`, () => refused(() => conversations.getOrCreateConversation(participant), error));

  const calls = {
    getConversation: client => client.conversations.getConversation(known),
    getOrCreateConversation: client => client.conversations.getOrCreateConversation({ memberId: randomUUID() }),
    sendMessage: client => client.messages.sendMessage(known, { content: { minimal: { text: 'x' } } }),
    listMessages: client => client.messages.listMessages(known, 'BUSINESS'),
    queryContacts: client => client.contacts.queryContacts().find(),
  };
  const ofAnotherSite = {
    getConversation: application(403, 'NOT_OWNED_BY_BUSINESS'),
    getOrCreateConversation: application(404, 'INBOX_INSTANCE_NOT_FOUND'),
    sendMessage: application(404, 'INBOX_INSTANCE_NOT_FOUND'),
    listMessages: application(401, 'NO_INBOX_INSTANCE'),
    queryContacts: bare(401),
  };
  const anotherSite = connect(emulator, { siteId: randomUUID() });
  const noSite = connect(emulator, { siteId: '' });
  const wrongKey = connect(emulator, { apiKey: `${emulator.apiKey}!` });
  for (const [method, call] of Object.entries(calls)) {
    await check(`${method} is refused for another site`, () => refused(() => call(anotherSite), ofAnotherSite[method]));
    await check(`${method} is refused without a site`, () => refused(() => call(noSite), bare(400)));
    await check(`${method} is refused with a wrong key`, () => refused(() => call(wrongKey), bare(401)));
  }
  await check('what was refused did nothing', async () => {
    assert.deepEqual((await messages.listMessages(known, 'BUSINESS')).messages, []);
    assert.deepEqual((await contacts.queryContacts().find()).items, []);
  });
};
