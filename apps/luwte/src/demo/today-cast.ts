import type { DemoRoom } from './demo-visits';

/** Somebody who is inside when the demonstration starts; all times are minutes ago. */
export interface TodayGuest {
  readonly arrived: number;
  readonly room?: DemoRoom;
  readonly seated?: number;
  /** Since when in after-care, and whether on a place of the quiet room. */
  readonly afterCare?: { readonly since: number; readonly resting: boolean };
  readonly ticks?: readonly { readonly ago: number; readonly state: 'alert' | 'drowsy-rousable' }[];
  readonly watch?: boolean;
}

/** Four at work, one of them nearly over time, one due for a look, one drowsy; two wait; two are in after-care. */
export const TODAY_CAST: readonly TodayGuest[] = [
  {
    arrived: 70,
    room: 'smoke',
    seated: 62,
    afterCare: { since: 16, resting: true },
    ticks: [{ ago: 44, state: 'alert' }],
  },
  {
    arrived: 55,
    room: 'inject',
    seated: 49,
    afterCare: { since: 7, resting: false },
    ticks: [{ ago: 20, state: 'alert' }],
  },
  {
    arrived: 34,
    room: 'smoke',
    seated: 28,
    ticks: [
      { ago: 18, state: 'alert' },
      { ago: 6, state: 'alert' },
    ],
  },
  { arrived: 27, room: 'smoke', seated: 22, ticks: [{ ago: 12, state: 'alert' }] },
  {
    arrived: 25,
    room: 'inject',
    seated: 18,
    ticks: [
      { ago: 10, state: 'alert' },
      { ago: 2, state: 'drowsy-rousable' },
    ],
    watch: true,
  },
  { arrived: 9, room: 'inject', seated: 5 },
  { arrived: 12 },
  { arrived: 4 },
];
