// Holds the emulator against the vendor's own JavaScript SDK: a client that was not written with it in mind.
'use strict';

const { check, count } = require('./checks');
const { startEmulator } = require('./emulator');

const parts = ['conversations', 'messages', 'lists', 'contacts', 'webhooks'];
const deadline = setTimeout(() => {
  console.error('not done within a minute');
  process.exit(1); // which ends the emulator too
}, 60_000);

async function main() {
  const emulator = await startEmulator();
  for (const part of parts) await require(`./${part}`)(emulator);
  await check('the emulator ends when it is told to', () => emulator.stop());
  clearTimeout(deadline);

  const { passed, failed } = count();
  console.log(`${passed} checks passed${failed > 0 ? `, ${failed} failed` : ''}`);
  if (failed > 0) process.exitCode = 1;
}

main().catch(failure => {
  console.error(failure);
  process.exit(1);
});
