import type { ICONS } from './icons';
import type { MORE_ICONS } from './more-icons';

/** Name of an icon, as Material Symbols has it. */
export type IconName = keyof typeof ICONS | keyof typeof MORE_ICONS;
