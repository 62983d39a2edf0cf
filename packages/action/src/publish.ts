import { perform } from './perform.js';
import { publish } from './publish/publish.js';

await perform(publish);
