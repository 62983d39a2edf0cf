/** How a headline or a row is to be felt; it chooses a colour, and never stands without a symbol and a word. */
export type Tone = 'worse' | 'better' | 'unsure' | 'same' | 'plain';
