const kept: unknown[] = [];

/** Leaves an object of 64 bytes alive. The line is asserted on in check-leak.test.ts. */
export function leaky(): number {
  const temporary = JSON.parse('{"a":[1,2,3]}') as { a: number[] };
  const list = temporary.a.map((x) => x + 1);
  kept.push(new Session(list.length));
  return list.length;
}

class Session {
  a = 1;
  b = 2;
  c = 3;
  d = null;
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

const names = new Map<string, unknown>();
let count = 0;

export async function asynchronousLeak(): Promise<void> {
  await null;
  const key = `key ${count++}`;
  names.set(key, { key });
}

const buffers: Buffer[] = [];

export function bufferLeak(): void {
  buffers.push(Buffer.alloc(1000));
}
