import type { LatLng } from '../answers.js';

/** One degree of latitude. */
const degree = 111.2;

/** Kilometres between two points, as the crow flies: good to one in a hundred within the United Kingdom. */
export const kilometres = (a: LatLng, b: LatLng): number =>
  degree * Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos(((a.lat + b.lat) * Math.PI) / 360));
