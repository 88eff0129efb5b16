import type { IconName } from '../icon/icon-name';

/** What something means for the worker. Never told by colour alone: each has its icon. */
export const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'remove',
  info: 'info',
  success: 'check_circle',
  warning: 'warning',
  danger: 'error',
};
