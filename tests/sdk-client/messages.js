// SendMessage: each type of message that can be sent, in each direction and visibility, and what the service refuses.
'use strict';

const assert = require('node:assert/strict');
const { randomUUID } = require('node:crypto');
const { application, bare, check, refused, violation } = require('./checks');
const { connect } = require('./client');

const mediaUrlsHold = 10 * 60 * 60 * 1000;
const clockTolerance = 5_000;

const image = { _id: '11062b_abc~mv2.jpg', url: 'https://static.wixstatic.com/media/11062b_abc~mv2.jpg', filename: 'menu (1).jpg', width: 1200, height: 798 };
const file = { _id: '11062b_def.pdf', url: 'https://files.wixstatic.com/ugd/11062b_def.pdf?dn=a%20b.pdf', filename: 'Invoice "№ 7".pdf', mimeType: 'application/pdf' };
const text = 'tab\t nl\n cr\r "double" \'single\' back\\slash </script> \u2028 é 💬👩‍👩‍👧';
const times = (number, make) => Array.from({ length: number }, (_, at) => make(at));

const contents = [
  ['BASIC', { previewText: 'Thanks!', title: 'Order', basic: { items: [{ text }, { image }, { text: 'Between' }, { file }, { image: { url: 'https://example.com/a.png' } }] } }],
  ['BASIC', { basic: { items: [{ text: '💬'.repeat(16_384) }] } }],
  ['TEMPLATE', {
    previewText: 'Confirm',
    template: {
      title: text,
      orientation: 'LANDSCAPE',
      imageUrl: 'https://example.com/i.png',
      textLines: times(10, at => `line ${at}`),
      buttons: [{ label: 'Open', launchUrl: 'https://example.com/?a=1&b=%20' }, ...times(9, at => ({ label: `b${at}`, postbackProperties: { interactionId: `i${at}` } }))],
    },
  }],
  ['MINIMAL', { minimal: { text: 'Booked' } }],
  ['MINIMAL', { previewText: 'p', minimal: { text, iconUrl: 'https://example.com/i.svg', url: 'https://example.com/s/1' } }],
  ['FORM', {
    previewText: 'A request',
    form: { title: 'Table', description: text, fields: times(15, at => ({ name: `field ${at}`, value: `${at}` })), media: [{ image }, { file }] },
  }],
];

/** Media as they come back: their addresses hold for ten hours. */
function expiring(value, from) {
  if (Array.isArray(value)) return value.map(item => expiring(item, from));
  if (typeof value !== 'object' || value === null) return value;
  const urlExpiration = new Date(+from + mediaUrlsHold);
  const expire = (name, member) => ['image', 'file'].includes(name) ? { ...member, urlExpiration } : expiring(member, from);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, expire(name, member)]));
}

/** A message as it comes back: what was sent, and what the service adds. */
const stored = (sent, { appId, contentType, got, sender = { appId } }) => ({
  badges: [],
  targetChannels: [],
  targetChannelIds: [],
  sourceChannel: 'UNKNOWN_CHANNEL_TYPE',
  visibility: 'UNKNOWN_VISIBILITY',
  direction: 'UNKNOWN_DIRECTION',
  silent: false,
  _createdDate: got._createdDate,
  ...sent,
  content: { ...expiring(sent.content, got._createdDate), contentType },
  sender,
  appId,
  _id: got._id,
  sequence: got.sequence,
});

