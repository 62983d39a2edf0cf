import { ansiStyle, displayWidth, plainStyle } from '@benchline/format';
import type { MachineExamination, SameCodeSpread } from '@benchline/runner';
import { machineFinding } from '@benchline/schema';
import { expect, test } from 'vitest';
import { examinationText } from './examination.js';

const examination: MachineExamination = {
  fingerprint: {
    cpuModel: 'AMD EPYC 7763 64-Core Processor\u001b[2J',
    cpuCount: 4,
    memoryBytes: 16_777_216_000,
    memoryLimitBytes: 2e9,
    cpuLimit: 1.5,
    os: 'linux',
    osRelease: '6.8.0-31-generic',
    arch: 'x64',
    nodeVersion: '20.20.2',
    v8Version: '11.3.244.8-node.33',
    nodeFlags: ['--jitless'],
  },
  clock: { resolutionNs: 41, readingCostNs: 28, emptyFunctionNs: 0.31, emptyAwaitNs: 58 },
  machine: {
    loadAverageStart: 3.2,
    loadAverageEnd: 3.4,
    calibrationKernelStartNs: 1e6,
    calibrationKernelEndNs: 1e6,
    cpuGovernor: 'powersave',
    ci: null,
  },
  findings: [
    machineFinding('busy', { loadAverage: 3.2, cpuCount: 4 }),
    machineFinding('governor', { governor: 'powersave' }),
    machineFinding('virtual-machine', { hypervisor: 'QEMU/KVM' }),
  ],
  sameCode: [
    {
      work: 'integer',
      launchMediansNs: [100, 102, 98],
      coefficientOfVariation: 0.02,
      worstPairRatio: 1.041,
      smallestChange: 0.0626,
      supportedTolerance: 0.07,
      verdict: 'usable',
    },
    {
      work: 'allocating',
      launchMediansNs: [100, 130, 120],
      coefficientOfVariation: 0.131,
      worstPairRatio: 1.3,
      smallestChange: 0.5,
      supportedTolerance: 0.5,
      verdict: 'noisy',
    },
  ],
};
const plain = { width: 80, style: plainStyle, ascii: false };

test('the machine, what makes it noisy, how steady the same code is, and what follows', () => {
  expect(examinationText(examination, plain)).toMatchInlineSnapshot(`
    "Machine
      processor       AMD EPYC 7763 64-Core Processor
      cores           4 logical, quota 1.5
      memory          16.8 GB, limited to 2.00 GB
      system          linux 6.8.0-31-generic, x64
      Node            20.20.2 --jitless
      clock           steps by 41.0 ns, a reading costs 28.0 ns
      empty function  0.310 ns per call
      empty await     58.0 ns per call
      load average    3.20 before

    Noise
      ! Other programs are at work: load 3.2 on 4 processors.
        → Close what else is running, or wait until it is done.
      ! The frequency governor is "powersave": the processor changes its speed with
        the load.
        → While measuring: sudo cpupower frequency-set --governor performance
      ! This is a virtual machine (QEMU/KVM): its neighbours share processor, caches
        and memory bandwidth, unseen from here.
        → Compare on the same machine, better in interleaved pairs than with a
          stored baseline; gate only on a machine of your own.

    The same code in 3 processes
      work        spread  worst pair  tells from  verdict
      integers     2.0 %       1.04×       6.3 %  ~ usable
      allocating  13.1 %       1.30×      50.0 %  ✗ noisy
      Spread: standard deviation of the processes’ medians over their mean. Worst
      pair: slowest over fastest. Tells from: the smallest change that 3 launches a
      side find in four of five cases; up to 5 % is quiet, up to 10 % usable.

    This machine supports a tolerance of 7 % for integer code and a tolerance of
    50 % for allocating code."
  `);
});

test('code that differs too much from process to process supports no useful tolerance', () => {
  const [integer, allocating] = examination.sameCode as [SameCodeSpread, SameCodeSpread];
  const wild = { ...examination, sameCode: [integer, { ...allocating, supportedTolerance: 1.65 }] };
  expect(examinationText(wild, plain).replaceAll('\n', ' ')).toContain(
    'a tolerance of 7 % for integer code and no tolerance below 165 % for allocating code.',
  );
});

test('a machine with nothing to find says so', () => {
  expect(examinationText({ ...examination, findings: [] }, plain)).toContain(
    'Nothing known to make it noisy was found.',
  );
});

test('every line fits a narrow terminal, and ASCII does where that is all there is', () => {
  for (const ascii of [false, true]) {
    const text = examinationText(examination, { ...plain, width: 60, ascii });
    for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(60);
    if (ascii) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  }
});

test('colours say nothing that words do not, and no escape sequence of the system gets through', () => {
  const text = examinationText(examination, { ...plain, style: ansiStyle });
  expect(text).toContain('\u001b[31m✗ noisy\u001b[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what this is about
  expect(text.replace(/\u001b\[\d+m/g, '')).toBe(examinationText(examination, plain));
});
