import { perform } from './perform.js';
import { prepare } from './prepare/prepare.js';

await perform(prepare);
