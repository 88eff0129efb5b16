import type { CustodyState } from '@luwte/floor/domain';
import type { IconName, Tone } from '@luwte/ui';

/** How each state looks: what still asks for somebody stands out. */
export const CUSTODY_LOOKS: Readonly<Record<CustodyState, { readonly tone: Tone; readonly icon: IconName }>> =
  {
    unwitnessed: { tone: 'danger', icon: 'person_add' },
    witnessed: { tone: 'warning', icon: 'lock_open' },
    'in-safe': { tone: 'info', icon: 'lock' },
    'handed-over': { tone: 'success', icon: 'shield' },
    'destruction-unconfirmed': { tone: 'danger', icon: 'person_add' },
    destroyed: { tone: 'neutral', icon: 'delete' },
  };
