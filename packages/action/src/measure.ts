import { measure } from './measure/measure.js';
import { perform } from './perform.js';

await perform(measure);
