import { openInspector } from '@benchline/inspector';

/** Objects of one constructor that are alive. */
export interface ClassCount {
  readonly count: number;
  readonly bytes: number;
}

interface Chunk {
  readonly chunk: string;
}

/** In the snapshot's fields: type, name (a string's number), and the object's own size. */
const TYPE = 0;
const NAME = 1;
const SELF_SIZE = 3;

/**
 * Counts the live objects by constructor, from a heap snapshot that is read piece by piece and not kept.
 * @returns by the name DevTools shows: a constructor's, or such as `(string)` and `(array)` for V8's own kinds
 */
export function countClasses(): Map<string, ClassCount> {
  const reader = new SnapshotReader();
  const session = openInspector();
  try {
    session.on<Chunk>('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => reader.read(chunk));
    session.call('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  } finally {
    session.close();
  }
  return reader.counts();
}

/** Goes through the three parts it needs: the head up to `"nodes":[`, the nodes' numbers, the strings at the end. */
export class SnapshotReader {
  readonly #sums = new Map<string, { type: number; name: number; count: number; bytes: number }>();
  #part: 'head' | 'nodes' | 'edges' | 'strings' = 'head';
  #head = '';
  #text = '';
  #fields: string[] = [];
  #types: string[] = [];
  readonly #node: number[] = [];
  #digits = -1;

  read(chunk: string): void {
    if (this.#part === 'head') {
      this.#head += chunk;
      const at = this.#head.indexOf('"nodes":[');
      if (at < 0) return;
      const { meta } = JSON.parse(`${this.#head.slice(0, this.#head.lastIndexOf(',', at))}}`).snapshot;
      this.#fields = meta.node_fields;
      this.#types = meta.node_types[TYPE];
      this.#part = 'nodes';
      this.#readNodes(this.#head.slice(at + '"nodes":['.length));
    } else if (this.#part === 'nodes') this.#readNodes(chunk);
    else this.#readStrings(chunk);
  }

  #readNodes(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit >= 0 && digit <= 9) {
        this.#digits = Math.max(0, this.#digits) * 10 + digit;
        continue;
      }
      if (this.#digits >= 0) this.#number(this.#digits);
      this.#digits = -1;
      if (text[at] === ']') {
        this.#part = 'edges';
        this.#readStrings(text.slice(at + 1));
        return;
      }
    }
  }

  #number(value: number): void {
    if (this.#node.push(value) < this.#fields.length) return;
    const [type, name, bytes] = [this.#node[TYPE], this.#node[NAME], this.#node[SELF_SIZE]] as [
      number,
      number,
      number,
    ];
    this.#node.length = 0;
    // Only objects have their constructor's name; of other kinds the name is content.
    const named = ['object', 'native'].includes(this.#types[type] as string);
    const key = named ? `${type}:${name}` : `${type}`;
    const sum = this.#sums.get(key);
    if (sum === undefined) this.#sums.set(key, { type, name: named ? name : -1, count: 1, bytes });
    else {
      sum.count++;
      sum.bytes += bytes;
    }
  }

  #readStrings(text: string): void {
    if (this.#part === 'strings') {
      this.#text += text;
      return;
    }
    // The edges are dropped; enough is kept to find a key that two chunks share.
    const joined = this.#text + text;
    const at = joined.indexOf('"strings":[');
    if (at < 0) this.#text = joined.slice(-20);
    else {
      this.#part = 'strings';
      this.#text = joined.slice(at + '"strings":'.length);
    }
  }

  counts(): Map<string, ClassCount> {
    const strings = JSON.parse(this.#text.slice(0, this.#text.lastIndexOf(']') + 1)) as string[];
    const counts = new Map<string, ClassCount>();
    for (const { type, name, count, bytes } of this.#sums.values()) {
      const label = name < 0 ? `(${this.#types[type]})` : (strings[name] ?? '');
      const known = counts.get(label);
      counts.set(label, { count: count + (known?.count ?? 0), bytes: bytes + (known?.bytes ?? 0) });
    }
    return counts;
  }
}