module.exports = async emulator => {
  const { conversations, messages } = connect(emulator);
  const visitor = { anonymousVisitorId: randomUUID() };
  const id = (await conversations.getOrCreateConversation({ ...visitor })).conversation._id;
  const kept = [];
  const send = (message, options) => messages.sendMessage(id, structuredClone(message), options); // the SDK renames members in what it is given

  async function sends(message, { contentType = 'MINIMAL', options, sender, changed } = {}) {
    const response = await send(message, options);
    const got = response.message;
    assert.deepEqual(response, { message: stored({ ...message, ...changed }, { appId: emulator.appId, contentType, got, sender }) });
    assert.match(got._id, /^\d{1,20}$/);
    assert.ok(kept.every(earlier => earlier._id !== got._id && BigInt(earlier.sequence) < BigInt(got.sequence)), 'ids differ, and sequences rise');
    if (message._createdDate === undefined) assert.ok(Math.abs(Date.now() - got._createdDate) < clockTolerance, `created at ${got._createdDate}`);
    kept.push(got);
  }

  for (const [contentType, content] of contents) {
    for (const direction of ['BUSINESS_TO_PARTICIPANT', 'PARTICIPANT_TO_BUSINESS']) {
      for (const visibility of ['BUSINESS_AND_PARTICIPANT', 'BUSINESS']) {
        await check(`${contentType} ${direction} ${visibility} is sent`, () => sends({ direction, visibility, content }, { contentType }));
      }
    }
  }

  const content = { minimal: { text: 'x' } };
  const withBadge = { content, badges: [{ text: 'My App', iconUrl: 'https://example.com/i.svg', badgeVisibility: 'BUSINESS' }] };
  const ofTheService = { _id: '1', sequence: '1', appId: randomUUID(), sender: { memberId: randomUUID() } };
  const variants = [
    ['a message without direction and visibility', { content }],
    ['a badge', withBadge],
    ['channel ids', { content, targetChannelIds: ['CHAT', 'my-channel'], sourceChannelId: 'my-channel' }],
    ['the older channels', { content, targetChannels: ['EMAIL'], sourceChannel: 'FACEBOOK' }],
    ['a silent message', { content, silent: true }],
    ['a time', { content, _createdDate: new Date('2026-01-02T03:04:05.678Z') }],
    ['the older silent', { content }, { options: { silent: true }, changed: { silent: true } }],
    ['sendNotifications', { content }, { options: { sendNotifications: true, sendAs: 'CALLER' } }],
    ['the participant as sender', { content, direction: 'PARTICIPANT_TO_BUSINESS' }, { options: { sendAs: 'PARTICIPANT' }, sender: visitor }],
  ];
  for (const [what, message, more] of variants) await check(`${what} is sent`, () => sends(message, more));
  await check('what only the service sets is left aside', () => sends({ content, ...ofTheService }));

  await check('all of them are listed as they were sent', async () => {
    const listed = await messages.listMessages(id, 'BUSINESS', { paging: { limit: 100 }, sorting: { fieldName: 'sequence', order: 'ASC' } });
    assert.equal(kept.length, contents.length * 4 + variants.length + 1);
    assert.deepEqual(listed, { messages: kept, pagingMetadata: { count: kept.length, cursors: {} } });
  });

  const basic = items => ({ content: { basic: { items } } });
  const template = buttons => ({ content: { template: { buttons } } });
  const wrong = [
    ['no message', undefined, violation('message', 'REQUIRED_FIELD')],
    ['no content', {}, violation('message.content', 'REQUIRED_FIELD')],
    ['two contents', { content: { ...content, basic: { items: [{ text }] } } }, violation('message.content', 'ONE_OF_ALIGNMENT')],
    ['a system message', { content: { system: { text } } }, violation('message.content.system', 'FIELD_NOT_ALLOWED')],
    ['no items', basic([]), violation('message.content.basic.items', 'MIN_SIZE')],
    ['an item that is two', basic([{ text: 'a' }, { text, image }]), violation('message.content.basic.items[1]', 'ONE_OF_ALIGNMENT')],
    ['an empty text', basic([{ text: '' }]), violation('message.content.basic.items[0].text', 'MIN_LENGTH')],
    ['a text that is too long', basic([{ text: '💬'.repeat(16_385) }]), violation('message.content.basic.items[0].text', 'MAX_LENGTH')],
    ['half a character', basic([{ text: '\ud800' }]), bare(400)],
    ['half a pixel', basic([{ image: { ...image, width: 0.5 } }]), violation('message.content.basic.items[0].image.width', 'OTHER')],
    ['an image that cannot be fetched', basic([{ image: { ...image, url: 'wix:image://v1/abc/a.jpg' } }]), application(400, 'INVALID_MEDIA_URL')],
    ['a file that cannot be fetched', { content: { form: { fields: [{ name: 'a' }], media: [{ file: { url: 'a.pdf' } }] } } }, application(400, 'INVALID_MEDIA_URL')],
    ['eleven buttons', template(times(11, at => ({ label: `${at}` }))), violation('message.content.template.buttons', 'MAX_SIZE')],
    ['eleven lines', { content: { template: { textLines: times(11, String) } } }, violation('message.content.template.textLines', 'MAX_SIZE')],
    ['a button that leads nowhere', template([{ label: 'a', launchUrl: 'example' }]), violation('message.content.template.buttons[0].launchUrl', 'FORMAT')],
    [
      'an interaction without an id',
      template([{ label: 'a', postbackProperties: { interactionId: '' } }]),
      violation('message.content.template.buttons[0].postbackProperties.interactionId', 'MIN_LENGTH'),
    ],
    ['an icon that is no address', { content: { minimal: { text, iconUrl: 'icon' } } }, violation('message.content.minimal.iconUrl', 'FORMAT')],
    ['a form without fields', { content: { form: { title: 'a', fields: [] } } }, violation('message.content.form.fields', 'MIN_SIZE')],
    ['a form with sixteen', { content: { form: { fields: times(16, at => ({ name: `${at}` })) } } }, violation('message.content.form.fields', 'MAX_SIZE')],
    ['a preview that is too long', { content: { ...content, previewText: 'a'.repeat(257) } }, violation('message.content.previewText', 'MAX_LENGTH')],
    ['two badges', { content, badges: [...withBadge.badges, ...withBadge.badges] }, violation('message.badges', 'MAX_SIZE')],
    ['too many channels', { content, targetChannelIds: times(101, String) }, violation('message.targetChannelIds', 'MAX_SIZE')],
    ['an unknown visibility', { content, visibility: 'NOBODY' }, violation('message.visibility', 'INVALID_ENUM_VALUE')],
    ['an unknown direction', { content, direction: 'SIDEWAYS' }, violation('message.direction', 'INVALID_ENUM_VALUE')],
  ];
  for (const [what, message, error] of wrong) await check(`${what} is refused`, () => refused(() => send(message), error));
  await check('an app is no business user', () => refused(() => send({ content }, { sendAs: 'BUSINESS_USER' }), application(403, 'IDENTITY_DOES_NOT_MATCH')));
  await check('an unknown sender is refused', () => refused(() => send({ content }, { sendAs: 'SOMEBODY' }), violation('options.sendAs', 'INVALID_ENUM_VALUE')));
  for (const [what, wrongId, error] of [
    ['an unknown conversation', randomUUID(), application(404, 'CONVERSATION_NOT_FOUND')],
    ['an id that is no GUID', 'abc', violation('conversationId', 'FORMAT')],
    ['no id', undefined, violation('conversationId', 'REQUIRED_FIELD')],
  ]) await check(`${what} takes no message`, () => refused(() => messages.sendMessage(wrongId, { content }), error));

  await check('what was refused left nothing', async () => {
    const newest = await messages.listMessages(id, 'BUSINESS', { paging: { limit: 1 } });
    assert.deepEqual(newest.messages, kept.slice(-1));
  });
};
