import type { MachineFinding, MachineFindingArguments, MachineFindingCode } from '@benchline/schema';
import { formatBytes } from '../bytes.js';
import { formatCount } from '../count.js';
import { formatDuration } from '../duration.js';
import { pluralize } from '../pluralize.js';
import { percentWord } from './percent-word.js';
import type { Finding } from './warning.js';

type Words = {
  readonly [Code in MachineFindingCode]: (args: MachineFindingArguments[Code]) => Finding;
};

const words: Words = {
  busy: ({ loadAverage, cpuCount }) => ({
    text: `Other programs are at work: load ${formatCount(loadAverage)} on ${pluralize(cpuCount, 'processor')}.`,
    hint: 'Close what else is running, or wait until it is done.',
  }),
  governor: ({ governor }) => ({
    text: `The frequency governor is "${governor}": the processor changes its speed with the load.`,
    hint: 'While measuring: sudo cpupower frequency-set --governor performance',
  }),
  boost: ({ setting, offValue }) => ({
    text: 'The processor boosts above its base frequency, by how much depends on heat and on what runs beside it.',
    hint: `While measuring: echo ${offValue} | sudo tee ${setting}`,
  }),
  'virtual-machine': ({ hypervisor }) => ({
    text:
      `This is a virtual machine${hypervisor === '' ? '' : ` (${hypervisor})`}: its neighbours share processor, ` +
      'caches and memory bandwidth, unseen from here.',
    hint: 'Compare on the same machine, better in interleaved pairs than with a stored baseline; gate only on a machine of your own.',
  }),
  'stolen-time': ({ share }) => ({
    text: `${percentWord(share)} of the processor time that was wanted went to other virtual machines (steal).`,
    hint: 'Take a machine with dedicated processors, or more launches spread over more time.',
  }),
  'cpu-quota': ({ cpuLimit, cpuCount }) => ({
    text:
      `The container may use ${formatCount(cpuLimit)} of ${pluralize(cpuCount, 'processor')}: when its quota is spent, ` +
      'all its processes pause.',
    hint: 'Give it whole processors (a cpuset) in place of a quota, at least two.',
  }),
  'memory-limit': ({ memoryLimitBytes, memoryBytes }) => ({
    text:
      `Memory is limited to ${formatBytes(memoryLimitBytes)} of ${formatBytes(memoryBytes)}: near the limit, ` +
      'reclaiming memory slows everything down.',
    hint: 'Leave room above the peak RSS of the benchmarks, or raise the limit.',
  }),
  'few-processors': ({ processors }) => ({
    text:
      `With ${pluralize(processors, 'processor')}, garbage collection, compilation and everything else interrupt ` +
      'what is measured.',
    hint: 'Measure on at least two processors.',
  }),
  'on-battery': () => ({
    text: 'The machine runs on battery, and saves power at the cost of speed.',
    hint: 'Plug it in.',
  }),
  'coarse-clock': ({ resolutionNs }) => ({
    text: `The clock steps by ${formatDuration(resolutionNs)}, so that a sample has to be a thousand times as long.`,
    hint: 'Give short benchmarks more time. On Linux, see whether the clock source is tsc.',
  }),
  'slow-flags': ({ flags }) => ({
    text: `Node runs with ${flags}: such code is not the code that runs in production.`,
    hint: "Take the flags out of NODE_OPTIONS and of the configuration's nodeFlags, unless they are what is measured.",
  }),
  'swap-in-use': ({ swapUsedBytes }) => ({
    text: `${formatBytes(swapUsedBytes)} of memory were moved to disk: touching them again takes milliseconds.`,
    hint: 'Close programs that hold much memory.',
  }),
};

/**
 * Puts what makes a machine noisy into words. A code that this version does not know is named with its arguments.
 * Words of the system (a hypervisor's name, flags) are in the text as they came: encode them.
 */
export function describeMachineFinding({ code, args }: MachineFinding): Finding {
  if (!Object.hasOwn(words, code)) {
    const parts = Object.entries(args).map(([key, value]) => `${key} ${value}`);
    return { text: parts.length === 0 ? code : `${code}: ${parts.join(', ')}`, hint: '' };
  }
  return (words[code as MachineFindingCode] as (args: MachineFinding['args']) => Finding)(args);
}
