import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// A server of feeds in every shape, with every fault that one was seen to have.

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  /** How often this very address was asked for, this time included. */
  readonly times: number;
}

/** An answer: JSON, bytes as they are, or whatever it does to the response itself. */
export type Answer =
  | { readonly json: unknown }
  | { readonly body: string | Uint8Array; readonly type?: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly does: (response: ServerResponse) => void };

export interface FeedServer extends AsyncDisposable {
  readonly url: string;
  /** Every address that was asked for, in order. */
  readonly asked: readonly string[];
  /** The most requests that were open at once. */
  readonly mostAtOnce: number;
}

/** Serves what a function answers on a port of its own, until it is disposed of. */
export async function serve(answer: (asked: Asked) => Answer): Promise<FeedServer> {
  const asked: string[] = [];
  const times = new Map<string, number>();
  let open = 0;
  let mostAtOnce = 0;
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url!, 'http://localhost');
    asked.push(url.pathname + url.search);
    times.set(request.url!, (times.get(request.url!) ?? 0) + 1);
    mostAtOnce = Math.max(mostAtOnce, ++open);
    response.on('close', () => open--);
    const made = answer({ path: url.pathname, query: url.searchParams, times: times.get(request.url!)! });
    if ('does' in made) made.does(response);
    else if ('status' in made) response.writeHead(made.status, made.headers).end();
    else if ('json' in made) response.setHeader('content-type', 'application/json').end(JSON.stringify(made.json));
    else response.setHeader('content-type', made.type ?? 'application/json').end(made.body);
  };
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get mostAtOnce() {
      return mostAtOnce;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Service = Readonly<Record<string, unknown>>;

/** A service as a list of Open Referral UK has it: without its phones. */
export const listed = (number: number, more: Service = {}): Service => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name: `Group ${number}`,
  description: `<p>Meets in room ${number}.</p>`,
  url: `https://group${number}.example.org/`,
  status: 'active',
  organization: { id: 'o', name: 'Neighbours' },
  assured_date: '2026-10-01',
  ...more,
});

/** The same on a page of its own. */
export const detailed = (number: number, more: Service = {}): Service => ({
  ...listed(number),
  contacts: [{ id: 'c', phones: [{ number: `0117 496 ${String(number).padStart(4, '0')}` }] }],
  service_at_locations: [
    {
      location: {
        latitude: 51.4 + number / 10_000,
        longitude: -2.6,
        physical_addresses: [{ address_1: `${number} High Street`, city: 'Bristol', postal_code: 'BS5 6AA' }],
      },
    },
  ],
  ...more,
});

/** Pages of Open Referral UK 1.0. */
export const v1 = (all: readonly unknown[], page: number, size: number): unknown => {
  const pages = Math.ceil(all.length / size);
  return {
    totalElements: all.length,
    totalPages: pages,
    number: page,
    size,
    first: page === 1,
    last: page >= pages,
    empty: !all.length,
    content: all.slice((page - 1) * size, page * size),
  };
};

/** Pages of Open Referral UK 3.0. */
export const v3 = (all: readonly unknown[], page: number, size: number): unknown => {
  const pages = Math.ceil(all.length / size);
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size,
    first_page: page === 1,
    last_page: page >= pages,
    empty: !all.length,
    contents: all.slice((page - 1) * size, page * size),
  };
};

export const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

/** A sound API with so many services: its list, and a page for each. */
export const api =
  (count: number, envelope: typeof v1 = v3, size = 10) =>
  ({ path, query }: Asked): Answer => {
    if (path === '/services')
      return {
        json: envelope(
          range(count).map((n) => listed(n)),
          Number(query.get('page')),
          size,
        ),
      };
    const number = Number(/\d+$/.exec(path)?.[0]);
    return path.startsWith('/services/') && number ? { json: detailed(number) } : { status: 404 };
  };
