import { visible } from '../visible.js';

/** Something long that goes on: one feed, one pass. */
export interface Task {
  /** How many there are is known better now. */
  total(total: number | undefined): void;
  /** So many more are done. */
  tick(done: number): void;
  /** Nothing more comes of it. */
  end(): void;
}

/** Says how far the work has come. */
export interface Progress {
  /** Something begins: so many are to be done, if that is known, and so many were done in an earlier run. */
  begin(what: string, total?: number, done?: number): Task;
  /** A whole line, besides. */
  say(line: string): void;
}

/** Where it is written: `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** In milliseconds: an eye sees no more, and a log does not want more. */
const between = { screen: 100, log: 10_000 } as const;

interface Running {
  readonly what: string;
  readonly begun: number;
  /** How many were done before this run: they say nothing of its speed. */
  readonly before: number;
  done: number;
  total: number | undefined;
}

/** A bar on a terminal, of everything that goes on; in a log, a line now and then. */
export class Bar implements Progress {
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #running = new Set<Running>();
  #shown: number;

  constructor(screen: Screen, now: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#now = now;
    this.#shown = now();
  }

  begin(what: string, total?: number, done = 0): Task {
    const task: Running = { what, begun: this.#now(), before: done, done, total };
    this.#running.add(task);
    if (this.#screen.isTTY) this.#show();
    return {
      total: (known) => {
        task.total = known;
      },
      tick: (more) => {
        task.done += more;
        if (this.#now() - this.#shown >= (this.#screen.isTTY ? between.screen : between.log)) this.#show();
      },
      end: () => {
        if (!this.#running.delete(task)) return;
        this.say(`${what}: ${number(task.done)} in ${time((this.#now() - task.begun) / 1000)}`);
        if (this.#running.size && this.#screen.isTTY) this.#show();
      },
    };
  }

  say(line: string): void {
    this.#screen.write(`${this.#screen.isTTY ? '\r\u001b[K' : ''}${visible(line)}\n`);
  }

  #show(): void {
    this.#shown = this.#now();
    const text = visible(this.#text());
    const isScreen = this.#screen.isTTY;
    this.#screen.write(isScreen ? `\r\u001b[K${text.slice(0, (this.#screen.columns ?? 80) - 1)}` : `${text}\n`);
  }

  #text(): string {
    const tasks = [...this.#running];
    const sum = (of: (task: Running) => number): number => tasks.reduce((all, task) => all + of(task), 0);
    const what = tasks.length > 1 ? `${tasks.length} feeds at once` : (tasks[0]?.what ?? '');
    const done = sum((task) => task.done);
    if (!tasks.length || tasks.some(({ total }) => !total)) return `${what}: ${number(done)}`;
    const total = sum((task) => task.total!);
    const part = Math.min(done / total, 1);
    const passed = (this.#now() - Math.min(...tasks.map(({ begun }) => begun))) / 1000;
    const speed = (done - sum((task) => task.before)) / passed;
    const left = speed > 0 && passed > 1 ? `, ${time((total - done) / speed)} left` : '';
    const bar = this.#screen.isTTY ? `[${'='.repeat(Math.round(part * 20)).padEnd(20)}] ` : '';
    return `${what}: ${bar}${number(done)} of ${number(total)} (${Math.floor(part * 100)}%)${left}`;
  }
}

const number = (value: number): string => value.toLocaleString('en-GB');

/** `45 s`, `3 min 5 s`, `1 h 2 min`. */
function time(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return `${s} s`;
  return s < 3600
    ? `${Math.floor(s / 60)} min ${s % 60} s`
    : `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
}
