import { reportData } from './embedded-data.js';

/** Puts in the rows of earlier changes of level when they are asked for. */
export function connectMoreChanges(): void {
  const note = document.querySelector<HTMLElement>('.more-changes');
  const body = document.querySelector<HTMLElement>('table.level-changes tbody');
  const button = note?.querySelector('button');
  if (!note || !body || !button) return;
  button.addEventListener('click', () => {
    const template = document.createElement('template');
    template.innerHTML = reportData().moreChanges;
    const first = template.content.querySelector<HTMLElement>('a');
    body.append(template.content);
    note.remove();
    // The button is gone: the focus goes on to what it brought.
    first?.focus({ preventScroll: true });
  });
}
