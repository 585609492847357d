import type { LitElement } from 'lit';

/**
 * Follows a finger, a pen or a mouse from a grip to where it lets go, and says each time where the item belongs. Who
 * cannot drag has buttons that do the same.
 *
 * @param id - the `data-id` of what is moved: drawn again, it may stand in another row's place
 * @param to - is told a place in the list, counted from 0
 */
export function drag(event: PointerEvent, { renderRoot }: LitElement, id: string, to: (place: number) => void): void {
  const grip = event.currentTarget as HTMLElement;
  if (event.button) return;
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  const move = ({ clientY }: PointerEvent): void => {
    const rows = [...renderRoot.querySelectorAll<HTMLElement>('.items > li')];
    const now = rows.findIndex((row) => row.dataset['id'] === id);
    const middles = rows.map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
    // Past the middle of another: at its edge, a short row and a tall one would change places again and again.
    const above = middles.findIndex((middle, at) => at < now && clientY < middle);
    const below = middles.findLastIndex((middle, at) => at > now && clientY > middle);
    const place = above >= 0 ? above : below;
    if (place >= 0) to(place);
  };
  const end = (): void => {
    grip.removeEventListener('pointermove', move);
    grip.removeEventListener('pointerup', end);
    grip.removeEventListener('pointercancel', end);
  };
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}
