// An app that receives webhooks through the SDK.
'use strict';

const { AppStrategy, createClient } = require('@wix/sdk');
const { conversations, messages } = require('@wix/inbox');

/** An app of the SDK, and what its handlers got. */
function app(appId, publicKey) {
  const client = createClient({ modules: { conversations, messages }, auth: AppStrategy({ appId, publicKey }) });
  const got = [];
  client.messages.onMessageSentToBusiness(event => got.push(['onMessageSentToBusiness', event]));
  client.messages.onMessageButtonInteracted(event => got.push(['onMessageButtonInteracted', event]));
  client.conversations.onConversationConversationsMerged(event => got.push(['onConversationConversationsMerged', event]));
  return { got, webhooks: client.webhooks };
}

module.exports = { app };
