import { restore } from './data-branch/steps.js';
import { perform } from './perform.js';

await perform(restore);
