import { createServer, type Server, type Socket, connect } from 'node:net';

/** A line to the house that can be cut like a network cable: open streams break, new ones are refused. */
export interface CuttableLine {
  readonly url: string;
  cut(): Promise<void>;
  restore(): Promise<void>;
}

/** Lays a line to `houseUrl` on a port of its own. */
export async function layLine(houseUrl: string): Promise<CuttableLine> {
  const target = new URL(houseUrl);
  const sockets = new Set<Socket>();
  const carry = (near: Socket): void => {
    const far = connect(Number(target.port), '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  };
  let server = await listen(carry, 0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    async cut() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async restore() {
      server = await listen(carry, port);
    },
  };
}

function listen(carry: (socket: Socket) => void, port: number): Promise<Server> {
  return new Promise((listening, failed) => {
    const server = createServer(carry);
    server.once('error', failed);
    server.listen(port, 'localhost', () => listening(server));
  });
}
