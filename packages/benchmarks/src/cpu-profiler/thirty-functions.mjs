// A program of thirty functions of six kinds, about equal in time, of which one can be made to do its work twice.

const kinds = [
  (name, times) => `function ${name}(seed) {
    let state = seed | 1;
    for (let step = 0; step < ${2000 * times}; step++) state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + step;
    return state;
  }`,
  (name, times) => `function ${name}(seed) {
    let sum = seed;
    for (let step = 1; step <= ${300 * times}; step++) sum += Math.sqrt(step + sum) / (step + 0.5);
    return sum | 0;
  }`,
  (name, times) => `function ${name}(seed) {
    const items = new Array(64);
    let sum = 0;
    for (let turn = 0; turn < ${12 * times}; turn++) {
      for (let index = 0; index < 64; index++) items[index] = { key: index ^ seed, turn };
      for (const item of items) sum += item.key;
    }
    return sum;
  }`,
  (name, times) => `function ${name}(seed) {
    const words = new Map();
    for (let step = 0; step < ${200 * times}; step++) {
      const key = (step * 7 + seed) % 31;
      words.set(key, (words.get(key) ?? 0) + 1);
    }
    return words.size;
  }`,
  (name, times) => `function ${name}(seed) {
    let text = '';
    for (let step = 0; step < ${260 * times}; step++) text += String.fromCharCode(97 + ((step + seed) % 26));
    let sum = 0;
    for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
    return sum;
  }`,
  // The buffer is kept: what fresh ones cost is the system's affair, and moves with what else the machine does.
  (name, times) => `const ${name}Numbers = new Float64Array(${1500 * times});
  function ${name}(seed) {
    const numbers = ${name}Numbers;
    let sum = 0;
    for (let index = 0; index < numbers.length; index++) numbers[index] = index * 0.5 + seed;
    for (let index = 1; index < numbers.length; index++) sum += numbers[index] - numbers[index - 1];
    return sum | 0;
  }`,
];

export const functionCount = 30;

export const nameOf = (index) => `work${index}`;

/** The program as an operation; the function of the given index, if any, does everything twice. */
export function createProgram(doubled = -1) {
  const names = Array.from({ length: functionCount }, (_, index) => nameOf(index));
  const source = names.map((name, index) => kinds[index % kinds.length](name, index === doubled ? 2 : 1));
  const calls = names.map((name) => `sum = (sum + ${name}(sum & 7)) | 0;`);
  return new Function(`${source.join('\n')}
  return function program() { let sum = 1; ${calls.join(' ')} return sum; };
  //# sourceURL=file:///program.js`)();
}
