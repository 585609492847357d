import type { Plan } from '@kith/model/plan-document.js';
import type { Code } from '../shared/qr.js';
import { encode } from '../shared/store.js';

/** More than the largest plan. */
const largest = 256 * 1024;
/** In pixels: sharp on paper, and small to send. */
const pixels = 10;

/** Hands the practitioner a file. Whether it arrived, no page can know. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers only begin to read it now.
  setTimeout(() => URL.revokeObjectURL(link.href), 40_000);
}

export const savePlan = (plan: Plan, name: string): void =>
  save(new Blob([encode(plan)], { type: 'application/json' }), name);

/** The plan in a file that somebody picked; nothing where it is none. The parser comes when it is needed. */
export async function openPlan({ files }: HTMLInputElement): Promise<Plan | undefined> {
  try {
    const [file] = files!;
    if (file!.size > largest) return undefined;
    const { parsePlan } = await import('@kith/model/plan-document.js');
    return parsePlan(JSON.parse(await file!.text())).value;
  } catch {
    return undefined;
  }
}

/** The code as a drawing, black on white. */
export const saveSvg = ({ size, path }: Code, name: string): void =>
  save(
    new Blob(
      [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * pixels}" height="${size * pixels}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
      ],
      { type: 'image/svg+xml' },
    ),
    name,
  );

/** The code as a picture. */
export function savePng({ size, path }: Code, name: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * pixels;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(pixels, pixels);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(path));
  canvas.toBlob((blob) => blob && save(blob, name), 'image/png');
}
