import type { Tone } from '@luwte/ui';

/** Made-up rows for the table of the kit. */
export interface KitRow {
  readonly name: string;
  readonly tone: Tone;
  readonly count: number;
  readonly note: string;
}

export const KIT_ROWS: readonly KitRow[] = [
  { name: 'Aardbei', tone: 'success', count: 12, note: 'A' },
  { name: 'Bosbes', tone: 'info', count: 7, note: 'B' },
  { name: 'Citroen', tone: 'warning', count: 31, note: 'C' },
  { name: 'Druif', tone: 'danger', count: 4, note: 'D' },
  { name: 'Egelantier', tone: 'neutral', count: 19, note: 'E' },
];
