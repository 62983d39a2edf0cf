import { expect, test } from 'vitest';
import { ansiStyle, plainStyle, type Style } from './style.js';

test('plainStyle changes nothing, ansiStyle only adds codes', () => {
  for (const name of Object.keys(plainStyle) as (keyof Style)[]) {
    expect(plainStyle[name]('text')).toBe('text');
    expect(ansiStyle[name]('text')).toMatch(/^\p{Cc}\[\d+mtext\p{Cc}\[\d+m$/u);
    expect(ansiStyle[name]('')).toBe('');
  }
});

test('colours nest', () => {
  const { red, green } = ansiStyle;
  expect(red(`a${green('b')}c`)).toBe('\u001b[31ma\u001b[32mb\u001b[39m\u001b[31mc\u001b[39m');
});
