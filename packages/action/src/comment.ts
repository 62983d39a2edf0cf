import { comment } from './companion/comment.js';
import { perform } from './perform.js';

await perform(comment);
