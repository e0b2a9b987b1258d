// Webhooks: what the emulator sends, as the SDK's handlers get it, and what the SDK refuses.
'use strict';

const assert = require('node:assert/strict');
const { generateKeyPairSync, randomUUID } = require('node:crypto');
const { app } = require('./app');
const { application, check, guid, refused } = require('./checks');
const { connect } = require('./client');
const { listen } = require('./receiver');
const { fromPart, open, toPart } = require('./token');

const messageFqdn = 'wix.crm.inbox.v2.message';
const conversationFqdn = 'wix.crm.inbox.v2.conversation';

module.exports = async emulator => {
  const api = connect(emulator);
  const receiver = await listen();
  const { appId, publicKey } = emulator;
  const apps = [app(appId, publicKey), app(appId, Buffer.from(publicKey).toString('base64'))]; // both forms that the vendor gives keys in
  const openWith = async participant => (await api.conversations.getOrCreateConversation({ ...participant })).conversation._id;
  const happens = async (what, body) => assert.deepEqual(await emulator.control(what, body), { status: 200, text: '{}' });
  const ids = new Set();
  let events = 0;
  let instanceId;

  /** The next webhook, which both apps must take; gives what their handler got. */
  async function handled(handler, { fqdn, slug, entityId, identity, data }) {
    const { method, url, body } = await receiver.next();
    assert.deepEqual([method, url], ['POST', '/webhooks?a=1']);
    instanceId ??= open(body, publicKey).instanceId;
    for (const { got, webhooks } of apps) {
      const processed = await webhooks.process(body);
      const [[calledHandler, event], ...others] = got.splice(0);
      const { _id, eventTime } = event.metadata;
      assert.deepEqual([calledHandler, others], [handler, []]);
      assert.deepEqual(event, {
        data,
        metadata: {
          _id,
          entityFqdn: fqdn,
          slug,
          entityId: entityId ?? event.metadata.entityId, // of a click, whose entity the vendor does not explain
          eventTime,
          triggeredByAnonymizeRequest: false,
          instanceId,
          identity,
          accountInfo: undefined,
        },
      });
      assert.ok(eventTime instanceof Date && Math.abs(Date.now() - eventTime) < 60_000, `happened at ${eventTime}`);
      for (const id of [_id, instanceId, ...(entityId ? [] : [event.metadata.entityId])]) assert.match(id, guid);
      assert.deepEqual([processed.eventType, processed.instanceId, processed.identity], [`${fqdn}_${slug}`, instanceId, identity]);
      ids.add(_id);
    }
    events++;
    return body;
  }

  const sentToBusiness = (conversationId, message, identity) =>
    handled('onMessageSentToBusiness', { fqdn: messageFqdn, slug: 'message_sent_to_business', entityId: message._id, identity, data: { conversationId, message } });

  const newest = async conversationId => (await api.messages.listMessages(conversationId, 'BUSINESS', { paging: { limit: 1 } })).messages[0];

  const visitor = { anonymousVisitorId: randomUUID() };
  const member = { memberId: randomUUID() };
  const contact = { contactId: randomUUID() };
  const people = [
    ['a visitor', visitor, { identityType: 'ANONYMOUS_VISITOR', ...visitor }],
    ['a member', member, { identityType: 'MEMBER', ...member }],
    ['a contact', contact, { identityType: 'UNKNOWN' }],
  ];
  const asApp = { identityType: 'APP', appId };

  await check('an address is registered, and registered again in vain', async () => {
    await happens('webhooks', { url: receiver.url });
    await happens('webhooks', { url: receiver.url });
    assert.equal((await emulator.control('webhooks', { url: 'ftp://127.0.0.1/' })).status, 400);
  });

  for (const visibility of ['BUSINESS_AND_PARTICIPANT', 'BUSINESS']) {
    await check(`a message to the business, for ${visibility}, is told of with all its media`, async () => {
      const id = await openWith(visitor);
      const items = [{ text: 'Grüße 💬' }, { image: { _id: 'i', url: 'https://example.com/a.png', width: 1, height: 2 } }, { file: { url: 'https://example.com/a.pdf' } }];
      const { message } = await api.messages.sendMessage(id, { direction: 'PARTICIPANT_TO_BUSINESS', visibility, content: { basic: { items } }, badges: [{ text: 'b' }] });
      await sentToBusiness(id, message, asApp);
      assert.ok(message.content.basic.items[1].image.urlExpiration instanceof Date);
    });
  }
  await check('a form to the business is told of with all its media', async () => {
    const id = await openWith(visitor);
    const form = { title: 't', fields: [{ name: 'a', value: 'b' }], media: [{ image: { url: 'https://example.com/a.png' } }, { file: { url: 'https://example.com/a.pdf' } }] };
    const { message } = await api.messages.sendMessage(id, { direction: 'PARTICIPANT_TO_BUSINESS', content: { form } }, { sendAs: 'PARTICIPANT' });
    assert.deepEqual(message.sender, visitor);
    await sentToBusiness(id, message, asApp);
  });

  for (const [who, participant, identity] of people) {
    await check(`${who} writes`, async () => {
      const id = await openWith(participant);
      await happens('messages', { conversationId: id, as: 'participant', text: 'Hello? "äöü" 💬' });
      const message = await newest(id);
      assert.deepEqual(message.content, { previewText: 'Hello? "äöü" 💬', basic: { items: [{ text: 'Hello? "äöü" 💬' }] }, contentType: 'BASIC' });
      assert.deepEqual([message.sender, message.direction, message.visibility, 'appId' in message], [participant, 'PARTICIPANT_TO_BUSINESS', 'BUSINESS_AND_PARTICIPANT', false]);
      await sentToBusiness(id, message, identity);
    });
  }

  /** The next webhook must be of a message to the participant, which the SDK has no handler for. */
  async function sentToParticipant(conversationId, message, identity) {
    const { body } = await receiver.next();
    const { event, ...envelope } = open(body, publicKey);
    const { id, createdDate, ...rest } = event.actionEvent.body.message;
    const type = `${messageFqdn}_message_sent_to_participant`;
    assert.deepEqual(envelope, { eventType: type, instanceId, identity });
    assert.deepEqual({ _id: id, _createdDate: new Date(createdDate), ...rest }, message);
    assert.match(event.eventTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    assert.match(event.id, guid);
    assert.deepEqual(event, {
      id: event.id,
      entityFqdn: messageFqdn,
      slug: 'message_sent_to_participant',
      entityId: message._id,
      actionEvent: { body: { conversationId, message: event.actionEvent.body.message } },
      eventTime: event.eventTime,
      triggeredByAnonymizeRequest: false,
    });
    ids.add(event.id);
    events++;
    for (const { got, webhooks } of apps) {
      assert.deepEqual((await webhooks.parseJWT(body)).payload, event);
      await assert.rejects(() => webhooks.process(body), new RegExp(`Unexpected event type: ${type}`));
      assert.deepEqual(got, []);
    }
  }

  await check('a message of the app to the participant is told of, though the SDK does not know it', async () => {
    const id = await openWith(member);
    const { message } = await api.messages.sendMessage(id, { direction: 'BUSINESS_TO_PARTICIPANT', visibility: 'BUSINESS_AND_PARTICIPANT', content: { minimal: { text: 'Hi' } } });
    await sentToParticipant(id, message, asApp);
  });
  await check('so is one of the owner', async () => {
    const id = await openWith(member);
    await happens('messages', { conversationId: id, as: 'owner', text: 'Hi' });
    const message = await newest(id);
    assert.match(message.sender.wixUserId, guid);
    assert.deepEqual([message.direction, 'appId' in message], ['BUSINESS_TO_PARTICIPANT', false]);
    await sentToParticipant(id, message, { identityType: 'WIX_USER', ...message.sender });
  });

  for (const [who, participant, identity] of people) {
    await check(`${who} clicks a button`, async () => {
      const id = await openWith(participant);
      const buttons = [{ label: 'Open', launchUrl: 'https://example.com' }, { label: 'Yes', postbackProperties: { interactionId: 'yes/1 ?&ä' } }];
      const { message } = await api.messages.sendMessage(id, { direction: 'BUSINESS_TO_PARTICIPANT', content: { template: { title: 'Sure?', buttons } } });
      await sentToParticipant(id, message, asApp);
      const click = interactionId => emulator.control('clicks', { conversationId: id, interactionId });
      assert.equal((await click('no')).status, 400);
      assert.deepEqual(await click('yes/1 ?&ä'), { status: 200, text: '{}' });
      const data = { conversationId: id, appId, interactionId: 'yes/1 ?&ä', interactedBy: participant };
      await handled('onMessageButtonInteracted', { fqdn: messageFqdn, slug: 'button_interacted', identity, data });
    });
  }

  await check('conversations are merged, and told of', async () => {
    const [old, target] = [await openWith(visitor), await openWith(contact)];
    const all = async id => (await api.messages.listMessages(id, 'BUSINESS', { paging: { limit: 100 }, sorting: { fieldName: 'sequence', order: 'ASC' } })).messages;
    const before = [...await all(old), ...await all(target)].sort((left, right) => Number(BigInt(left.sequence) - BigInt(right.sequence)));
    const merge = (oldConversationIds, targetConversationId) => emulator.control('merges', { oldConversationIds, targetConversationId });
    for (const [olds, into] of [[[], target], [[target], target], [[randomUUID()], target], [[old], randomUUID()]]) assert.equal((await merge(olds, into)).status, 400);

    assert.deepEqual(await merge([old], target), { status: 200, text: '{}' });
    const data = { oldConversationIds: [old], targetConversationId: target };
    await handled('onConversationConversationsMerged', { fqdn: conversationFqdn, slug: 'conversations_merged', entityId: target, identity: asApp, data });
    assert.deepEqual(await all(target), before);
    const found = await api.conversations.getOrCreateConversation({ ...visitor });
    assert.deepEqual([found.conversation._id, found.newConversation], [target, false]);
    await refused(() => api.conversations.getConversation(old), application(404, 'CONVERSATION_NOT_FOUND'));
  });

  await check('what is not answered with 200 comes again, as it was', async () => {
    const id = await openWith(member);
    receiver.answerNextWith(503);
    await happens('messages', { conversationId: id, as: 'participant', text: 'Again' });
    const first = await receiver.next();
    const again = await sentToBusiness(id, await newest(id), people[1][2]);
    assert.equal(again, first.body);
  });

  await check('a token that was tampered with is refused by the SDK', async () => {
    const id = await openWith(member);
    await happens('messages', { conversationId: id, as: 'participant', text: 'Mine' });
    const token = await sentToBusiness(id, await newest(id), people[1][2]);
    const [header, claims, signature] = token.split('.');
    const other = (start, at) => `${start.slice(0, at)}${start[at] === 'A' ? 'B' : 'A'}${start.slice(at + 1)}`;
    const tampered = [
      [`${header}.${toPart({ ...fromPart(claims), data: fromPart(claims).data.replace('Mine', 'Ours') })}.${signature}`, /signature verification failed/],
      [`${header}.${toPart({ ...fromPart(claims), exp: fromPart(claims).exp + 1 })}.${signature}`, /signature verification failed/],
      [`${header}.${claims}.${other(signature, 0)}`, /signature verification failed/],
      [`${other(header, 12)}.${claims}.${signature}`, /./],
      [`${toPart({ alg: 'none' })}.${claims}.`, /./],
      [`${header}.${claims}.`, /signature verification failed/],
      [`${header}.${claims}`, /Invalid Compact JWS/],
      ['', /./],
    ];
    for (const { got, webhooks } of apps) {
      for (const [broken, why] of tampered) await assert.rejects(() => webhooks.process(broken), why, broken);
      assert.deepEqual(got, []);
    }

    const stranger = app(appId, generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }));
    await assert.rejects(() => stranger.webhooks.process(token), /signature verification failed/);
    assert.deepEqual(stranger.got, []);
  });

  await check('each event had an id of its own, and none came that did not happen', () => {
    assert.equal(ids.size, events);
    assert.equal(receiver.hasMore(), false);
  });
  receiver.close();
};
