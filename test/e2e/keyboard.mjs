// What the end-to-end tests do by keyboard alone, as somebody does who has no mouse.
import assert from 'node:assert/strict';

/** The name of what has the focus, through open shadow roots. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const root = element.getRootNode();
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => root.getElementById?.(id));
    const name =
      by
        .map((label) => label?.textContent ?? '')
        .join(' ')
        .trim() || (element.labels?.[0] ?? element).textContent;
    return name.trim().replace(/\s+/g, ' ');
  });

/** The names of what a key goes through, up to and with the one called `end`: all of its name, or what fits a pattern. */
export async function stops(page, key, end) {
  const isEnd = (name) => (typeof end === 'string' ? name === end : end.test(name));
  const names = [];
  do {
    assert.ok(names.length < 60, `${key} does not reach "${end}": ${names.join(', ')}`);
    await page.keyboard.press(key);
    names.push(await focused(page));
  } while (!isEnd(names.at(-1)));
  return names;
}

/** Goes on with Tab to what is called so. */
export const tabTo = (page, name) =>
  stops(page, 'Tab', typeof name === 'string' ? name.trim().replace(/\s+/g, ' ') : name);

/** Goes on with Tab to what is called so, and presses it. */
export async function press(page, name, key = 'Enter') {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
