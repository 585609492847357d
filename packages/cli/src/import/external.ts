/** A film on somebody else's player, as a module names it. */
export interface External {
  /** Who would learn that it is watched. */
  readonly provider: string;
  /** The player's page, for a frame. */
  readonly embed: string;
  /** The page to open where frames are not allowed. */
  readonly page: string;
}

const players: readonly {
  readonly hosts: RegExp;
  /** Finds the film's id in the path, or in the search of the address. */
  readonly id: (url: URL) => string | null | undefined;
  readonly of: (id: string) => External;
}[] = [
  {
    hosts: /^((www\.|m\.)?youtube(-nocookie)?\.com|youtu\.be)$/,
    id: ({ host, pathname, searchParams }) =>
      searchParams.get('v') ??
      (host === 'youtu.be'
        ? /^\/([\w-]{6,20})$/.exec(pathname)?.[1]
        : /^\/(?:embed|shorts|live|v)\/([\w-]{6,20})/.exec(pathname)?.[1]),
    of: (id) => ({
      provider: 'YouTube',
      embed: `https://www.youtube-nocookie.com/embed/${id}`,
      page: `https://www.youtube.com/watch?v=${id}`,
    }),
  },
  {
    hosts: /^(www\.|player\.)?vimeo\.com$/,
    id: ({ pathname }) => /^\/(?:video\/)?(\d+)(?:\/|$)/.exec(pathname)?.[1],
    of: (id) => ({
      provider: 'Vimeo',
      embed: `https://player.vimeo.com/video/${id}?dnt=1`,
      page: `https://vimeo.com/${id}`,
    }),
  },
];

/** What a film's address, of its page or its player, is in a module: nothing for players that are not known. */
export function externalOf(address: string): External | undefined {
  const spelt = address.trim().replace(/^(\/\/|(?=(www\.|m\.|player\.)?(youtube|youtu|vimeo)\.\w+\/))/i, 'https://');
  if (!URL.canParse(spelt)) return undefined;
  const url = new URL(spelt);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const player = players.find(({ hosts }) => hosts.test(url.host));
  const id = player?.id(url);
  return id && /^[\w-]{6,20}$/.test(id) ? player?.of(id) : undefined;
}
