// ListMessages: every page of a conversation, in both orders and visibilities, forwards and back.
'use strict';

const assert = require('node:assert/strict');
const { randomUUID } = require('node:crypto');
const { application, check, refused, violation } = require('./checks');
const { connect } = require('./client');

const number = 35; // more than the 30 of a page that nobody asked a length for
const reversed = list => [...list].reverse();

module.exports = async emulator => {
  const client = connect(emulator);
  const { conversations, messages } = client;
  const open = async () => (await conversations.getOrCreateConversation({ contactId: randomUUID() })).conversation._id;

  const [id, other] = [await open(), await open()];
  const sent = [];
  for (let at = 0; at < number; at++) {
    const visibility = at % 3 === 0 ? 'BUSINESS' : 'BUSINESS_AND_PARTICIPANT';
    sent.push((await messages.sendMessage(id, { visibility, content: { minimal: { text: `${at}` } } })).message);
  }
  const all = { BUSINESS: sent, BUSINESS_AND_PARTICIPANT: sent.filter(({ visibility }) => visibility !== 'BUSINESS') };

  /** Follows the cursors of one kind to their end, starting with a page. */
  async function follow(first, kind, list) {
    const pages = [first];
    for (let page = first; page.pagingMetadata.cursors[kind] !== undefined; pages.push(page)) {
      assert.ok(pages.length <= number, 'the list does not end');
      page = await list(page.pagingMetadata.cursors[kind]);
    }
    return pages;
  }

  function assertPage({ messages: listed, pagingMetadata }, expected, { hasNext, hasPrev }) {
    const { cursors } = pagingMetadata;
    assert.deepEqual(listed, expected);
    assert.deepEqual(pagingMetadata, { count: expected.length, cursors });
    assert.deepEqual(Object.keys(cursors).sort(), [...(hasNext ? ['next'] : []), ...(hasPrev ? ['prev'] : [])]);
    for (const { length } of Object.values(cursors)) {
      assert.ok(length > emulator.cursorLength - 4 && length <= emulator.cursorLength, `a cursor of ${length} characters`); // base64 goes by fours
    }
  }

  for (const visibility of Object.keys(all)) {
    for (const order of ['ASC', 'DESC']) {
      const expected = order === 'ASC' ? all[visibility] : reversed(all[visibility]);
      for (const limit of [1, 7, 30, expected.length, 100]) {
        await check(`${visibility} ${order} is listed by ${limit}, there and back`, async () => {
          const list = cursor => messages.listMessages(id, visibility, { paging: { limit, cursor }, sorting: { fieldName: 'sequence', order } });
          const pages = await follow(await list(), 'next', list);
          assert.equal(pages.length, Math.ceil(expected.length / limit));
          pages.forEach((page, at) => assertPage(page, expected.slice(at * limit, (at + 1) * limit), { hasNext: at < pages.length - 1, hasPrev: at > 0 }));
          const back = await follow(pages.at(-1), 'prev', list);
          assert.deepEqual(back.map(page => page.messages), reversed(pages).map(page => page.messages));
        });
      }
    }
  }

  const newest = reversed(sent).slice(0, 30);
  for (const [what, options, isPacked] of [
    ['without options', undefined, false],
    ['with a limit of 0', { paging: { limit: 0 } }, true],
    ['with a field to sort by, and no order', { sorting: { fieldName: 'message_sequence' } }, true],
  ]) {
    await check(`the newest thirty are listed ${what}`, async () => {
      assertPage(await messages.listMessages(id, 'BUSINESS', options), newest, { hasNext: true, hasPrev: false });
      assert.equal(client.requests.at(-1).searchParams.has('.r'), isPacked); // both ways in which the SDK sends parameters
    });
  }
  await check('an empty conversation has one empty page', async () => assertPage(await messages.listMessages(other, 'BUSINESS'), [], { hasNext: false, hasPrev: false }));

  const { next } = (await messages.listMessages(id, 'BUSINESS', { paging: { limit: 2 } })).pagingMetadata.cursors;
  const wrong = [
    ['an unknown conversation', [randomUUID(), 'BUSINESS'], application(404, 'CONVERSATION_NOT_FOUND')],
    ['an id that is no GUID', ['abc', 'BUSINESS'], violation('conversationId', 'FORMAT')],
    ['no id', [undefined, 'BUSINESS'], violation('conversationId', 'REQUIRED_FIELD')],
    ['no visibility', [id], violation('visibility', 'REQUIRED_FIELD')],
    ['an unknown visibility', [id, 'NOBODY'], violation('visibility', 'INVALID_ENUM_VALUE')],
    ['a limit over 100', [id, 'BUSINESS', { paging: { limit: 101 } }], violation('options.paging.limit', 'MAX')],
    ['a limit under 0', [id, 'BUSINESS', { paging: { limit: -1 } }], violation('options.paging.limit', 'MIN')],
    ['another field', [id, 'BUSINESS', { sorting: { fieldName: '_createdDate', order: 'ASC' } }], violation('options.sorting.fieldName', 'OTHER')],
    ['an unknown order', [id, 'BUSINESS', { sorting: { fieldName: 'sequence', order: 'UP' } }], violation('options.sorting.order', 'INVALID_ENUM_VALUE')],
    ['what is no cursor', [id, 'BUSINESS', { paging: { cursor: 'a+b/c=' } }], violation('options.paging.cursor', 'OTHER')],
    ['a cursor that is too long', [id, 'BUSINESS', { paging: { cursor: 'a'.repeat(16_001) } }], violation('options.paging.cursor', 'MAX_LENGTH')],
    ['a cursor of another visibility', [id, 'BUSINESS_AND_PARTICIPANT', { paging: { cursor: next } }], violation('options.paging.cursor', 'OTHER')],
    ['a cursor of another order', [id, 'BUSINESS', { paging: { cursor: next }, sorting: { fieldName: 'sequence', order: 'ASC' } }], violation('options.paging.cursor', 'OTHER')],
    ['a cursor of another conversation', [other, 'BUSINESS', { paging: { cursor: next } }], violation('options.paging.cursor', 'OTHER')],
  ];
  for (const [what, parameters, error] of wrong) await check(`nothing is listed by ${what}`, () => refused(() => messages.listMessages(...parameters), error));
};
