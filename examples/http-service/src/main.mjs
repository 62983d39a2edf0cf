import { createService } from './service.mjs';

// On this machine alone: put a proxy before it to reach it from elsewhere.
const server = createService({ profileToken: process.env.PROFILE_TOKEN });
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log('listening on', server.address());
});
