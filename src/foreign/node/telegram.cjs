// Starts telegram-test-api on a free port and prints the port. Argument: the folder that it is installed in.
const net = require('net');
const path = require('path');
const TelegramServer = require(path.join(process.argv[2], 'node_modules', 'telegram-test-api'));

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function start(tries) {
  const port = await freePort();
  try {
    await new TelegramServer({ port, host: '127.0.0.1', storeTimeout: 600 }).start();
    console.log(port);
  } catch (taken) {
    if (tries === 0) {
      throw taken;
    }
    await start(tries - 1);
  }
}

// The peer leaves with whoever started it.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
start(10);
