// QueryContacts, by the SDK's query builder and by a query as it goes over the wire.
'use strict';

const assert = require('node:assert/strict');
const { application, check, guid, refused, violation } = require('./checks');
const { connect } = require('./client');

const people = [
  { email: 'jo@example.com', first: 'Jo', last: 'Doe', moreEmails: ['shared@example.com'] },
  { email: 'ada+test@example.com', first: 'Ada', last: 'Böhm' },
  { email: 'shared@example.com' },
];

module.exports = async emulator => {
  const { contacts } = connect(emulator);
  await check('a broken filter is refused where there are no contacts yet', () =>
    refused(() => contacts.queryContacts({ filter: { 'info.shoeSize': '42' } }), application(400, 'UNSUPPORTED_FILTER_FIELD_UNKNOWN')));

  const ids = [];
  for (const person of people) ids.push(JSON.parse((await emulator.control('contacts', person)).text).id);
  const everybody = (await contacts.queryContacts().find()).items;
  const [jo, ada, shared] = everybody;

  await check('contacts come with all that is known of them', () => {
    assert.equal(everybody.length, people.length);
    everybody.forEach((contact, at) => {
      const { email, first, last, moreEmails = [] } = people[at];
      const { items } = contact.info.emails;
      for (const item of items) assert.match(item._id, guid);
      assert.ok(contact._createdDate instanceof Date && Math.abs(Date.now() - contact._createdDate) < 60_000);
      assert.deepEqual(contact, {
        _id: ids[at],
        revision: 1,
        source: { sourceType: 'OTHER' },
        _createdDate: contact._createdDate,
        _updatedDate: contact._createdDate,
        primaryInfo: { email },
        info: {
          ...(first && { name: { first, last } }),
          emails: { items: [email, ...moreEmails].map((address, index) => ({ _id: items[index]._id, tag: 'UNTAGGED', email: address, primary: index === 0 })) },
        },
      });
    });
  });

  const builder = () => contacts.queryContacts();
  const built = [
    ['a primary email', builder().eq('primaryInfo.email', 'ada+test@example.com'), [ada]],
    ['an email in capitals', builder().eq('primaryInfo.email', 'ADA+TEST@example.com'), []],
    ['a primary email alone', builder().eq('primaryInfo.email', 'shared@example.com'), [shared]],
    ['any email', builder().eq('info.emails.email', 'shared@example.com'), [jo, shared]],
    ['an email of nobody', builder().eq('info.emails.email', 'nobody@example.com'), []],
    ['all but one email', builder().ne('primaryInfo.email', 'jo@example.com'), [ada, shared]],
    ['the start of an email', builder().startsWith('primaryInfo.email', 'ADA+'), [ada]],
    ['a list of emails', builder().in('primaryInfo.email', ['jo@example.com', 'ada+test@example.com', 'x']), [jo, ada]],
    ['an id', builder().eq('_id', ids[1]), [ada]],
    ['ids', builder().in('_id', ids.slice(1)), [ada, shared]],
    ['a name that is there', builder().exists('info.name.first', true), [jo, ada]],
    ['a name that is not there', builder().exists('info.name.first', false), [shared]],
    ['a time from', builder().ge('_createdDate', ada._createdDate.toISOString()), everybody.filter(({ _createdDate }) => _createdDate >= ada._createdDate)],
    ['a time to come', builder().gt('_createdDate', new Date(Date.now() + 60_000)), []],
    ['times between', builder().between('_updatedDate', new Date(0), new Date(Date.now() + 60_000)), everybody],
    ['two conditions', builder().eq('info.emails.email', 'shared@example.com').startsWith('info.name.last', 'd'), [jo]],
    ['one of two conditions', builder().eq('info.name.last', 'Böhm').or(builder().eq('info.name.last', 'Doe')), [jo, ada]],
    ['a condition that does not hold', builder().not(builder().eq('info.name.last', 'Doe')), [ada, shared]],
    ['a text to search', contacts.queryContacts({ search: 'shared@example.com' }), [jo, shared]],
    ['names, downwards', builder().descending('info.name.first'), [jo, ada, shared]],
    ['emails, upwards', builder().ascending('primaryInfo.email'), [ada, jo, shared]],
  ];
  for (const [what, query, expected] of built) {
    await check(`the builder finds contacts by ${what}`, async () => {
      const found = await query.find();
      assert.deepEqual(found.items, expected);
      assert.deepEqual([found.totalCount, found.currentPage, found.hasNext(), found.hasPrev()], [expected.length, 0, false, false]);
    });
  }

  await check('the builder pages there and back', async () => {
    const first = await builder().limit(2).find();
    assert.deepEqual([first.items, first.totalCount, first.totalPages, first.hasNext()], [[jo, ada], 3, 2, true]);
    const second = await first.next();
    assert.deepEqual([second.items, second.currentPage, second.hasNext()], [[shared], 1, false]);
    assert.deepEqual((await second.prev()).items, first.items);
    assert.deepEqual((await builder().skip(3).find()).items, []);
  });

  const whole = { count: 1, offset: 0, total: 1, tooManyToCount: false };
  const byEmail = { filter: { 'info.emails.email': { $eq: 'jo@example.com' } } };
  const plain = [
    ['a filter', byEmail, [jo], whole],
    ['fields', { ...byEmail, fields: ['_id'] }, [{ _id: jo._id, revision: 1 }], whole],
    ['nested fields', { ...byEmail, fields: ['primaryInfo', 'info.name'] }, [{ _id: jo._id, revision: 1, primaryInfo: jo.primaryInfo, info: { name: jo.info.name } }], whole],
    ['fieldsets', { ...byEmail, fieldsets: ['COMMUNICATION_DETAILS'] }, [{ _id: jo._id, revision: 1, primaryInfo: jo.primaryInfo, info: jo.info }], whole],
    ['logic', { filter: { $and: [{ 'info.emails.email': 'shared@example.com' }, { $not: { 'info.name.first': { $exists: true } } }] } }, [shared], whole],
    ['paging', { sort: [{ fieldName: '_createdDate', order: 'ASC' }], paging: { limit: 1, offset: 1 } }, [ada], { count: 1, offset: 1, total: 3, tooManyToCount: false }],
    ['a limit of 0', { paging: { limit: 0 } }, everybody, { count: 3, offset: 0, total: 3, tooManyToCount: false }],
  ];
  for (const [what, query, expected, pagingMetadata] of plain) {
    await check(`a plain query finds contacts by ${what}`, async () => {
      assert.deepEqual(await contacts.queryContacts(structuredClone(query)), { contacts: expected, pagingMetadata }); // the SDK renames members in what it is given
    });
  }

  const broken = [
    ['another field', builder().eq('info.shoeSize', '42'), 'UNSUPPORTED_FILTER_FIELD_UNKNOWN'],
    ['an operator of other fields', builder().gt('primaryInfo.email', 'a'), 'UNSUPPORTED_FILTER_OPERATOR'],
    ['an operator of other methods', builder().contains('primaryInfo.email', 'a'), 'UNSUPPORTED_FILTER_OPERATOR'],
    ['a number', builder().eq('primaryInfo.email', 1), 'UNSUPPORTED_FILTER_VALUE_TYPE'],
    ['an email that is undefined', builder().eq('primaryInfo.email', undefined), 'UNSUPPORTED_FILTER_VALUE_TYPE'],
    ['what is not empty', builder().isNotEmpty('primaryInfo.email'), 'UNSUPPORTED_FILTER_VALUE_TYPE'],
    ['what is no time', builder().lt('_createdDate', 'soon'), 'UNSUPPORTED_FILTER_VALUE'],
    ['a field that is not sorted by', builder().ascending('info.locale'), 'UNSUPPORTED_SORT_FIELD'],
  ];
  for (const [what, query, code] of broken) await check(`the builder finds nothing by ${what}`, () => refused(() => query.find(), application(400, code)));

  const wrong = [
    ['a filter without a list', { filter: { $and: {} } }, application(400, 'MALFORMED_FILTER')],
    ['a comparison with undefined', { filter: { 'primaryInfo.email': { $eq: undefined } } }, application(400, 'MALFORMED_FILTER')],
    ['an unknown operator', { filter: { $nor: [] } }, application(400, 'UNSUPPORTED_FILTER_OPERATOR')],
    ['a filter that is a text', { filter: 'jo@example.com' }, violation('query.filter', 'OTHER')],
    ['a limit over 1,000', { paging: { limit: 1001 } }, violation('query.paging.limit', 'MAX')],
    ['two fields to sort by', { sort: [{ fieldName: '_createdDate' }, { fieldName: 'info.name.first' }] }, violation('query.sort', 'MAX_SIZE')],
    ['an unknown order', { sort: [{ fieldName: '_createdDate', order: 'UP' }] }, violation('query.sort[0].order', 'INVALID_ENUM_VALUE')],
  ];
  for (const [what, query, error] of wrong) await check(`a plain query with ${what} is refused`, () => refused(() => contacts.queryContacts(query), error));
};
