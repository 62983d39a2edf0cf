import { formatPercent, pluralize } from '@benchline/format';
import type { LiveFlame } from './flame-chart.js';

/** What stands above a flame graph. */
export interface FlameControls {
  readonly element: HTMLElement;
  /** Shows whether there is a zoom to undo. */
  zoomed(isZoomed: boolean): void;
}

/** Search, zoom, direction, colours or widths. @param name - of the graph, for those who do not see where the controls are */
export function flameControls(name: string, host: HTMLElement, flame: LiveFlame): FlameControls {
  const element = document.createElement('div');
  element.className = 'flame-tools';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', name);

  const search = document.createElement('input');
  search.type = 'search';
  search.autocomplete = 'off';
  search.placeholder = 'function or file';
  const result = document.createElement('output');
  result.setAttribute('aria-live', 'polite');
  const find = () => {
    const { count, share } = flame.search(search.value);
    result.value =
      search.value.trim() === ''
        ? ''
        : `${pluralize(count, 'match', 'matches')}, ${formatPercent(share)} of the width`;
  };
  search.addEventListener('input', find);
  search.addEventListener('search', find);

  const reset = button('Show all');
  reset.disabled = true;
  reset.addEventListener('click', () => {
    flame.resetZoom();
    host.querySelector<SVGGElement>('g.frame[tabindex="0"]')?.focus();
  });

  const turn = button('Flames upwards');
  turn.setAttribute('aria-pressed', 'false');
  turn.addEventListener('click', () => {
    const upwards = host.dataset.upwards === undefined;
    if (upwards) host.dataset.upwards = '';
    else delete host.dataset.upwards;
    turn.setAttribute('aria-pressed', String(upwards));
    flame.show({ icicle: !upwards });
  });

  const choice = flame.isDifferential
    ? select('Width', { current: 'now', baseline: 'baseline' }, (side) => flame.show({ side }))
    : select('Colour', { category: 'whose code', self: 'self value' }, (colours) => flame.show({ colours }));

  element.append(labelled('Search', search), choice, turn, reset, result);
  return {
    element,
    zoomed(isZoomed) {
      reset.disabled = !isZoomed;
    },
  };
}

function button(text: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  return element;
}

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const element = document.createElement('label');
  element.append(`${text} `, control);
  return element;
}

function select<Value extends string>(
  text: string,
  options: Readonly<Record<Value, string>>,
  chosen: (value: Value) => void,
): HTMLLabelElement {
  const element = document.createElement('select');
  element.autocomplete = 'off';
  for (const [value, word] of Object.entries<string>(options)) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = word;
    element.append(option);
  }
  element.addEventListener('change', () => chosen(element.value as Value));
  return labelled(text, element);
}
