// Receives webhooks, as an app would.
'use strict';

const http = require('node:http');
const { once } = require('node:events');

const waitTime = 10_000;

async function listen() {
  const arrived = [];
  let wake = () => {};
  const statuses = []; // of the next answers; 200 afterwards
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(statuses.shift() ?? 200).end();
    arrived.push({ method: request.method, url: request.url, body: Buffer.concat(chunks).toString('utf8') });
    wake();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    url: `http://127.0.0.1:${server.address().port}/webhooks?a=1`,
    answerNextWith: status => statuses.push(status),
    hasMore: () => arrived.length > 0,

    /** The next delivery, in the order in which they came. */
    async next() {
      const until = Date.now() + waitTime;
      while (arrived.length === 0) {
        if (Date.now() > until) throw new Error(`No webhook within ${waitTime} ms.`);
        await new Promise(resolve => {
          wake = resolve;
          setTimeout(resolve, 100);
        });
      }
      return arrived.shift();
    },

    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

module.exports = { listen };
