import { baseStyle } from './base-style.js';
import { chartStyle } from './chart-style.js';
import { headerStyle } from './header-style.js';
import { mediaStyle } from './media-style.js';
import { sectionStyle } from './section-style.js';
import { tableStyle } from './table-style.js';
import { toolsStyle } from './tools-style.js';

/**
 * The page's look: light and dark by the reader's setting, a table that becomes cards on a phone, and print. Nothing in
 * it moves; a smooth scroll would also miss its end, as sections change height on the way.
 */
export const pageStyle = [
  baseStyle,
  headerStyle,
  toolsStyle,
  tableStyle,
  sectionStyle,
  chartStyle,
  mediaStyle,
].join('');
