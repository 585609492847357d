import type { Answers, Urgency } from '@kith/model/rank.js';
import type { Question, Talk, Way } from '@kith/model/talk.js';
import type { RankingController } from './ranking-controller.js';

type About = Question['about'];

/** The ids of the answers to a question that the visitor picked. */
export function pickedOf({ answers, where }: RankingController, about: About): readonly string[] {
  const { topics = [], for: people = [], ways = [], urgency } = answers;
  const picked = {
    topic: topics,
    for: people,
    way: ways,
    urgency: urgency ? [urgency] : [],
    place: where && where.found.kind !== 'empty' ? [''] : [],
  };
  return picked[about];
}

/** Picks an answer, or takes it back. How things are has one answer. */
export function toggle(order: RankingController, about: About, id: string): void {
  const before = pickedOf(order, about);
  const without = before.filter((other) => other !== id);
  const ids = without.length < before.length ? without : [...before, id];
  const changed: Partial<Record<About, Answers>> = {
    topic: { topics: ids },
    for: { for: ids },
    way: { ways: ids as Way[] },
    urgency: { urgency: (before[0] === id ? undefined : id) as Urgency },
  };
  if (about === 'topic') order.narrowed = false;
  order.answer({ ...order.answers, ...changed[about] });
}

/** The topics of a document that a page says it is about, if there are any. */
export function preset({ routes }: Talk, topic: string | null | undefined): string[] | undefined {
  const known = (topic ?? '').split(' ').filter((id) => routes.some(({ topics }) => topics?.includes(id)));
  return known.length ? known : undefined;
}
