// The SDK's clients, with the emulator in the place of the service.
'use strict';

const { ApiKeyStrategy, createClient } = require('@wix/sdk');
const { conversations, messages } = require('@wix/inbox');
const contacts = require('@wix/auto_sdk_crm_contacts');

/** A client whose requests go to the emulator; `requests` has their addresses as the SDK made them. */
function connect(emulator, { apiKey = emulator.apiKey, siteId = emulator.siteId } = {}) {
  const requests = [];
  const redirected = (address, request) => {
    const url = new URL(address);
    if (url.origin !== 'https://www.wixapis.com') throw new Error(`The SDK asks for ${url}, which is not emulated.`);
    requests.push(url);
    return fetch(new URL(url.pathname + url.search, emulator.address), request);
  };
  const client = createClient({ modules: { contacts, conversations, messages }, auth: ApiKeyStrategy({ apiKey, siteId }), fetch: redirected });
  return Object.assign(client, { requests });
}

module.exports = { connect };
