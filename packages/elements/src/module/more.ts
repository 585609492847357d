import { css, nothing } from 'lit';
import type { PartContext } from './part.js';

export const styles = css``;

export const part = (_around: PartContext): unknown => nothing;
