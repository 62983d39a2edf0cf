// What profiling costs the service: requests per second with a profile being taken over those without, in one run, in
// turns. The client is a process of its own. Arguments: rounds (12), seconds a turn (1).
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createService } from '../src/service.mjs';

const TOKEN = 'measured';

if (process.send !== undefined) await serveUntilTold();
else await measure(Number(process.argv[2] ?? 12), Number(process.argv[3] ?? 1));

async function serveUntilTold() {
  const server = createService({ profileToken: TOKEN });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send(server.address().port);
  process.once('disconnect', () => process.exit());
}

async function measure(rounds, seconds) {
  const service = fork(new URL(import.meta.url));
  try {
    const [port] = await once(service, 'message');
    const agent = new Agent({ keepAlive: true });
    await countAnswers(port, agent, 2);
    const ratios = { cpu: [], heap: [] };
    for (let round = 0; round < rounds; round++) {
      for (const kind of ['cpu', 'heap']) {
        const before = await countAnswers(port, agent, seconds);
        const profile = send(port, agent, 'POST', `/debug/profile/${kind}?seconds=${seconds + 0.5}`);
        await new Promise((resolve) => setTimeout(resolve, 250));
        const during = await countAnswers(port, agent, seconds);
        if ((await profile) !== 200) throw new Error('no profile');
        const after = await countAnswers(port, agent, seconds);
        ratios[kind].push((2 * during) / (before + after));
      }
    }
    for (const [kind, values] of Object.entries(ratios)) {
      values.sort((one, other) => one - other);
      const at = (share) => values[Math.floor(share * (values.length - 1))].toFixed(3);
      console.log(
        `${kind}: throughput while profiling over without, median ${at(0.5)} (${at(0.25)} to ${at(0.75)})`,
      );
    }
  } finally {
    service.kill();
  }
}

/** Four requests in flight, for so many seconds. */
async function countAnswers(port, agent, seconds) {
  const end = performance.now() + seconds * 1000;
  let answers = 0;
  const ask = async () => {
    while (performance.now() < end) {
      await send(port, agent, 'GET', '/orders?count=100');
      answers += 1;
    }
  };
  await Promise.all([ask(), ask(), ask(), ask()]);
  return answers;
}

function send(port, agent, method, path) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });
}
