import type { MediaBlock } from '@kith/model/media.js';
import { css, nothing } from 'lit';
import type { PartContext } from './part.js';

export const styles = css``;

export const medium = (_block: MediaBlock, _around: PartContext): unknown => nothing;
