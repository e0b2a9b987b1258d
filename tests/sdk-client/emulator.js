// Starts the emulator as a program of its own, and ends it.
'use strict';

const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');

const program = path.join(__dirname, '..', '..', 'tools', 'WixInbox.Emulator', 'bin', 'Debug', 'net10.0', 'WixInbox.Emulator.dll');
const apiKey = 'IST.sdk-client';
const siteId = '11111111-1111-4111-8111-111111111111';
const businessName = 'Café "Söhne" & Co. 💬';
const cursorLength = 16_000; // the longest that the service may give
const startTime = 30_000;
const stopTime = 10_000;

async function startEmulator() {
  if (!fs.existsSync(program)) throw new Error('Build the emulator first: dotnet build tools/WixInbox.Emulator');
  const options = ['--port', '0', '--api-key', apiKey, '--site-id', siteId, '--business', businessName, '--cursor-length', `${cursorLength}`];
  const child = spawn('dotnet', [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL')); // it must not outlive this program, however that ends
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const exited = once(child, 'exit');

  const printed = await untilStarted(child);
  const address = find(printed, /emulated at (http:\S+)/);
  return {
    address,
    apiKey,
    siteId,
    businessName,
    cursorLength,
    appId: find(printed, /app id {3}(\S+)/),
    publicKey: find(printed, /(-----BEGIN PUBLIC KEY-----[^]+-----END PUBLIC KEY-----)/),

    /** Lets something happen that no app does; gives the status and the body. */
    async control(what, body) {
      const response = await fetch(new URL(`emulator/${what}`, address), { method: 'POST', body: JSON.stringify(body) });
      return { status: response.status, text: await response.text() };
    },

    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), stopTime);
      assert.deepEqual(await exited, [0, null]);
      clearTimeout(late);
    },
  };
}

/** What it prints until it is ready. What it prints afterwards is read too, or it would wait. */
function untilStarted(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = why => reject(new Error(`The emulator ${why}. It printed:\n${printed}`));
    const late = setTimeout(() => fail(`did not start within ${startTime} ms`), startTime);
    child.once('error', failure => fail(`cannot be started: ${failure.message}`));
    child.once('exit', code => fail(`ended with ${code}`));
    child.stdout.setEncoding('utf8').on('data', text => {
      printed += text;
      if (!printed.includes('to stop.')) return;
      clearTimeout(late);
      resolve(printed);
    });
  });
}

function find(printed, pattern) {
  const match = pattern.exec(printed);
  assert.ok(match, `The emulator did not print ${pattern}:\n${printed}`);
  return match[1];
}

module.exports = { startEmulator };
