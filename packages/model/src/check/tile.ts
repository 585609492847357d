import { tile } from '../shapes/tile.js';
import type { Tile } from '../tile.js';
import { all, drawable } from './parts.js';

const namesSources = ({ services, sources }: Tile): boolean =>
  services.every(({ source = 0 }) => Object.hasOwn(sources, source));

/** Whether `routesOf` can make routes of this that can be drawn. Never throws. */
export const checkTile = drawable(all(tile, namesSources)) as (value: unknown) => value is Tile;
